import type { Example } from '../rule';

/** A line of a commitment that breaks, and what its fix makes of it. */
const inCommitment = (broken: string, fixed: string): Example => ({
  commitment: `\n${broken}\n`,
  fixed: `\n${fixed}\n`,
});

export const badSyntax: readonly Example[] = [
  inCommitment(
    'title: «Open contracts: every contract online»',
    'title: "Open contracts: every contract online"',
  ),
  inCommitment(
    'problem: «"Nobody knows" is what 8 people in 10 say.»',
    `problem: '"Nobody knows" is what 8 people in 10 say.'`,
  ),
  inCommitment('title: «*Every* public contract online»', 'title: "*Every* public contract online"'),
  inCommitment('title: «@corrada answers each request»', 'title: "@corrada answers each request"'),
  inCommitment('title: «"Publish every public contract»', 'title: "Publish every public contract"'),
  inCommitment('supporting: «[open-corrada»', 'supporting: [open-corrada]'),
  {
    commitment: `
problem: |
  Citizens cannot see what the state buys.
«\t»Nine contracts in ten are never published.
`,
    fixed: `
problem: |
  Citizens cannot see what the state buys.
  Nine contracts in ten are never published.
`,
  },
  inCommitment('title:«\u00a0»Publish every public contract', 'title: Publish every public contract'),
  inCommitment('title: «*Every»', 'title: "*Every"'),
  {
    commitment: `
problem: See decision «#12» of the council, by which
  nine contracts in ten are never published.
`,
    fixed: `
problem: "See decision #12 of the council, by which
  nine contracts in ten are never published."
`,
  },
  { plan: '\ndue: 2020-08-31\n«contac»\n' },
  {
    plan: `
due: 2020-08-31
«---»
`,
    fixed: `
due: 2020-08-31
`,
  },
  {
    plan: `
introduction: |
«<<<<<<< HEAD»
  Corrada wants anyone to be able to see how public money is spent.
=======
  Corrada wants its people to see how public money is spent.
>>>>>>> comments-of-march
`,
    fixed: `
introduction: |
  Corrada wants anyone to be able to see how public money is spent.
`,
    fix: 'Keep your version (HEAD) and drop the other',
  },
  {
    plan: `
x-contact: &coordinator
  name: Ana Ortiz
contact: &all
  name: «*all»
`,
  },
];

export const goodSyntax: readonly Example[] = [
  {
    commitment: `
title: "Open contracts: every contract online"
problem: |
  Citizens say: "Nobody knows what the state buys." * See the survey of 2019.
`,
  },
  {
    plan: `
x-contact: &coordinator
  name: Ana Ortiz
contact: *coordinator
`,
  },
];
