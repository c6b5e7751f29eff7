import { randomFrom } from '../../test/random';
import type { Call } from './calls';
import { type CodedValue, codedValues } from './coded';
import { groupedBy } from './groupedBy';

/** How well "evidence found" goes with what reviewers saw. */
export interface Rates {
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
  readonly difference: number;
}

export interface Precision {
  readonly precision: number;
  /** The share of commitments that reviewers coded with the value. */
  readonly base: number;
  /** The share of commitments that the rule speaks on. */
  readonly share: number;
}

/** What is printed as JSON. */
export interface Figures {
  readonly values: Readonly<Record<CodedValue, Rates>>;
  readonly meanDifference: number;
  readonly valueNotClaimed: Readonly<Record<CodedValue, Precision>>;
  readonly vagueWording: { readonly recall: number; readonly liftWithinPlans: number };
}

/** All figures over calls. A figure that nothing tells (a share of none) is 0. */
export function figuresOf(calls: readonly Call[]): Figures {
  const values = byValue((id) => ratesOf(calls, id));
  return {
    values,
    meanDifference: mean(Object.values(values).map(({ difference }) => difference)),
    valueNotClaimed: byValue((id) => precisionOf(calls, id)),
    vagueWording: { recall: recallOf(calls), liftWithinPlans: liftWithinPlans(calls) },
  };
}

const byValue = <T>(figure: (id: CodedValue) => T): Record<CodedValue, T> =>
  Object.fromEntries(codedValues.map((id) => [id, figure(id)])) as Record<CodedValue, T>;

const reviewed = (calls: readonly Call[]) => calls.filter(({ coded }) => coded.values);

function ratesOf(calls: readonly Call[], id: CodedValue): Rates {
  const found = ({ evidenced }: Call) => evidenced.has(id);
  const truePositiveRate = shareOf(
    reviewed(calls).filter(({ coded }) => coded.values!.has(id)),
    found,
  );
  const falsePositiveRate = shareOf(
    reviewed(calls).filter(({ coded }) => !coded.values!.has(id)),
    found,
  );
  return { truePositiveRate, falsePositiveRate, difference: truePositiveRate - falsePositiveRate };
}

function precisionOf(calls: readonly Call[], id: CodedValue): Precision {
  const coded = (call: Call) => call.coded.values!.has(id);
  const all = reviewed(calls);
  const spoken = all.filter(({ unclaimed }) => unclaimed.has(id));
  return {
    precision: shareOf(spoken, coded),
    base: shareOf(all, coded),
    share: all.length > 0 ? spoken.length / all.length : 0,
  };
}

const assessed = (calls: readonly Call[]) => calls.filter(({ coded }) => coded.vague !== undefined);

/** The share of commitments of no or low specificity that `vague-wording` speaks on. */
const recallOf = (calls: readonly Call[]): number =>
  shareOf(
    assessed(calls).filter(({ coded }) => coded.vague),
    ({ vague }) => vague,
  );

/**
 * How many of the commitments that `vague-wording` speaks on are of no or low specificity, against how many
 * would be if it spoke on as many of each plan by chance.
 */
export function liftWithinPlans(calls: readonly Call[]): number {
  const { hits, expected } = hitsWithinPlans(calls);
  return expected > 0 ? hits / expected : 0;
}

/** The mean of the lifts of the countries that have one. */
export function meanLiftOfCountries(calls: readonly Call[]): number {
  const lifts = [...byCountry(calls).values()].map(hitsWithinPlans).filter(({ expected }) => expected > 0);
  return mean(lifts.map(({ hits, expected }) => hits / expected));
}

function hitsWithinPlans(calls: readonly Call[]): { hits: number; expected: number } {
  let [hits, expected] = [0, 0];
  for (const plan of groupedBy(assessed(calls), ({ coded }) => coded.plan).values()) {
    const flagged = plan.filter(({ vague }) => vague);
    hits += flagged.filter(({ coded }) => coded.vague).length;
    expected += flagged.length * shareOf(plan, ({ coded }) => coded.vague === true);
  }
  return { hits, expected };
}

export const byCountry = (calls: readonly Call[]): Map<string, Call[]> =>
  groupedBy(calls, ({ coded }) => coded.country);

/**
 * The middle 95 % of a figure when countries are drawn anew, again and again: how much it depends on which
 * countries happen to be in the file. The same for the same calls.
 */
export function interval(
  calls: readonly Call[],
  figure: (calls: readonly Call[]) => number,
  draws = 1000,
): readonly [number, number] {
  const countries = [...byCountry(calls).values()];
  const random = randomFrom(1);
  const drawn = Array.from({ length: draws }, () =>
    figure(countries.flatMap(() => countries[Math.floor(random() * countries.length)] ?? [])),
  ).sort((a, b) => a - b);
  return [drawn[Math.floor(draws * 0.025)] ?? 0, drawn[Math.ceil(draws * 0.975) - 1] ?? 0];
}

const shareOf = (calls: readonly Call[], is: (call: Call) => boolean): number =>
  calls.length > 0 ? calls.filter(is).length / calls.length : 0;

const mean = (figures: readonly number[]): number =>
  figures.length > 0 ? figures.reduce((sum, one) => sum + one, 0) / figures.length : 0;
