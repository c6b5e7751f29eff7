import type { ValueId } from '../../server/src/handbook/values';
import { Commitment } from '../../server/src/plan/model/unit';
import { readPlan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';
import { messageOf } from '../../server/src/rules/output';
import { type Coded, codedValues, languageOf, planText } from './coded';
import { groupedBy } from './groupedBy';

/** What the rules say of a commitment. */
export interface Call {
  readonly coded: Coded;
  readonly language: string;
  /** Values that `value-not-evidenced` says nothing against when all are claimed. */
  readonly evidenced: ReadonlySet<ValueId>;
  /** Values that `value-not-claimed` speaks of when none is claimed. */
  readonly unclaimed: ReadonlySet<ValueId>;
  readonly vague: boolean;
  readonly remarks: readonly Remark[];
}

/** One finding, to read. */
export interface Remark {
  readonly code: string;
  readonly value: ValueId | undefined;
  readonly words: readonly string[];
  readonly message: string;
}

/** Runs the rules over commitments, plan by plan. */
export function callsOn(commitments: readonly Coded[]): Call[] {
  const plans = groupedBy(commitments, ({ plan }) => plan);
  return [...plans.values()].flatMap((plan) => {
    const language = languageOf(plan.map(({ title, text }) => `${title}\n${text}`));
    const [all, none] = [remarksOn(plan, language, 'all'), remarksOn(plan, language, 'none')];
    return plan.map((coded, index) => callOf(coded, language, all[index] ?? [], none[index] ?? []));
  });
}

function callOf(coded: Coded, language: string, all: readonly Remark[], none: readonly Remark[]): Call {
  const of = (remarks: readonly Remark[], code: string) => remarks.filter((remark) => remark.code === code);
  const missing = of(all, 'value-not-evidenced');
  const unclaimed = of(none, 'value-not-claimed');
  const vague = of(none, 'vague-wording');
  return {
    coded,
    language,
    evidenced: new Set(codedValues.filter((id) => !missing.some(({ value }) => value === id))),
    unclaimed: new Set(unclaimed.flatMap(({ value }) => value ?? [])),
    vague: vague.length > 0,
    remarks: [...missing, ...unclaimed, ...vague],
  };
}

/** The findings on each commitment of a plan. */
function remarksOn(plan: readonly Coded[], language: string, claims: 'all' | 'none'): Remark[][] {
  const remarks = plan.map((): Remark[] => []);
  for (const finding of checkPlan(readPlan(planText(plan, language, claims)))) {
    if (!(finding.unit instanceof Commitment)) continue;
    const { id, words = [] } = finding.args as { id?: ValueId; words?: readonly string[] };
    remarks[finding.unit.index]?.push({
      code: finding.rule.code,
      value: id,
      words,
      message: messageOf(finding),
    });
  }
  return remarks;
}
