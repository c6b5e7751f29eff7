import { addAll } from '../plan/lists';
import { escapeDouble, fitsBlock, needsQuotes, quote, quoteIfNeeded, type ScalarPlace } from './quote';
import type { TextStyle } from './style';
import { asText, concat, hasSlots, mapTexts, type Slot, slot, type Template } from './template';
import type { BlockValue, ListValue, MapValue, Value } from './value';

/**
 * A value in two parts, so that an end-of-line comment can come between: what stands on the line of its key
 * or dash, without the blank before it, and the lines below, each with the line break before it.
 */
export interface Rendered {
  readonly head: Template;
  readonly below: Template;
}

const nothing: Template = [];

/** `key: value` in block style, without indentation before it; `column` is where it will stand. */
export function renderPair(
  key: string,
  value: Value | undefined,
  column: number,
  style: TextStyle,
): Template {
  const { head, below } = renderValue(value, column, style);
  return concat(`${quoteIfNeeded(key, 'flow')}:`, head.length > 0 ? ' ' : '', head, below);
}

/** `- value`; `column` is where the dash will stand. */
export function renderItem(value: Value, column: number, style: TextStyle): Template {
  const inner = column + 1 + style.gap;
  return concat(`-${' '.repeat(style.gap)}`, renderInline(value, column, inner, style));
}

function renderInline(value: Value, column: number, inner: number, style: TextStyle): Template {
  if (value.kind === 'map' && value.entries.length > 0) {
    return joinLines(renderPairs(value, inner, style), inner, style);
  }
  if (value.kind === 'list' && !value.flow && value.items.length > 0) {
    return joinLines(renderItems(value, inner, style), inner, style);
  }
  const { head, below } = renderValue(value, column, { ...style, step: inner - column });
  return concat(head, below);
}

/** What stands behind a key in block style; `column` is the key's. */
export function renderValue(value: Value | undefined, column: number, style: TextStyle): Rendered {
  if (!value) return { head: nothing, below: nothing };
  if (value.kind === 'block') return renderBlock(value, column, style);
  if (value.kind === 'map' && value.entries.length > 0) {
    const inner = column + style.step;
    return { head: nothing, below: onLines(renderPairs(value, inner, style), inner, style) };
  }
  if (value.kind === 'list' && !value.flow && value.items.length > 0) {
    const inner = column + style.dash;
    return { head: nothing, below: onLines(renderItems(value, inner, style), inner, style) };
  }
  return { head: renderFlow(value, value.kind === 'scalar' ? 'block' : 'flow'), below: nothing };
}

const renderPairs = ({ entries }: MapValue, column: number, style: TextStyle): Template[] =>
  entries.map(([key, value]) => renderPair(key, value, column, style));

const renderItems = ({ items }: ListValue, column: number, style: TextStyle): Template[] =>
  items.map((item) => renderItem(item, column, style));

const lineBreak = (column: number, { eol }: TextStyle): string => eol + ' '.repeat(column);

const onLines = (lines: readonly Template[], column: number, style: TextStyle): Template =>
  concat(...lines.map((line) => [lineBreak(column, style), ...line]));

const joinLines = (lines: readonly Template[], column: number, style: TextStyle): Template =>
  concat(...lines.map((line, index) => (index > 0 ? [lineBreak(column, style), ...line] : line)));

/** `key: value` in flow style. */
export const renderFlowPair = (key: string, value: Value | undefined): Template =>
  concat(`${quoteIfNeeded(key, 'flow')}:`, value ? ' ' : '', value ? renderFlow(value) : '');

/** A value in flow style; `place` tells where a scalar will stand. */
export function renderFlow(value: Value, place: ScalarPlace = 'flow'): Template {
  switch (value.kind) {
    case 'scalar':
      return renderScalar(value.text, place);
    case 'block':
      return renderScalar(trimEnd(value.text), place);
    case 'list':
      return concat('[', ...commas(value.items.map((item) => renderFlow(item))), ']');
    case 'map':
      if (value.entries.length === 0) return ['{}'];
      return concat('{ ', ...commas(value.entries.map(([key, inner]) => renderFlowPair(key, inner))), ' }');
  }
}

const commas = (parts: readonly Template[]): Template[] =>
  parts.map((part, index) => (index > 0 ? [', ', ...part] : part));

function renderScalar(text: Template, place: ScalarPlace): Template {
  const plain = asText(text);
  if (!hasSlots(text)) return [quoteIfNeeded(plain, place)];
  const [only] = text;
  if (!needsQuotes(plain, place) && !(place === 'flow' && asksForText(text))) {
    if (text.length === 1) return [withQuotedChoices(only as Slot, place)];
    if (!choicesOf(text).some((choice) => needsQuotes(choice, place))) return text;
  }
  return concat('"', mapTexts(text, escapeDouble), '"');
}

/** Will there be words, which a comma would cut in flow style? Prompts for ids and dates are one word. */
const asksForText = (text: Template): boolean =>
  text.some((part) => typeof part !== 'string' && !part.choices && part.prompt.includes(' '));

const withQuotedChoices = ({ prompt, choices }: Slot, place: ScalarPlace): Slot =>
  slot(
    prompt,
    choices?.map((choice) => (needsQuotes(choice, place) ? quote(choice) : choice)),
  );

const choicesOf = (text: Template): string[] =>
  text.flatMap((part) => (typeof part === 'string' ? [] : (part.choices ?? [])));

function renderBlock({ text }: BlockValue, column: number, style: TextStyle): Rendered {
  const trimmed = trimEnd(text);
  const plain = asText(trimmed);
  if (plain === '') return { head: nothing, below: nothing };
  if (!fitsBlock(plain)) return { head: renderScalar(trimmed, 'block'), below: nothing };
  // Blanks at the start would be taken for indentation.
  const indicator = /^\s*\n? /.test(plain) ? `${style.step}` : '';
  return { head: [`|${indicator}`], below: indentLines(trimmed, column + style.step, style) };
}

/** The lines of a text, each with the line break and indentation before it; empty ones stay empty. */
function indentLines(text: Template, column: number, { eol }: TextStyle): Template {
  const indent = ' '.repeat(column);
  const out: (string | Slot)[] = [eol];
  let fresh = true;
  const add = (part: string | Slot) => {
    if (part === '') return;
    addAll(out, fresh ? [indent, part] : [part]);
    fresh = false;
  };
  for (const part of text) {
    if (typeof part !== 'string') add(part);
    else {
      part.split(/\r\n|\r|\n/).forEach((line, index) => {
        if (index > 0) out.push(eol);
        fresh ||= index > 0;
        add(line);
      });
    }
  }
  return out;
}

/** A template without the blanks and line breaks at its end. */
function trimEnd(text: Template): Template {
  const last = text.at(-1);
  if (typeof last !== 'string') return text;
  const trimmed = last.trimEnd();
  return trimmed === '' ? trimEnd(text.slice(0, -1)) : [...text.slice(0, -1), trimmed];
}
