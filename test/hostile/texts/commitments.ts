import { head, lines } from './plan';
import type { HostileText } from './text';

/** Many commitments, and none. */
export const commitments: readonly HostileText[] = [
  {
    name: 'commitments of one line',
    make: (count) => `${head}commitments:\n${lines(count, (index) => `  - id: c${index}`)}`,
    few: 300,
    many: 100_000,
    says: ['missing-field', 'commitment-limit'],
  },
  {
    name: 'commitments of one id',
    make: (count) => `${head}commitments:\n${'  - id: c\n'.repeat(count)}`,
    few: 300,
    many: 100_000,
    says: ['duplicate-id'],
  },
  {
    name: 'commitments of one title without id',
    make: (count) => `${head}commitments:\n${'  - title: T\n'.repeat(count)}`,
    few: 300,
    many: 60_000,
    says: ['missing-field'],
  },
  {
    name: 'commitments that are texts',
    make: (count) => `${head}commitments:\n${'  - text\n'.repeat(count)}`,
    few: 300,
    many: 100_000,
    says: ['wrong-type'],
  },
  {
    name: 'commitments that are nothing',
    make: (count) => `${head}commitments:\n${'  -\n'.repeat(count)}`,
    few: 300,
    many: 100_000,
  },
  {
    name: 'commitments in brackets',
    make: (count) => `${head}commitments: [${lines(count, (index) => `  {id: c${index}, title: T},`)}]\n`,
    few: 300,
    many: 30_000,
    says: ['commitment-limit'],
  },
  {
    name: 'commitments below an unknown key',
    make: (count) => `Commitments:\n${lines(count, (index) => `  - id: c${index}`)}`,
    few: 300,
    many: 60_000,
    says: ['unknown-key'],
  },
  {
    name: 'commitments of which each is broken',
    make: (count) => `${head}commitments:\n${lines(count, (index) => `  - id: c${index}\n    title: a: b`)}`,
    few: 300,
    many: 30_000,
    says: ['yaml-syntax'],
  },
  {
    name: 'commitments that carry on each other',
    make: (count) =>
      `${head}commitments:\n${lines(count, (index) => `  - {id: c${index}, title: T, continues: c${index + 1}}`)}`,
    few: 300,
    many: 20_000,
  },
  {
    name: 'commitments and sections in turn',
    make: (count) => head + 'commitments:\n  - id: a\nintroduction: b\n'.repeat(count),
    few: 200,
    many: 20_000,
    says: ['duplicate-id'],
  },
  { name: 'nothing', make: () => '', few: 1, many: 1 },
  { name: 'a mark at the beginning and nothing else', make: () => '\ufeff', few: 1, many: 1 },
];
