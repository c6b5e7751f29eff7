import { source } from '../../handbook/sources';
import { isOutsideGovernment } from '../../handbook/vocabularies';
import { defineRule } from '../rule';
import { aboutPlan } from '../subjects';

const ministriesOnly = `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact:
      name: Ana Ortiz
      email: ana.ortiz@justice.example.org
  works:
    name: Ministry of Public Works
    kind: government
`;

const bodies = (count: number): string =>
  count === 1
    ? 'The one body of the register is'
    : `${count === 2 ? 'Both' : `All ${count}`} bodies of the register are`;

/** Handbook 2019, 3 and 4.1.1: partners outside government take part in a plan. */
export const singleSector = defineRule({
  code: 'single-sector',
  title: 'No partner outside government',
  family: 'limits',
  severity: { drafting: 'off', submission: 'information' },
  sources: [source('handbook-2019', '3'), source('handbook-2019', '4.1.1')],
  messages: {
    none: ({ count }: { count: number }) =>
      `${bodies(count)} part of the state. OGP plans are carried by government and civil society together. Register ` +
      'the partners outside government and name them under `supporting`.',
  },
  explanation: {
    what:
      'A plan at submission whose register (`agencies`) holds no body outside government: no civil society, no ' +
      'university, no business, no media, no international organisation. Silent where some body does not say of ' +
      'which kind it is.',
    why:
      'OGP plans are made and carried out by several sectors together. Partners outside government bring knowledge ' +
      'and contacts, and see that promises are kept.',
    how:
      'Register the organisations that helped to write the plan or will help to carry it out, with their `kind`, ' +
      'and name them under `supporting` of the commitments they work on.',
  },
  examples: {
    bad: [
      {
        stage: 'submission',
        edition: 2022,
        plan: ministriesOnly.replace('agencies', '«agencies»'),
        commitment: 'supporting: [works]\n',
      },
      {
        stage: 'submission',
        plan: `
«agencies»:
  justice:
    name: Ministry of Justice
    kind: government
    contact:
      name: Ana Ortiz
      email: ana.ortiz@justice.example.org
`,
        without: ['supporting'],
      },
    ],
    good: [
      { edition: 2022, stage: 'submission' },
      { edition: 2022, plan: ministriesOnly, commitment: 'supporting: [works]\n' },
    ],
  },

  checkSections({ root }, frame, report) {
    const registered = [...frame.agencies.values()].filter(({ id }) => !frame.isNoAgency(id));
    const kinds = registered.map(({ node }) => node?.get('kind')?.value);
    if (!root || registered.length === 0) return;
    if (kinds.some((kind) => kind === undefined || isOutsideGovernment(kind))) return;
    report('none', aboutPlan(root, 'agencies'), { count: registered.length });
  },
});
