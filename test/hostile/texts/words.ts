import { commitment, head } from './plan';
import type { HostileText } from './text';

/** Keys that every JavaScript object has, or that change one. */
const builtIn = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
  '__lookupSetter__',
  'then',
  'toJSON',
  'length',
];

const everyBuiltIn = (line: (word: string) => string): string => builtIn.map(line).join('');

const edgeNumbers = [
  '1e400',
  '-1e400',
  '.inf',
  '-.inf',
  '.nan',
  '0x7fffffffffffffffffffffff',
  '0o777777777777777777777777',
  '1_000',
  '-0',
  '99999999999999999999999999',
  '9007199254740993',
  '0.1e-400',
  '190:20:30',
  '1e',
  '+',
];

const edgeDates = [
  '0000-01-01',
  '0000-00-00',
  '99999-12-31',
  '9999-12-31',
  '-2020-01-01',
  '2023-02-30',
  '2023-13-01',
  '2023-00',
  '0001-01',
  '275760-09-14',
  '2020-09-01T24:00:00Z',
  '2020-1-1',
  '99/99/9999',
  '0/0/0',
  '1e400-01-01',
  '31 Foo 2020',
  'Q9 2022',
  '2022-W60',
];

/** Names, numbers and dates that a program may take for something else. */
export const words: readonly HostileText[] = [
  {
    name: 'names that JavaScript knows as keys and ids everywhere',
    make: () =>
      `${everyBuiltIn((word) => `${word}: a\n`)}${head}${everyBuiltIn((word) => `  ${word}:\n    name: ${word}\n    kind: ${word}\n    ${word}: a\n`)}` +
      `commitments:\n${everyBuiltIn(
        (word) =>
          `  - id: ${word}\n    title: {${word}: a, en: ${word}}\n    ${word}: a\n    lead: ${word}\n    supporting: [${word}]\n` +
          `    policy-areas: [${word}]\n    values: {${word}: a}\n    sdgs: [${word}]\n    start: ${word}\n    continues: ${word}\n` +
          `    milestones:\n      - {id: ${word}, title: a, status: ${word}, lead: ${word}, ${word}: a}\n`,
      )}`,
    few: 1,
    many: 1,
    says: ['unknown-key', 'unknown-value', 'unknown-choice'],
  },
  {
    name: 'names that JavaScript knows as single values',
    make: () =>
      `edition: __proto__\nkind: constructor\nstage: toString\nlanguages: [__proto__, constructor, toString]\n` +
      `period: __proto__\ndue: constructor\nagencies: __proto__\ntranslation-of: __proto__\nprevious-plan: constructor\n` +
      `x-__proto__: a\n<<: {__proto__: a, constructor: b}\ncommitments:\n  - values: __proto__\n  - values: [constructor, toString]\n` +
      `# ogpplan-ignore __proto__, constructor\n# ogpplan-ignore-file toString\n`,
    few: 1,
    many: 1,
    says: ['unknown-choice', 'unknown-value', 'wrong-type', 'unused-suppression'],
  },
  {
    name: 'numbers at the edges',
    make: () =>
      `ogpplan: 1e400\nedition: .inf\n${edgeNumbers.map((number) => `x-${number}: ${number}\n`).join('')}commitments:\n${edgeNumbers
        .map(
          (number) =>
            `  - id: ${number}\n    title: !!int ${number}\n    sdgs: [${number}, !!float ${number}]\n    lead: ${number}\n    start: ${number}\n`,
        )
        .join('')}`,
    few: 1,
    many: 1,
    says: ['format-version', 'unknown-choice'],
  },
  {
    name: 'dates at the edges',
    make: () =>
      `${edgeDates
        .map((date) => `period: {start: ${date}, end: ${date}}\ndue: ${date}\nsubmitted: ${date}\n`)
        .join(
          '',
        )}amendments:\n${edgeDates.map((date) => `  - date: ${date}\n`).join('')}commitments:\n${edgeDates
        .map(
          (date) =>
            `  - start: ${date}\n    end: ${date}\n    milestones: [{start: ${date}, end: ${date}}, {end: "${date}"}]\n`,
        )
        .join('')}`,
    few: 1,
    many: 1,
    says: ['impossible-date', 'date-format'],
  },
  ...edgeDates.map(
    (date): HostileText => ({
      name: `a period and a due date of ${date}`,
      make: () =>
        commitment(`    start: ${date}\n    milestones: [{id: m, title: M, end: ${date}}]\n`)
          .replace('2020-09-01', date)
          .replace('2022-08-31', date)
          .replace('period:', `due: ${date}\nsubmitted: ${date}\nperiod:`),
      few: 1,
      many: 1,
    }),
  ),
];
