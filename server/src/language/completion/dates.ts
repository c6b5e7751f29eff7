import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { factsOf, type MonthDay } from '../../handbook/editions';
import {
  addMonths,
  civil,
  type Day,
  dayOf,
  formatDay,
  lastsAtLeast,
  lastsAtMost,
  periodMonths,
  yearWindows,
} from '../../plan/calendar';
import { addUnder } from '../../plan/lists';
import type { Frame } from '../../plan/model/frame';
import type { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { weekdayName } from '../../rules/words';
import { commitmentAt } from '../around';
import { type CompletionRequest, keyOf } from './request';
import { wordItems } from './words';

/** A day that may be meant, and what it is. */
interface Candidate {
  readonly day: Day | undefined;
  readonly what: string;
}

/** What the dates of a place depend on. */
interface Scene {
  readonly plan: Plan;
  readonly frame: Frame;
  readonly today: Day | undefined;
  readonly commitment: Commitment | undefined;
}

type Candidates = (scene: Scene) => readonly Candidate[];

/** Days that make sense at a date, the likeliest first, each with what it is. */
export function completeDates(request: CompletionRequest): CompletionItem[] {
  const { plan, offset, cursor, today } = request;
  const commitment = cursor.path[0] === 'commitments' ? commitmentAt(plan, offset, cursor) : undefined;
  const scene = { plan, frame: plan.frame, today, commitment };
  const found = new Map<Day, string[]>();
  for (const { day, what } of [...candidatesOf(request)(scene), { day: today, what: 'today' }]) {
    if (day !== undefined && !Number.isNaN(day)) addUnder(found, day, what);
  }
  const words = [...found].map(([day, what]) => ({
    word: formatDay(day),
    description: what.join(' · '),
    detail: weekdayName(day),
    names: what,
    kind: CompletionItemKind.Constant,
  }));
  return wordItems(request, words);
}

/** By place: what a date there is likely to be. */
function candidatesOf(request: CompletionRequest): Candidates {
  const key = keyOf(request);
  const { path } = request.cursor;
  if (path[0] !== 'commitments')
    return planDates[key === 'start' || key === 'end' ? `period ${key}` : key] ?? none;
  const place = path.includes('milestones') ? 'milestone' : 'commitment';
  return commitmentDates[`${place} ${key}`] ?? none;
}

const none: Candidates = () => [];

const planDates: Readonly<Record<string, Candidates>> = {
  'period start': ({ frame, today }) => {
    const year = yearOf(frame.due ?? frame.submitted ?? today);
    return [
      { day: next(frame.due), what: 'the day after the plan is due' },
      ...editionEnds(frame, year === undefined ? [] : [year, year + 1]).map(({ day }) => ({
        day: next(day),
        what: `the day after plans of ${frame.edition} end`,
      })),
    ];
  },
  'period end': ({ frame }) => periodEnds(frame),
  due: ({ frame }) => {
    const { usualDue } = factsOf(frame.edition);
    const year = yearOf(frame.start);
    return [
      {
        day: usualDue && year !== undefined ? on(usualDue, year) : undefined,
        what: `when plans of ${frame.edition} are due`,
      },
      {
        day: frame.start === undefined ? undefined : frame.start - 1,
        what: 'the day before the plan starts',
      },
    ];
  },
  submitted: ({ frame, today }) => [
    { day: today, what: 'today' },
    { day: frame.due, what: 'when the plan is due' },
  ],
  date: ({ frame, today }) => {
    const { amendmentMonths } = factsOf(frame.edition);
    const last =
      frame.due !== undefined && amendmentMonths ? addMonths(frame.due, amendmentMonths) : undefined;
    return [
      { day: today, what: 'today' },
      { day: last, what: 'last day on which the plan may be amended' },
    ];
  },
};

const commitmentDates: Readonly<Record<string, Candidates>> = {
  'commitment start': ({ frame }) => [
    { day: frame.start, what: 'start of the plan' },
    { day: yearsOn(frame.start, 1), what: 'a year into the plan' },
  ],
  'commitment end': ({ frame, commitment }) => {
    const start = commitment?.node.get('start')?.day ?? frame.start;
    return [
      { day: frame.end, what: 'end of the plan' },
      ...[1, 2].map((years) => ({
        day: before(yearsOn(start, years)),
        what: `${yearsWord(years)} from its start`,
      })),
    ];
  },
  'milestone start': ({ frame, commitment }) => {
    const { start, end } = termOf(frame, commitment);
    return [
      { day: start, what: 'start of the commitment' },
      ...windowsOf(start, end)
        .slice(1)
        .map((window, index) => ({ day: window.start, what: `start of its year ${index + 2}` })),
    ];
  },
  'milestone end': ({ frame, commitment }) => {
    const { start, end } = termOf(frame, commitment);
    return [
      ...windowsOf(start, end).map((window, index) => ({
        day: window.end,
        what: `end of its year ${index + 1}`,
      })),
      { day: end, what: 'end of the commitment' },
      {
        day: start === undefined ? undefined : before(addMonths(start, 6)),
        what: 'half a year from its start',
      },
      { day: frame.end, what: 'end of the plan' },
    ];
  },
};

/** From when to when a commitment runs; where it does not say, as the plan does. */
const termOf = (frame: Frame, commitment: Commitment | undefined) => ({
  start: commitment?.node.get('start')?.day ?? frame.start,
  end: commitment?.node.get('end')?.day ?? frame.end,
});

const windowsOf = (start: Day | undefined, end: Day | undefined) =>
  start === undefined || end === undefined ? [] : yearWindows(start, end);

/** The ends that the edition allows: the right day of the year, and the right length where the start is known. */
function periodEnds(frame: Frame): Candidate[] {
  const { start, edition, due } = frame;
  const { lengths, endsYearsAfterDue } = factsOf(edition).period;
  if (start === undefined) {
    const year = yearOf(due);
    return year === undefined ? [] : editionEnds(frame, [year + (endsYearsAfterDue ?? 2)]);
  }
  const year = civil(start).year;
  const fits = (day: Day) =>
    lengths.some(({ min, max }) => lastsAtLeast(start, day, min) && lastsAtMost(start, day, max));
  const months = (day: Day) => Math.round(periodMonths(start, day));
  return editionEnds(
    frame,
    [1, 2, 3, 4, 5].map((years) => year + years),
  )
    .filter((end) => fits(end.day))
    .map(({ day, what }) => ({ day, what: `${months(day)} months; ${what}` }))
    .sort((one, other) => Number(months(one.day) % 12 > 0) - Number(months(other.day) % 12 > 0));
}

/** The days on which plans of the edition may end, in some years. */
function editionEnds({ edition }: Frame, years: readonly number[]): { day: Day; what: string }[] {
  const { ends } = factsOf(edition).period;
  return years.flatMap((year) =>
    ends.flatMap((end) => {
      const day = on(end, year);
      return day === undefined ? [] : [{ day, what: `when plans of ${edition} end` }];
    }),
  );
}

const on = ({ month, day }: MonthDay, year: number): Day | undefined => dayOf(year, month, day);
const yearOf = (day: Day | undefined): number | undefined =>
  day === undefined ? undefined : civil(day).year;
const next = (day: Day | undefined): Day | undefined => (day === undefined ? undefined : day + 1);
const before = (day: Day | undefined): Day | undefined => (day === undefined ? undefined : day - 1);
const yearsOn = (day: Day | undefined, years: number): Day | undefined =>
  day === undefined ? undefined : addMonths(day, 12 * years);
const yearsWord = (years: number): string => (years === 1 ? 'a year' : `${years} years`);
