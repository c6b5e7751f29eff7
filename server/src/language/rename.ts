import type { Location, Range, TextEdit } from 'vscode-languageserver-types';
import { isId } from '../plan/ids';
import { ListNode, ObjectNode, StringNode } from '../plan/model/nodes';
import { wordOf } from '../plan/model/word';
import type { Plan } from '../plan/plan';
import { anchorWords } from '../plan/yaml/anchorWords';
import { type Name, type NameAt, nameAt } from './names';
import { type Among, continuing, isMeant, planBehind } from './otherPlans';
import { placesOf } from './places';
import { rangeOfMark } from './ranges';

/** Why something cannot be renamed, in words for the author. */
export interface Refusal {
  readonly refusal: string;
}

/** The word that is to be renamed. */
export interface Renaming {
  readonly range: Range;
  readonly placeholder: string;
}

/** Edits of one plan. */
export interface PlanEdits {
  readonly uri: string;
  readonly edits: TextEdit[];
}

const elsewhere: Refusal = {
  refusal:
    'Only ids can be renamed: of an agency, a commitment or a milestone, and the names of anchors. ' +
    'Put the cursor on one of them.',
};
const noId: Refusal = {
  refusal: 'An id is one word of letters, digits and hyphens, such as `open-contracts`. Choose another.',
};
const ownField: Refusal = {
  refusal: 'What begins with `x-` is not read as an agency. Choose another id.',
};

/** What a rename at an offset (UTF-16) would change the name of, or why it cannot. */
export function prepareRename(among: Among, offset: number): Renaming | Refusal {
  const found = nameAt(among.plan, offset);
  const refused = found ? refusalOf(among, found) : elsewhere;
  if (!found || refused) return refused ?? elsewhere;
  const { mark, text, name } = found;
  const word = name.kind === 'anchor' ? { ...mark, start: mark.start + 1 } : (wordOf(mark, text) ?? mark);
  return { range: rangeOfMark(among.plan.lines, word), placeholder: text };
}

/**
 * The edits that give what is named at an offset (UTF-16) another id, wherever it is named: in this plan, and in
 * those that carry on a commitment of it. Quotes stay as they are.
 */
export function renameAt(among: Among, offset: number, wanted: string): readonly PlanEdits[] | Refusal {
  const found = nameAt(among.plan, offset);
  const refused = found ? refusalOf(among, found) : elsewhere;
  if (!found || refused) return refused ?? elsewhere;
  const newText = wanted.trim();
  if (newText === found.text) return [];
  if (!isId(newText)) return noId;
  const { name } = found;
  if (name.kind === 'agency' && newText.startsWith('x-')) return ownField;
  const owner = ownerOf(among, name, newText);
  if (owner !== undefined)
    return { refusal: `\`${newText}\` is taken: it is the id of ${owner}. Choose another.` };
  const places = placesIn(among, name);
  return [...new Set(places.map(({ uri }) => uri))].map((uri) => ({
    uri,
    edits: apart(places.filter((place) => place.uri === uri)).map((range) => ({ range, newText })),
  }));
}

function refusalOf(among: Among, { name, text }: NameAt): Refusal | undefined {
  if (name.kind === 'plan') return elsewhere;
  if (name.kind === 'agency' && name.agencies[0]?.id !== text) {
    const ids = name.agencies.map(({ id }) => `\`${id}\``).join(', ');
    return {
      refusal: `This is a name, and only ids can be renamed. Its id in the list of agencies is ${ids}.`,
    };
  }
  if (name.kind !== 'continued') return undefined;
  const digest = planBehind(among, name.path);
  if (!digest)
    return { refusal: 'The plan that this commitment is of is not in the workspace, so it keeps its id.' };
  if (digest.commitments.some(({ id }) => id === name.id)) return undefined;
  return { refusal: `There is no commitment \`${name.id}\` in ${digest.title || 'that plan'}.` };
}

/** What has an id already, as a message calls it; undefined if it is free. */
function ownerOf(among: Among, name: Name, id: string): string | undefined {
  const { plan } = among;
  switch (name.kind) {
    case 'agency':
      return plan.frame.agencies.get(id)?.name;
    case 'commitment':
      return plan.commitments.find((commitment) => commitment.id === id)?.name;
    case 'milestone':
      return siblingsOf(name.id).some((other) => other === id) ? 'another milestone' : undefined;
    case 'continued': {
      const owner = planBehind(among, name.path)?.commitments.find((commitment) => commitment.id === id);
      return owner && (owner.title || 'another commitment');
    }
    case 'anchor':
      return anchorWords(plan).some((word) => word.name === id) ? 'another anchor' : undefined;
    case 'plan':
      return undefined;
  }
}

function siblingsOf({ parent }: StringNode): string[] {
  const list = parent?.parent;
  return (list instanceof ListNode ? list.items : []).flatMap((item) => {
    const id = item instanceof ObjectNode ? item.entries.get('id')?.node : undefined;
    return id instanceof StringNode ? id.value : [];
  });
}

/** Where the id of a thing is written, in all plans. */
function placesIn(among: Among, name: Name): Location[] {
  const { plan, uri, workspace } = among;
  const own = placesOf(plan, name).flatMap(({ mark, exact }) =>
    exact ? [{ uri, range: rangeOfMark(plan.lines, mark) }] : [],
  );
  const target = name.kind === 'continued' ? planBehind(among, name.path) : undefined;
  const declared = target?.commitments.find(({ id }) => name.kind === 'continued' && id === name.id);
  if (target && declared?.idRange) own.push({ uri: target.uri, range: declared.idRange });
  const meant = idOfCommitment(plan, name);
  const others = meant === undefined ? [] : continuing(workspace, target?.uri ?? uri, meant);
  return [
    ...own,
    ...others.flatMap(({ digest, commitment: { continuesRange } }) =>
      continuesRange ? [{ uri: digest.uri, range: continuesRange }] : [],
    ),
  ];
}

/** The ranges of places, each once: through an alias several commitments say what is written in one place. */
const apart = (places: readonly Location[]): Range[] => [
  ...new Map(places.map(({ range }) => [`${range.start.line}:${range.start.character}`, range])).values(),
];

/** The id by which other plans point at what is renamed; undefined if they cannot. */
function idOfCommitment(plan: Plan, name: Name): string | undefined {
  if (name.kind === 'continued') return name.id;
  return name.kind === 'commitment' && isMeant(plan, name.id) ? name.id.value : undefined;
}
