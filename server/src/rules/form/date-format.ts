import { setScalar } from '../../edits/write';
import { isOpenEndedDate } from '../../handbook/placeholders';
import { civil, dayOf } from '../../plan/dates';
import { DateNode } from '../../plan/model/nodes';
import { defineRule, type Fix } from '../rule';
import { about } from '../subjects';
import { listed, longDate, quoted } from '../words';

/** The format: `YYYY-MM-DD`, in commitments and milestones also `YYYY-MM`. */
export const dateFormat = defineRule({
  code: 'date-format',
  title: 'A date in another form',
  family: 'form',
  severity: { drafting: 'warning', submission: 'error' },
  sources: [],
  messages: {
    certain: ({ written, canonical }: { written: string; canonical: string }) =>
      `Dates in a plan are written year-month-day, so that they mean the same everywhere: ${quoted(written)} is ` +
      `\`${canonical}\`.`,
    several: ({ written, choices }: { written: string; choices: readonly string[] }) =>
      `${quoted(written)} may mean ${listed(choices, 'or')}, and readers in different countries will read it ` +
      'differently. Write the one that is meant as year-month-day.',
    rough: ({ written, choice }: { written: string; choice: string }) =>
      `${quoted(written)} is no date that can be checked: progress is measured against a day or a month. If ${choice} ` +
      'is meant, say so, as year-month-day.',
    openEnded: ({ written, start }: { written: string; start: boolean }) =>
      start
        ? `${quoted(written)} is no date. Give the month in which the work began, even where that was before this plan.`
        : `${quoted(written)} is no date, and without one nobody can tell whether the promise was kept. Give the month ` +
          'or day by which this plan will have got there; what goes on afterwards can be said in the text.',
    unknown: ({ written, months }: { written: string; months: boolean }) =>
      `${quoted(written)} cannot be read as a date. Write year-month-day, such as 2024-06-30` +
      `${months ? ', or the month alone, 2024-06' : ''}.`,
  },
  explanation: {
    what:
      'A date that is not written year-month-day (`2024-06-30`; in commitments and milestones also `2024-06`). Where ' +
      'it can mean one day only, the other rules use it as that day; else they leave it out.',
    why:
      '03/04/2015 is April in one country and March in another, and "fall 2027" half a year apart between north and ' +
      'south. Reviewers check what was promised against the day it was promised for.',
    how:
      'Write the year first. Where only the season or the year is known, give the last month of it: that is the date ' +
      'by which the work will be judged anyway.',
  },
  examples: {
    bad: [
      { plan: '\ndue: «31/08/2020»\n', fixed: '\ndue: 2020-08-31\n' },
      { commitment: '\nend: «Aug. 2022» # month\n', fixed: '\nend: 2022-08 # month\n' },
      {
        commitment: '\nstart: «03/04/2021»\n',
        fixed: '\nstart: 2021-04-03\n',
        fix: "'03/04/2021' is 3 April 2021",
      },
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: «Ongoing»
`,
      },
      { commitment: '\nstart: «Q2 2021»\n', fixed: '\nstart: 2021-04\n' },
    ],
    good: [{ commitment: '\nstart: 2020-09\nend: "2022-08-31"\n' }, { plan: '\nsubmitted: 2020-08-28\n' }],
  },

  checkUnit({ dates }, _, report) {
    for (const date of dates) {
      const { reading, source: written } = date;
      const { months } = date.type;
      if (reading.kind === 'certain')
        report('certain', about(date), { written, canonical: reading.canonical });
      if (reading.kind !== 'uncertain') continue;
      const [choice, second] = reading.choices;
      if (choice === undefined && isOpenEndedDate(written)) {
        report('openEnded', about(date), { written, start: date.type.role === 'start' });
      } else if (choice === undefined) report('unknown', about(date), { written, months });
      else if (second === undefined) {
        report('rough', about(date), { written, choice: inWords(choice) });
      } else report('several', about(date), { written, choices: reading.choices.map(inWords) });
    }
  },

  fixes({ node, mark }, plan) {
    if (!(node instanceof DateNode)) return [];
    const { reading } = node;
    const write = (date: string): Pick<Fix, 'edits'> => ({ edits: [setScalar(plan, mark, date)] });
    if (reading.kind === 'certain') {
      const { canonical } = reading;
      return [{ title: `Write ${canonical}`, kind: 'safe', preferred: true, ...write(canonical) }];
    }
    if (reading.kind !== 'uncertain') return [];
    // What the author meant is lost if the guess is wrong: never made unseen, none before the other.
    return reading.choices.map((choice) => ({
      title: `${quoted(node.source)} is ${inWords(choice)}`,
      kind: 'unsafe',
      ...write(choice),
    }));
  },
});

/** `2021-04-03` → "3 April 2021", `2021-04` → "April 2021". */
function inWords(date: string): string {
  const [year = 0, month = 0, day] = date.split('-').map(Number);
  const first = dayOf(year, month, day ?? 1);
  if (first === undefined) return date;
  const long = longDate(first);
  return day === undefined ? long.slice(`${civil(first).day} `.length) : long;
}
