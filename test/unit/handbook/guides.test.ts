import assert from 'node:assert/strict';
import { choicesOf } from '../../../server/src/handbook/choices';
import { editions } from '../../../server/src/handbook/editions';
import { wordingFor } from '../../../server/src/handbook/guides/guide';
import { guideOf, guides } from '../../../server/src/handbook/guides/guides';
import { objects } from '../../../server/src/plan/schema/objects';
import type { Type } from '../../../server/src/plan/schema/types';

const fields = objects.flatMap(({ name, fields: own }) =>
  Object.entries(own).map(([key, field]) => ({ object: name, key, field })),
);

describe('handbook/guides', () => {
  it('guide to every field of the schema, and to no other', () => {
    const names = fields.map(({ object, key }) => `${object} ${key}`).sort();
    const guided = Object.entries(guides).flatMap(([object, own]) =>
      Object.keys(own).map((key) => `${object} ${key}`),
    );
    assert.deepEqual(guided.sort(), names);
  });

  it('say something in every edition, in whole sentences', () => {
    for (const { object, key } of fields) {
      const guide = guideOf(object, key)!;
      for (const edition of editions) {
        assert.match(wordingFor(guide.review, edition), /^[A-Z"].*[.]$/, `${object} ${key}`);
        assert.notEqual(wordingFor(guide.example, edition), '', `${object} ${key}`);
      }
    }
  });

  it('have a meaning for every choice of the schema', () => {
    const choices = (type: Type): readonly string[] =>
      type.kind === 'choice' ? type.choices : type.kind === 'list' ? choices(type.item) : [];
    for (const { object, key, field } of fields) {
      assert.deepEqual(
        choicesOf(object, key).map(({ id }) => id),
        choices(field.type),
        `${object} ${key}`,
      );
    }
  });
});
