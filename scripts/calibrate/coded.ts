import { editions, nearestEdition } from '../../server/src/handbook/editions';
import { isValueId, type ValueId } from '../../server/src/handbook/values';
import { lexiconOf, wordLists } from '../../server/src/handbook/words/lexicons';
import { Wording } from '../../server/src/rules/wording/wording';

/** The values that reviewers have coded. */
export const codedValues = [
  'transparency',
  'public-participation',
  'accountability',
  'technology-and-innovation',
] as const satisfies readonly ValueId[];

export type CodedValue = (typeof codedValues)[number];

/** A commitment with what its reviewer coded. */
export interface Coded {
  readonly country: string;
  /** Country, number and year of the plan. */
  readonly plan: string;
  readonly year: number;
  readonly title: string;
  readonly text: string;
  readonly end: string;
  readonly areas: readonly string[];
  /** Undefined where it was not reviewed for values. */
  readonly values: ReadonlySet<ValueId> | undefined;
  /** Is its specificity none or low? Undefined where it was not reviewed. */
  readonly vague: boolean | undefined;
}

/** A row of `commitments.csv`. */
export function codedOf(row: Readonly<Partial<Record<string, string>>>): Coded {
  const listed = (name: string) =>
    (row[name] ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const values = listed('irm_values');
  const reviewed = !values.includes('not-reviewed') && (values.length > 0 || row.irm_relevant !== '');
  const specificity = row.irm_specificity ?? '';
  return {
    country: row.country ?? '',
    plan: `${row.country} ${row.plan} (${row.year})`,
    year: Number(row.year),
    title: row.title ?? '',
    text: row.text ?? '',
    end: row.end ?? '',
    areas: listed('policy_areas').map((area) => area.toLowerCase().replace(/[^a-z]+/g, '-')),
    values: reviewed ? new Set(values.filter(isValueId)) : undefined,
    vague: specificity === '' ? undefined : specificity === 'none' || specificity === 'low',
  };
}

/** A plan file of commitments, each claiming all coded values or none. */
export function planText(commitments: readonly Coded[], language: string, claims: 'all' | 'none'): string {
  const [first] = commitments;
  const edition = Number.isFinite(first?.year) ? nearestEdition(first!.year) : editions[0];
  const lines = commitments.flatMap(({ title, text, end, areas }, index) => [
    `  - id: c${index}`,
    `    title: ${JSON.stringify(title)}`,
    `    policy-areas: [${areas.join(', ')}]`,
    `    end: ${JSON.stringify(end)}`,
    `    description: ${JSON.stringify(text)}`,
    ...(claims === 'all' ? [`    values: [${codedValues.join(', ')}]`] : []),
  ]);
  return ['ogpplan: 1', `edition: ${edition}`, `languages: [${language}]`, 'commitments:', ...lines, ''].join(
    '\n',
  );
}

/** The language that texts are in, among those with a word list: the one whose small words they are fullest of. */
export function languageOf(texts: readonly string[]): string {
  const text = texts.join('\n');
  const [best = 'en'] = Object.keys(wordLists)
    .map((language) => ({ language, small: new Wording(text, lexiconOf(language)!).small }))
    .sort((a, b) => b.small - a.small)
    .map(({ language }) => language);
  return best;
}
