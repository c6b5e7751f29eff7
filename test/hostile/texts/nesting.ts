import { commitment, head, lines } from './plan';
import { type HostileText, ofSort } from './text';

/** Each level a column deeper; more of them only by brackets or dashes on one line. */
const steps = (count: number, opens: string): string =>
  lines(count, (depth) => `${' '.repeat(4 + depth)}${opens}`);

/** What is nested too deeply, whatever it is written with. */
export const nested: readonly HostileText[] = [
  ...ofSort('nested:', { few: 3_000, many: 10_000, says: ['yaml-syntax'] }, [
    ['flow lists', (count) => commitment(`    supporting: ${'['.repeat(count)}\n`)],
    [
      'flow lists that are closed',
      (count) => commitment(`    supporting: ${'['.repeat(count)}${']'.repeat(count)}\n`),
    ],
    ['flow maps', (count) => commitment(`    values: ${'{a: '.repeat(count)}\n`)],
    ['flow lists and maps', (count) => commitment(`    values: ${'[{a: '.repeat(count / 2)}\n`)],
    ['flow lists, a level a line', (count) => commitment(`    supporting:\n${'      [\n'.repeat(count)}`)],
    ['flow lists at the root', (count) => `${'['.repeat(count)}`],
    ['flow maps at the root', (count) => `${'{ogpplan: '.repeat(count)}`],
    ['keys in flow lists', (count) => commitment(`    supporting: ${'[? '.repeat(count)}\n`)],
    ['pairs in flow lists', (count) => commitment(`    supporting: ${'[a: '.repeat(count)}\n`)],
    ['tagged flow lists', (count) => commitment(`    supporting: ${'!!seq ['.repeat(count)}\n`)],
    ['anchored flow lists', (count) => commitment(`    supporting: ${'&a ['.repeat(count)}\n`)],
    ['flow lists as keys', (count) => commitment(`    ${'['.repeat(count)}a${']: b, '.repeat(count)}\n`)],
    ['brackets between quoted ones', (count) => commitment(`    supporting: ${'["]", '.repeat(count)}\n`)],
    [
      'brackets between comments',
      (count) => commitment(`    supporting: ${'[ # ]\n      '.repeat(count)}\n`),
    ],
    ['dashes', (count) => commitment(`    milestones:\n      ${'- '.repeat(count)}a\n`)],
    ['dashes at the root', (count) => `${'- '.repeat(count)}a\n`],
    ['dashes and tabs', (count) => `x-a:\n  ${'-\t'.repeat(count)}a\n`],
    ['question marks', (count) => commitment(`    ${'? '.repeat(count)}a\n`)],
    ['question marks and tabs', (count) => `x-a:\n  ${'?\t'.repeat(count)}a\n`],
    ['dashes and question marks', (count) => commitment(`    ${'- ? '.repeat(count / 2)}a\n`)],
    ['colons', (count) => `x-a:\n  ${': '.repeat(count)}a\n`],
    [
      'dashes and brackets',
      (count) => commitment(`    milestones:\n      ${'- '.repeat(90)}${'['.repeat(count)}\n`),
    ],
    [
      'brackets a few lines below dashes',
      (count) =>
        commitment(
          `    milestones:\n      ${'- '.repeat(90)}a\n    values: ${'['.repeat(90)}${']'.repeat(90)}\n    supporting: ${'['.repeat(count)}\n`,
        ),
    ],
  ]),
  ...ofSort('nested, a level a line:', { few: 300, many: 1_400, says: ['yaml-syntax'] }, [
    ['keys', (count) => commitment(steps(count, 'a:'))],
    ['lists', (count) => commitment(`    milestones:\n${steps(count, '-')}`)],
    ['keys and lists', (count) => commitment(steps(count, '- a:'))],
    [
      'keys and brackets',
      (count) =>
        commitment(`${steps(Math.max(20, count - 90), 'a:')}${' '.repeat(count)}a: ${'['.repeat(90)}\n`),
    ],
    ['texts and quotes', (count) => commitment(steps(count, 'a: "b"'))],
    ['keys with CRLF', (count) => commitment(steps(count, 'a:')).replaceAll('\n', '\r\n')],
    ['keys after a comment', (count) => `${head}x-a: # c\n${steps(count, 'a: # c')}`],
    ['keys at the root', (count) => lines(count, (depth) => `${' '.repeat(depth)}a:`)],
  ]),
];
