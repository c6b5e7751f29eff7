import type { Slot } from '../../server/src/edits/template';
import type { Edition } from '../../server/src/handbook/editions';
import { isValueId, type ValueId } from '../../server/src/handbook/values';
import {
  addMonths,
  type Day,
  dayOf,
  formatDay,
  type Span,
  windowOf,
  yearWindows,
} from '../../server/src/plan/calendar';
import { absolute } from '../../server/src/plan/model/piece';
import { type Plan, readPlan } from '../../server/src/plan/plan';
import { type Edited, type FilledSlot, touches } from './edited';
import { pathAt, treeOf } from './tree';

/** Prose that no rule has anything to say about, wherever it stands. */
const english =
  'The ministry hires 500 inspectors, trains them, and sends them to all twelve districts by June 2021.';
const words: Readonly<Record<string, string>> = {
  es: 'El ministerio contrata a 500 inspectores, los capacita y los envía a los doce distritos.',
  fr: 'Le ministère embauche 500 inspecteurs, les forme et les envoie dans les douze districts.',
  pt: 'O ministério contrata 500 inspetores, forma-os e envia-os aos doze distritos.',
};

/** Why a commitment serves a value, so that it is believed. */
const explanations: Readonly<Record<ValueId, string>> = {
  transparency: 'Everyone can read contracts online that were closed to the public.',
  accountability: 'Anyone can complain, and officials have to answer in public within 30 days.',
  'public-participation': 'Citizens and associations are consulted on the draft and decide on it together.',
  'technology-and-innovation': 'An online platform with open data lets anyone reuse the contracts.',
  inclusion: 'Women, indigenous peoples and people with disabilities take part in meetings.',
};

/** Short texts by their key. */
const lines: Readonly<Record<string, string>> = {
  participant: 'Corrada',
  dissemination: 'The drafts were online from the start. Each answer to a proposal was published.',
  name: 'Ana Ortiz',
  email: 'ana.ortiz@justice.example.org',
  phone: '+501 555 0100',
  acronym: 'MXQ',
  languages: 'en',
  'previous-plan': 'https://example.org/plan-2018',
  'translation-of': 'https://example.org/plan',
  plan: 'https://example.org/plan-2018',
  status: 'new',
  kind: 'government',
  outcome: 'accepted',
  refresh: 'true',
  intermediate: 'true',
  edition: '2019',
  stage: 'drafting',
  sdgs: '16',
  'policy-areas': 'open-contracting',
  ogpplan: '1',
};

/** What an author might write in each slot of a text after edits, told by where it stands. */
export function answersFor(done: Edited): string[] {
  const tree = treeOf(done.text);
  const plan = readPlan(done.text);
  const dates = new Map<unknown, number>();
  return done.slots.map((slot, index) => {
    const path = tree ? pathAt(tree, slot.start) : [];
    const commitment = commitmentAt(plan, slot);
    const isEnd = path.includes('milestones') && path.includes('end');
    const commitmentSlots = dates.get(commitment) ?? 0;
    if (isEnd) dates.set(commitment, commitmentSlots + 1);
    return answerAt({ path, plan, slot, index, commitmentSlots });
  });
}

interface Asked {
  readonly path: readonly (string | undefined)[];
  readonly plan: Plan;
  readonly slot: FilledSlot;
  readonly index: number;
  /** How many ends of milestones of the same commitment come before. */
  readonly commitmentSlots: number;
}

function answerAt(asked: Asked): string {
  const { path, plan, slot, index } = asked;
  const { prompt, choices } = slot.slot;
  const keys = path.filter((step) => step !== undefined);
  const last = keys.at(-1) ?? '';
  if (/^(?:YYYY|AAAA|JJ|DD)/i.test(prompt)) return dateFor(asked, last);
  const language = /^(?:en|es|fr|pt|[a-z]{2}(?:-[A-Z]{2})?)$/.test(last) ? last : plan.frame.languages[0];
  const key = language === last ? (keys.at(-2) ?? '') : last;
  if (choices && choices.length > 0) return choices.find((choice) => choice === lines[key]) ?? choices[0]!;
  if (key === 'lead' || key === 'supporting' || key === 'from') return agencyFor(plan, index);
  if (key === 'id' || key === 'commitment') return `new-${index}`;
  if (isValueId(key)) return explanations[key];
  if (keys[0] === 'agencies' && key === 'name') return bodyFor(index);
  return lines[key] ?? textFor(asked, language, key);
}

