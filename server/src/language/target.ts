import { holds, locate } from '../plan/model/locate';
import { DateNode, ObjectNode, type PlanNode, RegisterNode, StringNode, TextNode } from '../plan/model/nodes';
import { absolute, type Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { agency, language } from '../plan/schema/build';
import type { Type } from '../plan/schema/types';
import { type CursorPath, cursorAt } from './cursor';
import { readLine } from './cursorLine';
import { keyAt, typeAt } from './schemaAt';

/** A word of a plan that means something to the format: the name of a field, or what stands there. */
export interface Target {
  readonly onKey: boolean;
  /** The field: the name of its object in the schema, and its key. */
  readonly object: string;
  readonly key: string;
  /** What is asked for there; of a list, what is asked of each item. */
  readonly type: Type;
  /** As YAML reads it. */
  readonly text: string;
  /** Offsets of the whole text. */
  readonly start: number;
  readonly end: number;
  /** The object that has the field; undefined where it could not be read. */
  readonly holder: ObjectNode | undefined;
}

/**
 * The word at an offset that means something to the format. Where the text around it could not be read, told from
 * the lines above it. Undefined in prose, in names of values and in comments.
 */
export function targetAt(plan: Plan, offset: number): Target | undefined {
  const { node, entry, holder, onKey, claim } = locate(plan, offset);
  if (claim) return undefined;
  if (entry && holder instanceof RegisterNode && onKey) {
    return { onKey: false, ...fields.register, text: entry.key, ...absolute(entry), holder: undefined };
  }
  if (!entry || !(holder instanceof ObjectNode)) return fromLines(plan, offset);
  const field = fieldOf(holder.type.name, entry.key, holder.type.fields[entry.key]?.type);
  if (!field) return undefined;
  if (onKey && holder.mapped) return { onKey, ...field, text: entry.key, ...absolute(entry), holder };
  const value = wordOf(node, offset);
  if (!value) return node?.state === 'present' ? undefined : fromLines(plan, offset);
  const { text, mark, isLanguage } = value;
  return { onKey: false, ...(isLanguage ? fields.language : field), text, ...absolute(mark), holder };
}

/** Fields that stand for others: ids of the register, and languages of a text. */
const fields = {
  register: { object: 'plan', key: 'agencies', type: agency },
  language: { object: 'plan', key: 'languages', type: language },
} as const;

const fieldOf = (object: string, key: string, type: Type | undefined) =>
  type && { object, key, type: type.kind === 'list' ? type.item : type };

/** The word of a value that an offset is on. */
function wordOf(
  node: PlanNode | undefined,
  offset: number,
): { text: string; mark: Mark; isLanguage?: true } | undefined {
  if (node instanceof StringNode) return { text: node.value, mark: node };
  if (node instanceof DateNode) return { text: node.source, mark: node };
  if (!(node instanceof TextNode)) return undefined;
  const mark = node.variants.find(({ languageMark }) => languageMark && holds(languageMark, offset));
  return mark?.languageMark && { text: mark.language ?? '', mark: mark.languageMark, isLanguage: true };
}

/** Told from the line and those above it. */
function fromLines({ lines }: Plan, offset: number): Target | undefined {
  const cursor = cursorAt(lines, offset);
  if (!cursor) return undefined;
  const { start, end, position, path, quote } = cursor;
  const text = lines.slice(start, quote ? end - 1 : end).trim();
  if (text === '') return undefined;
  if (position === 'key') return keyTarget(path, text, start, end);
  const type = typeAt(path);
  // Behind a dash a key may stand too.
  if (type?.kind === 'object') {
    const line = readLine(lines, lines.lineAt(offset));
    const from = line.start + line.column;
    if (line.key === undefined || offset > from + line.key.length) return undefined;
    return keyTarget(path, line.key, from, from + line.key.length);
  }
  const place = keyAt(path);
  const field = place && fieldOf(place.object, place.key, type);
  return field ? { onKey: false, ...field, text, start, end, holder: undefined } : undefined;
}

function keyTarget(path: CursorPath, text: string, start: number, end: number): Target | undefined {
  const type = typeAt(path);
  if (type?.kind === 'register') {
    return { onKey: false, ...fields.register, text, start, end, holder: undefined };
  }
  if (type?.kind !== 'object' || !Object.hasOwn(type.fields, text)) return undefined;
  const field = fieldOf(type.name, text, type.fields[text]?.type);
  return field && { onKey: true, ...field, text, start, end, holder: undefined };
}
