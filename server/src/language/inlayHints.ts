import { type InlayHint, MarkupKind } from 'vscode-languageserver-types';
import { plainWords } from '../handbook/normalise';
import { civil } from '../plan/dates';
import { addAll } from '../plan/lists';
import type { AgenciesNode, DateNode, ObjectNode } from '../plan/model/nodes';
import { absolute, type Mark } from '../plan/model/piece';
import type { Commitment } from '../plan/model/unit';
import type { Plan } from '../plan/plan';
import type { Fields } from '../plan/schema/types';
import { lengthOf, longDate } from '../rules/words';
import { kindOf, longName } from './describe/agency';
import type { Display } from './display';
import { plainMarkdown } from './markdown';

/** A few words that the editor shows behind something, and what it says when they are pointed at (Markdown). */
interface Note {
  readonly mark: Mark;
  readonly label: string;
  readonly tooltip: string;
}

/** Offsets of the whole text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What is worth showing beside the words of a plan, in a stretch of its text: names of agencies, how long
 * commitments last, quarters of milestones.
 */
export function inlayHintsIn(plan: Plan, stretch: Stretch, shown: Display['inlayHints']): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const commitment of plan.commitments) {
    const own = absolute(commitment.node);
    // What an alias or a merge brings in is said where it stands.
    const seen = { start: Math.max(own.start, stretch.start), end: Math.min(own.end, stretch.end) };
    if (seen.start > seen.end || commitment.node.origin) continue;
    for (const { mark, label, tooltip } of notesIn(commitment, plan, shown)) {
      const { end } = absolute(mark);
      if (end < seen.start || end > seen.end) continue;
      hints.push({
        position: plan.lines.positionAt(end),
        label,
        tooltip: { kind: MarkupKind.Markdown, value: tooltip },
        paddingLeft: true,
      });
    }
  }
  return hints;
}

function notesIn(commitment: Commitment, plan: Plan, shown: Display['inlayHints']): Note[] {
  const { node } = commitment;
  const milestones = commitment.milestones.filter(({ origin }) => !origin);
  const notes: Note[] = [];
  if (shown.agencyNames) {
    for (const holder of [standing(node, 'lead'), standing(node, 'supporting')])
      addAll(notes, namesIn(holder, plan));
    for (const milestone of milestones) addAll(notes, namesIn(standing(milestone, 'lead'), plan));
  }
  if (shown.commitmentLengths) addAll(notes, lengthBetween(node.get('start'), standing(node, 'end')));
  if (shown.milestoneQuarters) {
    for (const milestone of milestones) addAll(notes, quarterOf(standing(milestone, 'end')));
  }
  return notes;
}

/** The value of a field, unless it comes in by a merge. */
const standing = <F extends Fields, K extends keyof F & string>(object: ObjectNode<F>, key: K) =>
  object.entry(key)?.merged ? undefined : object.get(key);

function namesIn(holder: AgenciesNode | undefined, { frame }: Plan): Note[] {
  if (!holder || (holder.listed && holder.origin)) return [];
  return holder.items.flatMap((item) => {
    const agency = frame.agencies.get(item.value);
    if (!agency || plainWords(agency.name) === plainWords(agency.id)) return [];
    const tooltip = `**${plainMarkdown(longName(agency))}** – ${kindOf(agency)}`;
    return [{ mark: holder.listed ? item : holder, label: agency.name.replace(/\s+/g, ' '), tooltip }];
  });
}

function lengthBetween(start: DateNode | undefined, end: DateNode | undefined): Note[] {
  const [first, last] = [start?.day, end?.day];
  if (!end || first === undefined || last === undefined || last < first) return [];
  const tooltip = `From ${longDate(first)} to ${longDate(last)}, both days included.`;
  return [{ mark: end, label: lengthOf(first, last), tooltip }];
}

const quarters = [
  'First quarter, January to March',
  'Second quarter, April to June',
  'Third quarter, July to September',
  'Fourth quarter, October to December',
];

function quarterOf(end: DateNode | undefined): Note[] {
  if (end?.day === undefined) return [];
  const { year, month } = civil(end.day);
  const quarter = Math.ceil(month / 3);
  const tooltip = `${quarters[quarter - 1]} ${year}. Due on ${longDate(end.day)}.`;
  return [{ mark: end, label: `Q${quarter} ${year}`, tooltip }];
}