/** The name of a body that is not in the plan yet, and not like another. */
const bodyFor = (index: number): string =>
  `${['Treasury', 'Ombudsman', 'National Archive', 'Audit Court', 'Water Board'][index % 5]} of Corrada ${index}`;

/** Two titles must not be the same; what a commitment claims, its texts speak to. */
function textFor({ plan, slot, index }: Asked, language: string | undefined, key: string): string {
  const text = (language && words[language.slice(0, 2)]) || english;
  if (key === 'title') return text.replace('500', String(500 + index));
  const claims = commitmentAt(plan, slot)?.node.get('values')?.claims ?? [];
  return [text, ...claims.flatMap(({ id }) => (id ? explanations[id] : []))].join(' ');
}

const commitmentAt = ({ commitments }: Plan, slot: FilledSlot) =>
  commitments.find(({ node }) => touches(absolute(node), slot));

function agencyFor({ frame }: Plan, index: number): string {
  const ids = [...frame.agencies.keys()].filter((id) => !frame.isNoAgency(id));
  return ids[index % Math.max(1, ids.length)] ?? 'justice';
}

/** The periods that the handbooks ask for. */
const periods: Readonly<Record<Edition, readonly [start: string, end: string]>> = {
  2015: ['2016-07-01', '2018-06-30'],
  2019: ['2020-09-01', '2022-08-31'],
  2022: ['2024-01-01', '2025-12-31'],
};

/** A day that suits the plan, the commitment and its other milestones. */
function dateFor(asked: Asked, key: string): string {
  const { plan, slot, path } = asked;
  const { frame } = plan;
  const [first, last] = periods[frame.edition].map((text) =>
    dayOf(...(text.split('-').map(Number) as [number, number, number])),
  );
  const start = frame.start ?? (frame.end === undefined ? first! : addMonths(frame.end, -24) + 1);
  const end = frame.end ?? (frame.start === undefined ? last! : addMonths(start, 24) - 1);
  const commitment = commitmentAt(plan, slot);
  const own = {
    start: commitment?.node.get('start')?.day ?? start,
    end: commitment?.node.get('end')?.day ?? Math.max(end, commitment?.node.get('start')?.day ?? end),
  };
  if (path.includes('milestones'))
    return formatDay(key === 'start' ? own.start : milestoneEnd(asked, own, end));
  if (key === 'start') return formatDay(Math.min(own.start, ...daysOf(commitment), own.end));
  if (key === 'date') return formatDay((frame.submitted ?? start) + 30);
  if (key === 'due' || key === 'submitted') return formatDay(start - 1);
  // Of two years one milestone would not be enough.
  if (commitment) {
    return formatDay(Math.min(own.end, Math.max(addMonths(own.start, 12) - 1, ...daysOf(commitment))));
  }
  return formatDay(own.end);
}

/** The days of the milestones of a commitment. */
const daysOf = (commitment: Plan['commitments'][number] | undefined): Day[] =>
  (commitment?.milestones ?? []).flatMap((one) =>
    [one.get('start')?.day ?? [], one.get('end')?.day ?? []].flat(),
  );

/** In the first year that has no milestone yet; slots before this one have taken theirs. */
function milestoneEnd({ plan, slot, commitmentSlots }: Asked, own: Span, periodEnd: Day): Day {
  const commitment = commitmentAt(plan, slot);
  const windows = yearWindows(own.start, Math.min(own.end, Math.max(periodEnd, own.start)));
  const taken = new Set(
    commitment?.milestones.flatMap((one) => {
      const day = one.get('end')?.day;
      return day === undefined ? [] : windowOf(windows, day);
    }),
  );
  const free = windows.filter((_, index) => !taken.has(index));
  return (
    free[commitmentSlots % Math.max(1, free.length)] ?? {
      end: Math.min(own.end, Math.max(periodEnd, own.start)),
    }
  ).end;
}

/** The texts as what fills slots in their order. */
export const filler =
  (answers: readonly string[]) =>
  (_: Slot, index: number): string =>
    answers[index] ?? '';
