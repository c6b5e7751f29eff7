import type { TextChange } from '../../server/src/plan/plan';
import type { Lines } from '../../server/src/plan/text/lines';
import { randomFrom } from '../random';

/** Numbers that look random and are the same for the same seed. */
export class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomFrom(seed >>> 0 || 1);
  }

  /** A whole number from 0 to `below` − 1. */
  next(below: number): number {
    return (this.#next() * 2 ** 32) % below;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.next(items.length)]!;
  }
}

/** What hands and clipboards put into a text. */
export const scraps = [
  'a',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '  ',
  '- ',
  ': ',
  ' #',
  '#',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '%',
  '@',
  '`',
  '\t',
  '---\n',
  '...\n',
  '<<: *a\n',
  '  - id: x\n',
  '\n  - id: y\n    title: Y\n',
  'x-a: &a b\n',
  'commitments:\n',
  '\ncommitments:\n',
  'agencies:\n',
  '\nperiod:\n',
  'title: t\n',
  '\nnote: n\n',
  'end: 2022-01\n',
  '    description: |\n      text\n',
  '2022-08-31',
  'é',
  '😀',
  '\u00a0',
  '\ufeff',
  '~',
  'null',
  '? ',
  '-',
  '\n-',
  '\n- ',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> x\n',
  '"a\n',
  "'a\n",
  '[a\n',
  '"\n',
  ']\n',
  '  # c\n',
  '\n# c\n',
  '\r',
  '    milestones:\n      - title: M\n        end: 2021\n',
  'es: x',
  '# ogpplan-ignore unknown-key\n',
];

/** What a hand does most: it writes on, or deletes a letter, where it wrote last. */
export function writtenOn(random: Random, lines: Lines, last: number): TextChange {
  const at = Math.max(0, Math.min(lines.length, last + random.next(12) - 4));
  const deleted = random.next(4) === 0 ? 1 : 0;
  const text = deleted
    ? ''
    : random.next(2) === 0
      ? random.pick(['a', ' ', 'é', '.', '0'])
      : random.pick(scraps);
  return { range: spanOf(lines, at, Math.min(lines.length, at + deleted)), text };
}

const spanOf = (lines: Lines, start: number, end: number) => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

/** One change as a hand or a clipboard makes it. */
export function randomChange(random: Random, lines: Lines, clipboard: string[]): TextChange {
  const at = random.next(lines.length + 1);
  const span = (start: number, end: number) => spanOf(lines, start, end);
  switch (random.next(9)) {
    case 0:
    case 1:
    case 2:
      return { range: span(at, at), text: random.pick(scraps) };
    case 3:
      return { range: span(at, Math.min(lines.length, at + 1 + random.next(4))), text: '' };
    case 4:
      return { range: span(at, Math.min(lines.length, at + random.next(40))), text: random.pick(scraps) };
    case 5: {
      const from = random.next(lines.count);
      const to = Math.min(lines.count, from + 1 + random.next(8));
      clipboard.push(lines.slice(lines.start(from), lines.start(to)));
      return { range: span(lines.start(from), lines.start(to)), text: '' };
    }
    case 6: {
      const start = lines.start(random.next(lines.count));
      return { range: span(start, start), text: clipboard.at(-1) ?? '\n' };
    }
    case 7: {
      const line = random.next(lines.count);
      const start = lines.start(line);
      const deeper = random.next(2) === 0;
      if (deeper) return { range: span(start, start), text: ' ' };
      const indented = lines.line(line).startsWith(' ');
      return { range: span(start, start + (indented ? 1 : 0)), text: '' };
    }
    default: {
      const end = lines.end(random.next(lines.count));
      return { range: span(end, end), text: random.pick(['\n', '\n    ', ' x', '"', ': y', ' #z']) };
    }
  }
}
