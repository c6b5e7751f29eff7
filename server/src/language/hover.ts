import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { openGovernmentValue, valueIdFromName } from '../handbook/values';
import { holds, locate } from '../plan/model/locate';
import { absolute } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { suppressionsOf } from '../plan/suppressions';
import { inScope } from '../rules/fixAll';
import type { RuleSettings } from '../rules/levels';
import { ruleOf } from '../rules/registry';
import type { Finding } from '../rules/rule';
import { describeRule } from './describe/rule';
import { describeValue } from './describe/value';
import { describeTarget } from './describe/words';
import type { PageOf } from './diagnostics';
import { withoutMarkup } from './markdown';
import type { Among } from './otherPlans';
import { targetAt } from './target';

/** What a hover depends on besides the plan. */
export interface HoverOptions extends Omit<Among, 'plan'> {
  readonly settings: RuleSettings;
  readonly pageOf: PageOf;
  /** False where the editor shows plain text only. */
  readonly markdown: boolean;
}

/** What is said of a stretch of the text. Offsets of the whole text; Markdown. */
interface Remark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What to say of the place at `offset` (UTF-16): what the word there means to the format and to reviewers, and the
 * rule behind each finding there.
 */
export function hoverAt(
  plan: Plan,
  findings: readonly Finding[],
  offset: number,
  wanted: HoverOptions,
): Hover | undefined {
  // A link that cannot be followed is only in the way.
  const options = wanted.markdown ? wanted : { ...wanted, pageOf: () => undefined };
  const word = silencedRule(plan, offset, options) ?? valueAt(plan, offset) ?? wordAt(plan, offset, options);
  const rules = flagged(plan, findings, offset, options);
  const range = word ?? narrowest(rules);
  if (!range) return undefined;
  const texts = [...(word ? [word.text] : []), ...new Set(rules.map(({ text }) => text))];
  const text = texts.join('\n\n---\n\n');
  return {
    contents: options.markdown
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: withoutMarkup(text) },
    range: plan.lines.rangeOf(range),
  };
}

/** The rule whose code stands in a comment that silences it. */
function silencedRule(plan: Plan, offset: number, { settings, pageOf }: HoverOptions): Remark | undefined {
  const { lines } = plan;
  if (!lines.line(lines.lineAt(offset)).includes('ogpplan-ignore')) return undefined;
  const codes = suppressionsOf(plan).flatMap((suppression) => suppression.codes);
  const named = codes.find(({ mark }) => holds(mark, offset));
  const rule = named && ruleOf(named.code);
  if (!rule) return undefined;
  return { ...absolute(named.mark), text: describeRule(rule, plan, pageOf(rule.code), settings) };
}

/** The value whose id or everyday name stands at an offset. */
function valueAt(plan: Plan, offset: number): Remark | undefined {
  const { claim } = locate(plan, offset);
  const id = claim && holds(claim, offset) ? (claim.id ?? valueIdFromName(claim.name)) : undefined;
  if (!claim || !id) return undefined;
  return { ...absolute(claim), text: describeValue(openGovernmentValue(id), plan.frame.edition) };
}

/** A field of the format, or what stands there. */
function wordAt(plan: Plan, offset: number, { uri, workspace }: HoverOptions): Remark | undefined {
  const target = targetAt(plan, offset);
  const text = target && describeTarget(target, { plan, uri, workspace });
  return target && text !== undefined ? { start: target.start, end: target.end, text } : undefined;
}

/** The rules that find something at an offset. */
function flagged(
  plan: Plan,
  findings: readonly Finding[],
  offset: number,
  { settings, pageOf }: HoverOptions,
): Remark[] {
  return findings
    .filter((finding) => holds(finding.mark, offset) && inScope(finding, plan, { settings }))
    .map(({ rule, mark }) => ({ ...absolute(mark), text: describeRule(rule, plan, pageOf(rule.code)) }));
}

const narrowest = (remarks: readonly Remark[]): Remark | undefined =>
  [...remarks].sort((one, other) => one.end - one.start - (other.end - other.start))[0];
