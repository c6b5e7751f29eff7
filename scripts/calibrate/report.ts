import type { Call, Remark } from './calls';
import { codedValues } from './coded';
import { groupedBy } from './groupedBy';
import {
  byCountry,
  type Figures,
  figuresOf,
  interval,
  liftWithinPlans,
  meanLiftOfCountries,
} from './metrics';

const two = (figure: number): string => figure.toFixed(2);
const percent = (figure: number): string => `${(figure * 100).toFixed(1)} %`;

/** Everything as tables of Markdown. */
export function reportOn(calls: readonly Call[]): string {
  const figures = figuresOf(calls);
  return [
    `${calls.length} commitments of ${byCountry(calls).size} countries.`,
    valueTable(figures),
    `Mean difference ${two(figures.meanDifference)}, 95 % of draws of countries ${range(calls, meanDifference)}.`,
    vagueLines(calls, figures),
    groupTable(
      'Language',
      groupedBy(calls, ({ language }) => language),
    ),
    groupTable('Country', byCountry(calls)),
    wrongCalls(calls),
  ].join('\n\n');
}

const meanDifference = (calls: readonly Call[]): number => figuresOf(calls).meanDifference;

const range = (calls: readonly Call[], figure: (calls: readonly Call[]) => number): string =>
  interval(calls, figure).map(two).join(' – ');

function valueTable({ values, valueNotClaimed }: Figures): string {
  const rows = codedValues.map((id) => {
    const { truePositiveRate, falsePositiveRate, difference } = values[id];
    const { precision, base, share } = valueNotClaimed[id];
    const times = base > 0 ? `${two(precision / base)} ×` : '';
    return [
      id,
      ...[truePositiveRate, falsePositiveRate, difference, precision, base].map(two),
      times,
      percent(share),
    ];
  });
  return table(
    [
      'Value',
      'evidence: true positives',
      'false positives',
      'difference',
      'not claimed: precision',
      'base',
      'precision / base',
      'speaks on',
    ],
    rows,
  );
}

function vagueLines(calls: readonly Call[], { vagueWording }: Figures): string {
  const flagged = calls.filter(({ vague }) => vague).length;
  return (
    `\`vague-wording\` speaks on ${percent(flagged / calls.length)}: recall ${two(vagueWording.recall)}, lift within ` +
    `plans ${two(vagueWording.liftWithinPlans)} (95 % of draws ${range(calls, liftWithinPlans)}), mean of countries ` +
    `${two(meanLiftOfCountries(calls))} (${range(calls, meanLiftOfCountries)}).`
  );
}

function groupTable(head: string, groups: ReadonlyMap<string, readonly Call[]>): string {
  const rows = [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, calls]) => {
      const { values, meanDifference, vagueWording } = figuresOf(calls);
      return [
        name,
        String(calls.length),
        ...codedValues.map((id) => two(values[id].difference)),
        two(meanDifference),
        two(vagueWording.recall),
        two(vagueWording.liftWithinPlans),
      ];
    });
  return table([head, 'commitments', ...codedValues, 'mean', 'vague: recall', 'lift'], rows);
}

/** How many kinds of wrong calls are listed. */
const mostWrong = 20;

/** Findings that the reviewer would not have made, by the word they rest on, the most frequent first. */
function wrongCalls(calls: readonly Call[]): string {
  const kinds = new Map<string, { count: number; titles: string[]; message: string }>();
  for (const { coded, remarks } of calls) {
    for (const remark of remarks.filter((one) => isWrong(one, coded))) {
      for (const word of remark.words.length > 0 ? remark.words : ['(no word)']) {
        const key = [remark.code, remark.value ?? '', word.toLowerCase()].join(' | ');
        const kind = kinds.get(key) ?? { count: 0, titles: [], message: remark.message };
        kind.count++;
        if (kind.titles.length < 2) kind.titles.push(`${coded.plan}: ${coded.title.slice(0, 60)}`);
        kinds.set(key, kind);
      }
    }
  }
  const rows = [...kinds]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, mostWrong)
    .map(([key, { count, titles }]) => [
      ...key.split(' | '),
      String(count),
      titles.join('; ').replaceAll('|', '/'),
    ]);
  return table(['Wrong call', 'value', 'word', 'times', 'for instance'], rows);
}

function isWrong({ code, value }: Remark, { values, vague }: Call['coded']): boolean {
  if (code === 'vague-wording') return vague === false;
  if (!values || value === undefined) return false;
  return code === 'value-not-evidenced' ? values.has(value) : !values.has(value);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|${head.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}
