import type { Random } from '../random';

/** A whole number below `end`. */
export const below = (random: Random, end: number): number => Math.floor(random() * end);

const bits = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '    ',
    '- ',
    ': ',
    ':',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
  ],
  ...['|', '>', '|2-', '&a', '*a', '<<: *a', '!tag', '%', '@', '`', '?', '---', '...', '~', 'null', '\ufeff'],
  ...[
    '\ud800',
    '\udc00',
    '\u0000',
    '\u2028',
    '\u00a0',
    '𝄞',
    'é',
    '\u202e',
    '<<<<<<< HEAD',
    '=======',
    'TBD',
    '…',
  ],
  ...[
    'commitments:',
    'values:',
    'lead:',
    'agencies:',
    '  - id: a',
    '# ogpplan-ignore milestone-limit',
    '2022-02-30',
  ],
  ...['__proto__: x', 'constructor: x', 'toString:', '[[[[[[[[', '{{{{', '- - - - -', '"\\', 'x'.repeat(300)],
];

/** A text with a few things cut out, doubled, moved or put in. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let round = below(random, 6); round >= 0; round--) {
    const at = below(random, mutated.length + 1);
    const end = Math.min(mutated.length, at + below(random, 200));
    const cut = mutated.slice(at, end);
    switch (below(random, 6)) {
      case 0:
        mutated = mutated.slice(0, at) + mutated.slice(end);
        break;
      case 1:
        mutated = mutated.slice(0, end) + cut + mutated.slice(end);
        break;
      case 2:
        mutated = mutated.slice(0, at);
        break;
      case 3:
        mutated = mutated.slice(at);
        break;
      default:
        mutated = mutated.slice(0, at) + bits[below(random, bits.length)] + mutated.slice(at);
    }
  }
  return mutated;
}
