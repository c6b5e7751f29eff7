import type { Agency } from '../plan/model/frame';
import { holds, type Location, locate } from '../plan/model/locate';
import { AgenciesNode, type Entry, ObjectNode, StringNode } from '../plan/model/nodes';
import type { Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { commitmentObject } from '../plan/schema/commitment';
import { type AnchorWord, anchorWords } from '../plan/yaml/anchorWords';
import { agenciesMeant } from '../rules/smart/leads';

/** What a word of a plan points at. */
export type Name =
  /** Bodies of the register: one, or several written in one text. */
  | { readonly kind: 'agency'; readonly agencies: readonly Agency[] }
  /** A commitment or a milestone of this plan, by its id. */
  | { readonly kind: 'commitment' | 'milestone'; readonly id: StringNode }
  /** A commitment of another plan; `path` as written, or that of the previous plan. */
  | { readonly kind: 'continued'; readonly id: string; readonly path: string | undefined }
  /** The file of another plan. */
  | { readonly kind: 'plan'; readonly path: string }
  | { readonly kind: 'anchor'; readonly word: AnchorWord };

/** A word that points at something, or is its name there. */
export interface NameAt {
  readonly name: Name;
  readonly mark: Mark;
  /** What is written there, as YAML reads it. */
  readonly text: string;
}

/** What the word at an offset (UTF-16) points at; undefined where it is none that does. */
export function nameAt(plan: Plan, offset: number): NameAt | undefined {
  const word = anchorWords(plan).find((one) => holds(one, offset));
  if (word) return { name: { kind: 'anchor', word }, mark: word, text: word.name };
  const { entry, node, onKey } = locate(plan, offset);
  if (!entry || entry.merged) return undefined;
  const agency = onKey ? registered(plan, entry) : undefined;
  if (agency) return { name: { kind: 'agency', agencies: [agency] }, mark: entry, text: entry.key };
  const value = onKey ? shorthand(entry) : node;
  if (!(value instanceof StringNode)) return undefined;
  const name = nameOf(plan, entry, value);
  return name && { name, mark: value, text: value.value };
}

/** The agency whose id in the register an entry is. */
function registered({ frame }: Plan, { key, piece, start }: Entry): Agency | undefined {
  const agency = frame.agencies.get(key);
  return agency?.entry.piece === piece && agency.entry.start === start ? agency : undefined;
}

/** The value of a field that stands in the place of an object, without its key. */
const shorthand = ({ node, start }: Entry): Location['node'] => (node?.start === start ? node : undefined);

function nameOf(plan: Plan, { key, node }: Entry, value: StringNode): Name | undefined {
  if (node instanceof AgenciesNode || key === 'from') return agencyName(plan, value);
  const { parent } = value;
  switch (key) {
    case 'id':
      if (!(parent instanceof ObjectNode)) return undefined;
      return parent.type.fields === commitmentObject.fields
        ? { kind: 'commitment', id: value }
        : { kind: 'milestone', id: value };
    case 'commitment': {
      const path = parent instanceof ObjectNode ? parent.entries.get('plan')?.node : undefined;
      const written = path instanceof StringNode ? path.value : plan.root?.get('previous-plan')?.value;
      return { kind: 'continued', id: value.value, path: written };
    }
    case 'plan':
    case 'previous-plan':
    case 'translation-of':
      return { kind: 'plan', path: value.value };
    default:
      return undefined;
  }
}

function agencyName({ frame }: Plan, { value }: StringNode): Name | undefined {
  const agencies = agenciesMeant(value, frame).flatMap((id) => frame.agencies.get(id) ?? []);
  return agencies.length > 0 ? { kind: 'agency', agencies } : undefined;
}
