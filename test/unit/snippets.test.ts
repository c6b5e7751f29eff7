import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { isUniversalPlaceholder } from '../../server/src/handbook/placeholders';
import { agencyObject } from '../../server/src/plan/schema/agency';
import { commitmentObject } from '../../server/src/plan/schema/commitment';
import { developmentProcessObject } from '../../server/src/plan/schema/developmentProcess';
import { planObject } from '../../server/src/plan/schema/plan';
import type { Type } from '../../server/src/plan/schema/types';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(readFileSync('snippets/ogpplan.json', 'utf8'));

/** Where each snippet is used. */
const places: Record<string, Type> = {
  'Action plan': planObject,
  Commitment: { kind: 'list', item: commitmentObject },
  Milestone: commitmentObject.fields.milestones.type,
  Agency: { kind: 'register', entry: agencyObject },
  'Feedback entry': developmentProcessObject.fields.feedback.type,
};

/** The snippet as it is inserted: the default of each slot, the first of its choices. */
function inserted({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}/g, (_, text, choice) => text ?? choice);
}

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name}: has the format's keys in the format's order`, () => {
      const document = parseDocument(inserted(snippet));
      assert.deepEqual(document.errors, []);
      checkOrder(document.contents, places[name] ?? assert.fail('a snippet without a place'));
    });

    it(`${name}: asks in slots that count as unfilled`, () => {
      for (const [, text = ''] of snippet.body.join('\n').matchAll(/\$\{\d+:([^}]*)\}/g)) {
        assert.ok(text === 'en' || isUniversalPlaceholder(text), text);
      }
    });

    // Writers type "commitment" and "plan" all the time; a sign before it keeps the offer out of their prose.
    it(`${name}: is not offered in prose`, () => assert.match(snippet.prefix, /^\+[a-z]+$/));
  }
});

function checkOrder(node: unknown, type: Type): void {
  if (isSeq(node) && type.kind === 'list') for (const item of node.items) checkOrder(item, type.item);
  if (!isMap(node)) return;
  if (type.kind === 'register') for (const { value } of node.items) checkOrder(value, type.entry);
  if (type.kind !== 'object') return;
  const keys = node.items.map((pair) => (isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''));
  const order = Object.keys(type.fields);
  assert.deepEqual(
    keys,
    order.filter((key) => keys.includes(key)),
  );
  for (const pair of node.items) {
    const field = type.fields[isScalar(pair.key) ? String(pair.key.value) : ''];
    if (field) checkOrder(pair.value, field.type);
  }
}
