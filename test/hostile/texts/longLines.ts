import { commitment, head, inProse } from './plan';
import { type HostileText, ofSort } from './text';

const cjk = '公開政府夥伴關係行動計畫承諾部會資料';

/** One long line. */
export const longLines: readonly HostileText[] = ofSort('one line', { few: 5_000, many: 1_000_000 }, [
  ['plain', (count) => commitment(`    problem: ${'word '.repeat(count / 5)}\n`)],
  ['plain without blanks', (count) => commitment(`    problem: ${'w'.repeat(count)}\n`)],
  ['quoted', (count) => commitment(`    problem: "${'word '.repeat(count / 5)}"\n`)],
  ['of escapes', (count) => commitment(`    problem: "${'\\u00e9'.repeat(count / 6)}"\n`)],
  ['in single quotes', (count) => commitment(`    problem: '${"it''s ".repeat(count / 6)}'\n`)],
  ['in quotes that never close', (count) => commitment(`    problem: "${'word '.repeat(count / 5)}\n`)],
  ['of quotation marks', (count) => commitment(`    problem: ${'"'.repeat(count)}\n`)],
  ['a comment', (count) => commitment(`    # ${'word '.repeat(count / 5)}\n`)],
  ['a comment to silence rules', (count) => commitment(`    # ogpplan-ignore ${'x, '.repeat(count / 3)}\n`)],
  ['with colons', (count) => commitment(`    problem: ${'a: '.repeat(count / 3)}\n`)],
  ['with colons that are none', (count) => commitment(`    problem: ${'a:b '.repeat(count / 4)}\n`)],
  ['of colons', (count) => commitment(`    problem: ${':'.repeat(count)}\n`)],
  ['of hash signs', (count) => commitment(`    problem: a ${'#'.repeat(count)}\n`)],
  ['of words with hash signs', (count) => commitment(`    problem: ${'a#b #c '.repeat(count / 7)}\n`)],
  ['of dashes', (count) => commitment(`    problem: ${'-'.repeat(count)}\n`)],
  ['of dots', (count) => commitment(`    problem: ${'.'.repeat(count)}\n`)],
  ['of blanks', (count) => commitment(`    problem:${' '.repeat(count)}\n`)],
  ['of tabs', (count) => commitment(`    problem:${'\t'.repeat(count)}a\n`)],
  ['of no-break spaces', (count) => commitment(`    problem: a${'\u00a0'.repeat(count)}b\n`)],
  ['of brackets in prose', (count) => inProse(`      ${'(a) [b] {c} <d> '.repeat(count / 16)}\n`)],
  ['of pairs of brackets', (count) => commitment(`    supporting: [${'[], '.repeat(count / 4)}]\n`)],
  ['of CJK', (count) => commitment(`    problem: ${cjk.repeat(count / cjk.length)}\n`)],
  ['of CJK in a block text', (count) => inProse(`      ${cjk.repeat(count / cjk.length)}\n`)],
  ['in a block text', (count) => inProse(`      ${'word '.repeat(count / 5)}\n`)],
  ['of capitals', (count) => inProse(`      ${'ABC '.repeat(count / 4)}\n`)],
  ['of numbers', (count) => inProse(`      ${'1,000 '.repeat(count / 6)}\n`)],
  ['of dates', (count) => inProse(`      ${'31 August 2022, '.repeat(count / 16)}\n`)],
  [
    'of values named in prose',
    (count) => inProse(`      ${'transparency and accountability '.repeat(count / 32)}\n`),
  ],
  ['of addresses', (count) => inProse(`      ${'https://example.org/a?b=c#d '.repeat(count / 28)}\n`)],
  ['one long address', (count) => commitment(`    problem: https://example.org/${'a/'.repeat(count / 2)}\n`)],
  ['one long e-mail address', (count) => `${head}contact:\n  email: ${'a.'.repeat(count / 2)}@example.org\n`],
  ['a date', (count) => commitment(`    start: ${'2020-09-01 '.repeat(count / 11)}\n`)],
  [
    'an id',
    (count) => commitment(`    milestones:\n      - id: ${'m'.repeat(count)}\n        title: Step\n`),
  ],
  [
    'a title',
    (count) => commitment(`    milestones:\n      - id: m\n        title: ${'Step '.repeat(count / 5)}\n`),
  ],
  ['a key', (count) => commitment(`    ${'k'.repeat(count)}: v\n`)],
  ['a key at the top level', (count) => `${head}${'k'.repeat(count)}: v\n`],
  [
    'an agency',
    (count) => `${head}  ${'a'.repeat(count)}:\n    name: ${'Ministry of '.repeat(count / 24)}\n`,
  ],
  ['a lead', (count) => commitment(`    supporting: [${'Ministry of '.repeat(count / 12)}]\n`)],
  ['a value', (count) => commitment(`    values: ${'transparency '.repeat(count / 13)}\n`)],
  ['a path of a plan', (count) => `${head}previous-plan: ${'../'.repeat(count / 3)}a.ogpplan\n`],
  ['a tag', (count) => commitment(`    problem: !${'t'.repeat(count)} text\n`)],
  ['an anchor', (count) => commitment(`    problem: &${'a'.repeat(count)} text\n`)],
  ['an alias', (count) => commitment(`    problem: *${'a'.repeat(count)}\n`)],
  ['at column 0', (count) => `${head}${'word '.repeat(count / 5)}\n`],
  ['alone', (count) => 'word '.repeat(count / 5)],
  ['alone, of brackets that close', (count) => ']'.repeat(count)],
  ['alone, of NULs', (count) => '\0'.repeat(count)],
  ['alone, of ampersands', (count) => '& '.repeat(count / 2)],
  ['alone, of percent signs', (count) => '%'.repeat(count)],
  ['alone, of backticks', (count) => '`'.repeat(count)],
  ['alone, of commas', (count) => `[${','.repeat(count)}`],
]);

/** One line of each sort in 10 MB: longer than a piece may be. */
export const hugeLines: readonly HostileText[] = [
  'plain',
  'quoted',
  'a comment',
  'with colons',
  'of CJK',
  'in a block text',
  'at column 0',
  'alone',
  'a key',
  'of pairs of brackets',
].map((name): HostileText => {
  const one = longLines.find((text) => text.name === `one line ${name}`)!;
  return { ...one, name: `${one.name}, 10 MB`, few: 1_200_000, many: 10_000_000, says: ['yaml-syntax'] };
});
