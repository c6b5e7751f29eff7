import { commitment, inProse } from './plan';
import type { HostileText } from './text';

const controls = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code))
  .filter((sign) => !/[\t\n\r]/.test(sign))
  .concat('\u007f', '\u0080', '\u0085', '\u009f');

const unseen = [
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u00ad',
  '\u2060',
  '\u00a0',
];

/** Signs that nobody sees. */
export const signs: readonly HostileText[] = (
  [
    ['lone halves of characters', ['\ud800', '\udc00', '\udbff\udbff']],
    ['right-to-left and zero-width characters', unseen],
    ['control characters', controls],
    ['line separators', ['\u2028', '\u2029', '\u0085', '\f', '\v']],
  ] as const satisfies readonly (readonly [string, readonly string[]])[]
).flatMap(([name, all]): HostileText[] => [
  {
    name: `${name} everywhere`,
    make: () =>
      all
        .map((sign) =>
          commitment(
            `    problem: a${sign}b\n    description: |\n      ${sign}a\n     ${sign}b\n    ${sign}results: "${sign}"\n${sign}\n`,
          ),
        )
        .map((text, index) =>
          text.replace('moj', `m${all[index]}j`).replace('Corrada', `${all[index]}Corrada`),
        )
        .join('\n'),
    few: 1,
    many: 1,
  },
  {
    name: `${name}, a lot of them`,
    make: (count) => inProse(`      ${all.join('').repeat(count)}\n`),
    few: 300,
    many: 20_000,
  },
]);
