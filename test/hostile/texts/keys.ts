import { commitment, head, lines } from './plan';
import { type HostileText, ofSort } from './text';

const keys = (count: number, indent: string, name: string, value = 'v'): string =>
  lines(count, (index) => `${indent}${name}${index}: ${value}`);

const flowKeys = (count: number, name: string): string =>
  Array.from({ length: count }, (_, index) => `${name}${index}: v`).join(', ');

/** Many keys or items in one place. */
export const keysAndItems: readonly HostileText[] = [
  ...ofSort('keys:', { few: 300, many: 20_000 }, [
    ['at the top level', (count) => head + keys(count, '', 'key'), ['unknown-key']],
    ['x- keys at the top level', (count) => head + keys(count, '', 'x-key'), []],
    ['of one name at the top level', (count) => head + 'title: T\n'.repeat(count), ['duplicate-id']],
    ['in a commitment', (count) => commitment(keys(count, '    ', 'key')), ['unknown-key']],
    [
      'of one name in a commitment',
      (count) => commitment('    problem: P\n'.repeat(count)),
      ['duplicate-id'],
    ],
    [
      'languages of a text',
      (count) => commitment(`    problem:\n${keys(count, '      ', 'l')}`),
      ['unknown-choice'],
    ],
    [
      'languages of one name',
      (count) => commitment(`    problem:\n${'      en: P\n'.repeat(count)}`),
      ['duplicate-id'],
    ],
    ['values', (count) => commitment(`    values:\n${keys(count, '      ', 'value')}`), ['unknown-value']],
    [
      'values of one name',
      (count) => commitment(`    values:\n${'      transparency: W\n'.repeat(count)}`),
      ['duplicate-id'],
    ],
    ['agencies', (count) => head + keys(count, '  ', 'agency', '{name: Agency}'), ['missing-field']],
    [
      'agencies with names',
      (count) =>
        head + lines(count, (i) => `  agency${i}: {name: "Ministry of Number ${i}", kind: government}`),
      [],
    ],
    [
      'agencies that look like one',
      (count) => head + lines(count, (i) => `  agency${i}: {name: Ministry of Works}`),
      ['duplicate-agency'],
    ],
    ['agencies of one id', (count) => head + '  moj: {name: Ministry}\n'.repeat(count), ['duplicate-id']],
    ['in braces', (count) => `${head}contact: {${flowKeys(count, 'k')}}\n`, ['unknown-key']],
    ['in braces at the root', (count) => `{ogpplan: 1, ${flowKeys(count, 'k')}}\n`, ['unknown-key']],
    [
      'in braces of a commitment',
      (count) => commitment(`    contact: {${flowKeys(count, 'k')}}\n`),
      ['unknown-key'],
    ],
    ['lists as keys', (count) => commitment(lines(count, () => '    ? [a]\n    : b')), ['unknown-key']],
    ['without a value', (count) => commitment('    ? a\n'.repeat(count)), ['unknown-key']],
    ['without a key', (count) => commitment('    : a\n'.repeat(count)), ['unknown-key']],
  ]),
  ...ofSort('items:', { few: 300, many: 20_000 }, [
    [
      'agencies supporting',
      (count) => commitment(`    supporting:\n${lines(count, (i) => `      - agency${i}`)}`),
      ['unknown-agency'],
    ],
    [
      'names supporting',
      (count) => commitment(`    supporting:\n${lines(count, (i) => `      - Ministry of Number ${i}`)}`),
      ['unknown-agency'],
    ],
    [
      'milestones',
      (count) =>
        commitment(`    milestones:\n${lines(count, (i) => `      - {title: Step ${i}, end: 2021-06}`)}`),
      ['milestone-limit'],
    ],
    [
      'milestones of one id',
      (count) => commitment(`    milestones:\n${lines(count, () => '      - {id: m, title: Step}')}`),
      ['duplicate-id'],
    ],
    [
      'milestones that are texts',
      (count) => commitment(`    milestones:\n${'      - Step\n'.repeat(count)}`),
      ['wrong-type'],
    ],
    [
      'languages',
      (count) =>
        `${head.replace('languages: [en]', `languages: [en, ${lines(count, (i) => `zz-x-${i},`).replaceAll('\n', ' ')}]`)}`,
      [],
    ],
    ['policy areas', (count) => commitment(`    policy-areas: [${'open-data, '.repeat(count)}]\n`), []],
    ['goals', (count) => commitment(`    sdgs: [${'99, '.repeat(count)}]\n`), ['unknown-choice']],
    [
      'amendments',
      (count) => `${head}amendments:\n${lines(count, () => '  - {date: 2021-01-01}')}`,
      ['amendment-summary'],
    ],
    [
      'feedback',
      (count) =>
        `${head}development-process:\n  feedback:\n${lines(count, () => '    - {proposal: P, outcome: declined}')}`,
      ['feedback-reason'],
    ],
  ]),
];
