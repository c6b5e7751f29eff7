import assert from 'node:assert/strict';
import { Parser, parseDocument } from 'yaml';
import { asText } from '../../../server/src/edits/template';
import type { Value } from '../../../server/src/edits/value';

/** What a text holds, all scalars as strings. */
export type Data = string | null | Data[] | { [key: string]: Data };

/** What a text holds, every scalar as text; line breaks at the ends of texts do not count. */
export function dataOf(text: string): Data {
  const document = parseDocument(text, { schema: 'failsafe' });
  assert.deepEqual(document.errors, []);
  return withoutBreaks(document.toJS() as Data, new Map());
}

function withoutBreaks(data: Data, known: Map<object, Data>): Data {
  if (data === null) return '';
  if (typeof data === 'string') return data.replace(/\n+$/, '');
  const made = known.get(data);
  if (made !== undefined) return made;
  const copy: Data = Array.isArray(data) ? [] : {};
  known.set(data, copy);
  for (const [key, value] of Object.entries(data))
    (copy as { [key: string]: Data })[key] = withoutBreaks(value, known);
  return copy;
}

/** What a value holds once it is written. */
export const dataOfValue = (value: Value): Data => {
  switch (value.kind) {
    case 'scalar':
    case 'block':
      return asText(value.text).replace(/\n+$/, '');
    case 'list':
      return value.items.map(dataOfValue);
    case 'map':
      return Object.fromEntries(value.entries.map(([key, inner]) => [key, inner ? dataOfValue(inner) : '']));
  }
};

/** The comments of a text, sorted. */
export function commentsOf(text: string): string[] {
  const comments: string[] = [];
  const collect = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    if ('type' in token && token.type === 'comment')
      comments.push(String((token as { source?: string }).source));
    for (const inner of Object.values(token)) collect(inner);
  };
  for (const token of new Parser().parse(text)) collect(token);
  return comments.sort((one, two) => one.localeCompare(two));
}

/** The holder in the data of what a pointer says, and the step in it. */
export function locate(data: Data, pointer: string): { holder: { [step: string]: Data }; step: string } {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const step = steps.pop()!;
  let holder = data;
  for (const one of steps) holder = (holder as { [step: string]: Data })[one]!;
  return { holder: holder as { [step: string]: Data }, step };
}

/** What a pointer says in the data. */
export const at = (data: Data, pointer: string): Data =>
  pointer === '' ? data : locate(data, pointer).holder[locate(data, pointer).step]!;

/** An emptied block collection reads as an empty text, one in brackets as an empty collection. */
export function setEmpty(data: Data, pointer: string): void {
  const { holder, step } = locate(data, pointer);
  holder[step] = 'EMPTY';
}

/** The data with everything that is nothing as an empty text. */
export const settle = (data: Data): Data => {
  if (data === 'EMPTY') return '';
  if (typeof data !== 'object' || data === null) return data ?? '';
  if (Object.keys(data).length === 0) return '';
  return Array.isArray(data)
    ? data.map(settle)
    : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, settle(value)]));
};
