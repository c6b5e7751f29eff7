import { commitment, head, lines } from './plan';
import type { HostileText } from './text';

/** `a: [*z, *z, …]` on top of each other: nine times more in each line. */
const laughs = (count: number): string =>
  `${head}x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n${lines(
    count,
    (index) => `x-a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]`,
  )}`;

/** The same where the format looks in: maps of commitments, merged and listed. */
const mergedLaughs = (count: number): string =>
  `${head}x-m0: &m0 {lead: moj, title: Title}\n${lines(
    count,
    (index) => `x-m${index + 1}: &m${index + 1}\n  <<: [${Array(9).fill(`*m${index}`).join(', ')}]`,
  )}commitments:\n  - <<: *m${count}\n    id: first\n${`  - *m${count}\n`.repeat(9)}`;

const valueLaughs = (count: number): string =>
  commitment(
    `    values: &v0\n      transparency: Why\n${lines(count, (index) =>
      index === 0
        ? '  - id: w0\n    values: &v1 {<<: [*v0, *v0]}'
        : `  - id: w${index}\n    values: &v${index + 1} {<<: [${Array(9).fill(`*v${index}`).join(', ')}]}`,
    )}`,
  );

/** Anchors, aliases and merge keys. */
export const anchors: readonly HostileText[] = [
  { name: 'billion laughs', make: laughs, few: 12, many: 2_000 },
  { name: 'billion laughs by merge keys', make: mergedLaughs, few: 12, many: 2_000 },
  { name: 'billion laughs in values', make: valueLaughs, few: 12, many: 2_000 },
  {
    name: 'nested alias lists where texts belong',
    make: (count) =>
      `${head}introduction: &i0 [a, b]\n${lines(
        count,
        (index) => `x-i${index + 1}: &i${index + 1} [${Array(9).fill(`*i${index}`).join(', ')}]`,
      )}efforts-to-date: *i${count}\ncommitments: *i${count}\n`,
    few: 12,
    many: 2_000,
    says: ['wrong-type'],
  },
  {
    name: 'anchors',
    make: (count) => `${head}x-all:\n${lines(count, (index) => `  - &a${index} text`)}`,
    few: 500,
    many: 50_000,
  },
  {
    name: 'anchors of one name, and as many aliases',
    make: (count) => `${head}x-all:\n${lines(count, () => '  - &a text\n  - *a')}`,
    few: 500,
    many: 25_000,
  },
  {
    name: 'anchors of one name, each used by a commitment',
    make: (count) =>
      `${head}commitments:\n${lines(count, (index) => `  - id: c${index}\n    title: &a Title\n    problem: *a`)}`,
    few: 300,
    many: 20_000,
  },
  {
    name: 'aliases of one commitment',
    make: (count) =>
      `${head}commitments:\n  - &c\n    id: one\n    title: One\n${lines(count, () => '  - *c')}`,
    few: 300,
    many: 20_000,
  },
  {
    name: 'merge keys that lead in a circle',
    make: (count) =>
      `${head}x-a: &a\n  <<: *a\ncommitments:\n${lines(count, (index) => `  - &c${index}\n    id: c${index}\n    <<: [*c${index}, *c${Math.max(0, index - 1)}]`)}`,
    few: 50,
    many: 10_000,
    says: ['yaml-syntax'],
  },
  {
    name: 'one merge key over another',
    make: (count) =>
      `${head}x-m0: &m0 {title: Title}\n${lines(count, (index) => `x-m${index + 1}: &m${index + 1} {<<: *m${index}}`)}commitments:\n  - <<: *m${count}\n`,
    few: 200,
    many: 20_000,
  },
  {
    name: 'aliases of themselves',
    make: (count) =>
      `${head}introduction: &i\n  en: *i\ncommitments: &all\n${lines(count, (index) => `  - &c${index}\n    title: &t${index} [*t${index}]\n    milestones: [*c${index}, *all]`)}`,
    few: 50,
    many: 10_000,
    says: ['yaml-syntax'],
  },
  {
    name: 'aliases of nothing',
    make: (count) =>
      `${head}commitments:\n${lines(count, (index) => `  - id: c${index}\n    title: *none${index}`)}`,
    few: 50,
    many: 20_000,
    says: ['yaml-syntax'],
  },
];
