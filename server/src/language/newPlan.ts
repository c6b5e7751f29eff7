import { styleOf } from '../edits/style';
import type { Template } from '../edits/template';
import { planText } from '../edits/templates';
import {
  type Edition,
  editions,
  factsOf,
  type Kind,
  type MonthDay,
  nearestEdition,
} from '../handbook/editions';
import { kinds } from '../handbook/vocabularies';
import { addMonths, type Day, dayOf, formatDay, readDate, yearOf } from '../plan/dates';
import { slugId } from '../plan/ids';
import { isLanguageTag, languageName, languageNames, spokenLanguages } from '../plan/languages';
import { readPlan } from '../plan/plan';
import { longDate } from '../rules/words';

/** One thing that the author of a new plan can choose. */
export interface NewPlanChoice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** A period that plans of an edition have. Days as `YYYY-MM-DD`. */
export interface NewPlanPeriod {
  readonly label: string;
  readonly start: string;
  readonly end: string;
}

/** What the author of a new plan can choose, of each the most likely first. */
export interface NewPlanChoices {
  readonly kinds: readonly NewPlanChoice[];
  readonly editions: readonly (NewPlanChoice & { readonly periods: readonly NewPlanPeriod[] })[];
  readonly languages: readonly NewPlanChoice[];
}

/** What the author of a new plan has chosen. Days as `YYYY-MM-DD`. */
export interface NewPlanAnswers {
  readonly kind: string;
  readonly edition: string;
  readonly participant: string;
  readonly start: string;
  readonly end: string;
  /** The administrative language first. */
  readonly languages: readonly string[];
}

/** What there is to choose from. Without a day, for the newest edition. */
export function newPlanChoices(today: Day | undefined): NewPlanChoices {
  const likely = today === undefined ? editions.at(-1)! : nearestEdition(yearOf(today));
  const ordered = [likely, ...editions.filter((edition) => edition !== likely).toReversed()];
  return {
    kinds: kinds.map(({ id, label, hint }): NewPlanChoice => ({ id, label, detail: hint })),
    editions: ordered.map((edition) => ({
      ...editionChoice(edition),
      periods: periodsOf(edition, today),
    })),
    languages: spokenLanguages.map(
      (tag): NewPlanChoice => ({
        id: tag,
        label: languageName(tag),
        detail: languageNames(tag).slice(1).join(', '),
      }),
    ),
  };
}

function editionChoice(edition: Edition): NewPlanChoice {
  const { from, to } = factsOf(edition).years;
  const detail =
    to === Number.POSITIVE_INFINITY ? `For plans from ${from} on` : `For plans of ${from} to ${to}`;
  return { id: `${edition}`, label: `Handbook of ${edition}`, detail };
}

/** The whole years that a plan of an edition may last: a plan that starts the day after one ended ends so. */
const wholeYears = (edition: Edition): number[] =>
  factsOf(edition).period.lengths.map(({ max }) => Math.floor(max / 12));

/**
 * The periods that plans of an edition have, the next one to begin first; of an edition that is over, those of its
 * last year.
 */
export function periodsOf(edition: Edition, today: Day | undefined): NewPlanPeriod[] {
  const { years, period } = factsOf(edition);
  const starts = period.ends
    .map((end) => nextStart(end, today, years))
    .filter((day) => day !== undefined)
    .sort((a, b) => a - b);
  return wholeYears(edition).flatMap((count) => starts.map((start) => periodFrom(start, count)));
}

/** The day after an end of the calendar year, from today on, within the years of an edition. */
function nextStart(end: MonthDay, today: Day | undefined, { from, to }: { from: number; to: number }) {
  const now = today === undefined ? from : yearOf(today);
  const candidates = [now - 1, now, now + 1]
    .map((year) => dayOf(Math.min(Math.max(year, from - 1), to), end.month, end.day))
    .filter((day) => day !== undefined)
    .map((day) => day + 1)
    .filter((day) => yearOf(day) <= to);
  return candidates.find((day) => today === undefined || day >= today) ?? candidates.at(-1);
}

function periodFrom(start: Day, years: number): NewPlanPeriod {
  const end = addMonths(start, 12 * years) - 1;
  return {
    label: `${years} years: ${longDate(start)} – ${longDate(end)}`,
    start: formatDay(start),
    end: formatDay(end),
  };
}

/**
 * What is wrong with the dates typed for a new plan, and what to do; undefined if nothing is. Whether the edition has
 * such periods is left to the rules.
 */
export function periodProblem(start: string, end?: string): string | undefined {
  const problem = dayProblem(start);
  if (problem !== undefined || end === undefined) return problem;
  const endProblem = dayProblem(end);
  if (endProblem !== undefined) return endProblem;
  return end > start ? undefined : `The plan would end before it starts: it starts on ${start}.`;
}

function dayProblem(text: string): string | undefined {
  const reading = readDate(text, { role: 'day', months: false });
  switch (reading.kind) {
    case 'exact':
      return undefined;
    case 'certain':
      return `Write the date as year-month-day: ${reading.canonical}.`;
    case 'impossible':
      return 'The calendar has no such day. Check the month and the day.';
    default:
      return 'Write the date as year-month-day, such as 2027-01-01.';
  }
}

/**
 * The text of a new plan, everything that was not chosen a slot, and a name for its file; undefined where something
 * chosen is none of the choices.
 */
export function newPlan(answers: NewPlanAnswers): { text: Template; fileName: string } | undefined {
  const { start, end, languages } = answers;
  const edition = editions.find((one) => `${one}` === answers.edition);
  const kind: Kind | undefined = kinds.find(({ id }) => id === answers.kind)?.id;
  const participant = answers.participant.trim();
  if (!edition || !kind || participant === '' || languages.length === 0) return undefined;
  if (!languages.every(isLanguageTag) || periodProblem(start, end) !== undefined) return undefined;
  const text = planText(edition, languages, styleOf(readPlan('')), { kind, participant, start, end });
  return { text, fileName: `${slugId(participant, 'action-plan')}-${yearsOf(start, end)}.ogpplan` };
}

const yearsOf = (start: string, end: string): string => `${start.slice(0, 4)}-${end.slice(0, 4)}`;
