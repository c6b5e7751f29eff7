import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import { renderFlowPair, renderItem, renderPair } from '../../edits/render';
import { styleOf } from '../../edits/style';
import { concat, slot, type Template } from '../../edits/template';
import { map, scalar, type Value } from '../../edits/value';
import { type Edition, editionsWithField, factsOf, type TemplateKey } from '../../handbook/editions';
import type { ListType, ObjectType, Type } from '../../plan/schema/types';
import { item } from '../cursor';
import { type Beside, itemsBeside, keysBeside } from './beside';
import { itemsOf, type Offer } from './items';
import { KeyTemplates } from './keyTemplates';
import { nextId } from './numbering';
import { inPlace, writeFlow, writeLine } from './place';
import { type CompletionRequest, isNaming } from './request';

/** The keys of an object, those it should have first; none that is there. All that are missing as one item, too. */
export function completeKeys(request: CompletionRequest): CompletionItem[] {
  return itemsOf(request, keyOffers(request));
}

/** What {@link completeKeys} offers. */
function keyOffers(request: CompletionRequest): Offer[] {
  const { plan, cursor } = request;
  const type = request.type as ObjectType;
  // In flow style an object begins with its brace.
  if (cursor.flow && cursor.position === 'value') return [];
  const beside = besideOf(request, type);
  const templates = new KeyTemplates(plan, type);
  const there = new Set(beside.names);
  const missing = templates.ordered.filter((key) => !there.has(key));
  if (isNaming(request)) return missing.map((key) => nameOffer(request, type, key));
  const asked = templates.asked.filter((key) => !there.has(key));
  const keys = missing.map((key) => keyOffer(request, templates, key, asked.includes(key), beside));
  if (asked.length < 2) return keys;
  const edit = writePairs(request, pairsOf(request, templates, asked), beside);
  const begun = there.size > 0;
  const fresh = !begun && (cursor.path.length === 0 || cursor.path.at(-1) === item);
  const all = wholeOffer(templates, asked, edit, fresh ? `New ${type.name}` : 'Fill in all required fields');
  // Of what has been begun, the next key is wanted more often.
  return begun ? [...keys.slice(0, asked.length), all, ...keys.slice(asked.length)] : [all, ...keys];
}

function besideOf({ plan, offset, cursor }: CompletionRequest, { name }: ObjectType): Beside {
  if (name !== 'plan' || cursor.flow) return keysBeside(plan.lines, cursor);
  // Those of a plan may be far apart; a name that is being typed is none of them.
  const names = [...(plan.root?.entries.values() ?? [])]
    .filter(({ piece, start, end }) => offset < piece.base + start || piece.base + end < offset)
    .map(({ key }) => key);
  return { names, column: undefined, dashed: false };
}

/** The name of a key that has its colon already. */
const nameOffer = (request: CompletionRequest, type: ObjectType, key: string): Offer => ({
  label: key,
  edit: inPlace(request)(key),
  kind: CompletionItemKind.Property,
  about: { object: type.name, key },
});

function keyOffer(
  request: CompletionRequest,
  templates: KeyTemplates,
  key: string,
  asked: boolean,
  beside: Beside,
): Offer {
  const { type } = templates;
  const { edition } = request.plan.frame;
  const picked = isPicked(key, type.fields[key]!.type);
  const suggest = picked && request.suggestCommand !== undefined && !request.cursor.flow;
  const pairs = suggest ? [] : pairsOf(request, templates, [key]);
  return {
    label: key,
    edit: suggest ? writeKey(request, key, beside) : writePairs(request, pairs, beside),
    kind: CompletionItemKind.Property,
    description: standingOf(type, key, asked, edition),
    names: namesOf(type, key, edition),
    about: { object: type.name, key },
    slots: true,
    suggest,
  };
}

