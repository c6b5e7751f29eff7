import { guideOf } from '../../handbook/guides/guides';
import { type DateReading, type Day, periodMonths, readDate } from '../../plan/dates';
import type { Frame } from '../../plan/model/frame';
import { DateNode, type ObjectNode } from '../../plan/model/nodes';
import { nearestObject } from '../../plan/model/pointer';
import type { DateType } from '../../plan/schema/types';
import { lengthOf, listed, longDate, sentence, timeBetween, weekdayName } from '../../rules/words';
import { plainMarkdown } from '../markdown';
import type { Target } from '../target';
import type { Describer } from './describer';
import { placeIn } from './source';

/** A date: the day it means, where that lies in the plan and in what it belongs to, and how long is left. */
export const describeDate: Describer = (target, { plan: { frame } }) => {
  const { type, text, object, key } = target;
  if (type.kind !== 'date') return undefined;
  const reading = readDate(text, type);
  const said =
    reading.kind === 'exact' || reading.kind === 'certain'
      ? certain(reading.day, reading, target, frame)
      : unclear(reading, text);
  if (!said) return undefined;
  return [...said, placeIn(guideOf(object, key)?.sources ?? {}, frame.edition)].join('\n\n');
};

function certain(
  day: Day,
  reading: DateReading & { kind: 'exact' | 'certain' },
  target: Target,
  frame: Frame,
): string[] {
  const places = [...inPlan(day, target, frame), ...inCommitment(day, target)];
  return [
    `**${weekdayName(day)}, ${longDate(day)}**${places.length > 0 ? ` – ${listed(places)}` : ''}`,
    ...meaning(reading, target),
    ...left(day, target, frame),
    ...ownLength(target),
  ];
}

/** What a bare month, or a date that is written otherwise, is taken for. */
function meaning(reading: DateReading & { kind: 'exact' | 'certain' }, { type }: Target): string[] {
  const { role } = type as DateType;
  const month =
    reading.precision === 'month' && role !== 'day'
      ? [`A month without a day means its ${role === 'start' ? 'first' : 'last'} day here.`]
      : [];
  const written = reading.kind === 'certain' ? [`To be written \`${reading.canonical}\`.`] : [];
  return [...month, ...written];
}

function unclear(reading: DateReading, text: string): string[] | undefined {
  if (reading.kind === 'impossible')
    return [`**${plainMarkdown(text)}** – a day that the calendar does not have`];
  if (reading.kind !== 'uncertain') return undefined;
  const { choices } = reading;
  return [
    `**${plainMarkdown(text)}** – not certain which day this is`,
    ...(choices.length > 0
      ? [
          `It may mean ${listed(
            choices.map((one) => `\`${one}\``),
            'or',
          )}.`,
        ]
      : []),
  ];
}

/** How far into the plan a day is. */
function inPlan(day: Day, { object }: Target, { start, end }: Frame): string[] {
  if (object === 'period' || start === undefined || end === undefined || end < start) return [];
  if (day < start) return [`${timeBetween(day, start)} before the plan starts`];
  if (day > end) return [`${timeBetween(end, day)} after the plan ends`];
  return [`month ${monthIn(start, day)} of ${monthIn(start, end)} of the plan`];
}

/** How far into its commitment the day of a milestone is. */
function inCommitment(day: Day, { object, holder }: Target): string[] {
  if (object !== 'milestone') return [];
  const commitment = nearestObject(holder?.parent, 'commitment');
  const [start, end] = [dayOf(commitment, 'start'), dayOf(commitment, 'end')];
  if (start === undefined || end === undefined || day < start || day > end) return [];
  return [`month ${monthIn(start, day)} of ${monthIn(start, end)} of the commitment`];
}

/** How long it is until the plan ends, or from the day on which it was due. */
function left(day: Day, { object, key }: Target, { end, due }: Frame): string[] {
  if (object === 'amendment' || key === 'submitted') {
    if (due === undefined) return [];
    const [early, days] = [day <= due, `${longDate(due)}`];
    if (day === due) return ['The day on which the plan was due.'];
    return [
      `${sentence(timeBetween(early ? day : due, early ? due : day))} ${early ? 'before' : 'after'} the plan was due on ${days}.`,
    ];
  }
  if (object === 'period' || end === undefined || day >= end) return [];
  const days = end - day;
  return [`*Until the plan ends on ${longDate(end)}:* ${days === 1 ? 'one day' : `${days} days`}`];
}

/** How long the object lasts that the day begins or ends. */
function ownLength({ object, holder }: Target): string[] {
  const [start, end] = [dayOf(holder, 'start'), dayOf(holder, 'end')];
  if (start === undefined || end === undefined || end < start) return [];
  const name = object === 'period' ? 'plan' : object;
  return [`The ${name} lasts ${lengthOf(start, end)}, first and last day included.`];
}

/** In which month from `start` on a day lies, counted from 1. */
const monthIn = (start: Day, day: Day): number => Math.ceil(periodMonths(start, day));

function dayOf(object: ObjectNode | undefined, key: 'start' | 'end'): Day | undefined {
  const node = object?.entries.get(key)?.node;
  return node instanceof DateNode ? node.day : undefined;
}