function wholeOffer({ type }: KeyTemplates, asked: readonly string[], edit: TextEdit, label: string): Offer {
  return {
    label,
    edit,
    kind: CompletionItemKind.Snippet,
    description: `${asked.length} fields`,
    detail: asked.join(', '),
    names: ['all required fields', `${type.name}: all fields`, ...asked],
    slots: true,
  };
}

/** An id that follows on the others, to be typed over. */
function numbered(request: CompletionRequest, { type }: KeyTemplates, key: string): Value | undefined {
  if (key !== 'id') return undefined;
  const id = nextId(request, type.name);
  return id === undefined ? undefined : scalar([slot('id', [id])]);
}

/** A list that holds objects gets a whole one, on a line of its own. */
export function completeObjects(request: CompletionRequest): CompletionItem[] {
  const { plan, cursor } = request;
  if (cursor.flow) return [];
  const type = (request.type as ListType).item as ObjectType;
  const templates = new KeyTemplates(plan, type);
  const beside = itemsBeside(plan.lines, cursor);
  const value = map(pairsOf(request, templates, templates.asked));
  const style = styleOf(plan);
  const entry = (column: number) => renderItem(value, column, style);
  const edit = writeLine(request, entry, { column: beside.column, step: style.dash });
  return itemsOf(request, [wholeOffer(templates, templates.asked, edit, `New ${type.name}`)]);
}

type Pairs = readonly (readonly [key: string, value: Value])[];

const pairsOf = (request: CompletionRequest, templates: KeyTemplates, keys: readonly string[]): Pairs =>
  keys.map((key) => [key, numbered(request, templates, key) ?? templates.of(key)] as const);

/** Keys with their values, one below the other, where the cursor is. */
function writePairs(request: CompletionRequest, pairs: Pairs, beside: Beside): TextEdit {
  const { cursor, plan } = request;
  if (cursor.flow) {
    return writeFlow(
      request,
      joined(
        pairs.map(([key, value]) => renderFlowPair(key, value)),
        ', ',
      ),
    );
  }
  const style = styleOf(plan);
  const entry = (column: number) =>
    joined(
      pairs.map(([key, value]) => renderPair(key, value, column, style)),
      style.eol + ' '.repeat(column),
    );
  return writeLine(request, entry, { column: beside.column, step: style.step });
}

const joined = (parts: readonly Template[], between: string): Template =>
  concat(...parts.map((part, index) => (index > 0 ? [between, ...part] : part)));

/** A key whose value is picked from a list that opens by itself. */
const writeKey = (request: CompletionRequest, key: string, beside: Beside): TextEdit =>
  writeLine(request, () => [`${key}: `], { column: beside.column, step: styleOf(request.plan).step });

/** Keys that hold the names of other plans or of what is in them. */
const references = new Set(['previous-plan', 'translation-of', 'continues', 'plan', 'commitment', 'from']);

/** Is a value one of a list that the completions know? */
function isPicked(key: string, { kind, ...type }: Type): boolean {
  if (kind === 'list') return isPicked(key, (type as ListType).item);
  return references.has(key) || ['choice', 'date', 'agencies', 'language', 'sdg'].includes(kind);
}

/** What is said of a key beside its name. */
function standingOf(type: ObjectType, key: string, asked: boolean, edition: Edition): string | undefined {
  if (type.fields[key]?.required) return 'required';
  if (asked) return 'expected';
  if (type.name !== 'commitment') return undefined;
  const editions = editionsWithField(key as TemplateKey);
  return editions.length > 0 && !editions.includes(edition) ? `asked in ${editions.join(', ')}` : undefined;
}

/** What a key is called in the edition's template, and what is asked for under it in each language. */
function namesOf(type: ObjectType, key: string, edition: Edition): readonly string[] {
  const box = type.name === 'commitment' && factsOf(edition).template.find((one) => one.key === key);
  return [...(box ? [box.label] : []), ...Object.values(type.fields[key]?.prompt ?? {})];
}
