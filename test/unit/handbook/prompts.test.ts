import assert from 'node:assert/strict';
import { isPlaceholder } from '../../../server/src/handbook/placeholders';
import { promptLanguage, prompts } from '../../../server/src/handbook/prompts/prompts';
import { openGovernmentValues } from '../../../server/src/handbook/values';
import { objects } from '../../../server/src/plan/schema/objects';
import type { Type } from '../../../server/src/plan/schema/types';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
const languages = Object.entries(prompts) as (readonly [string, unknown])[] as (readonly [string, Table])[];

/** Objects and lists of them are written part by part. */
const isOneText = (type: Type): boolean =>
  type.kind === 'list' ? isOneText(type.item) : type.kind !== 'object' && type.kind !== 'register';

describe('prompts of templates', () => {
  for (const [language, table] of languages) {
    it(`ask for every field of the schema in ${language}`, () => {
      const missing = objects.flatMap(({ name, fields }) =>
        Object.entries(fields)
          .filter(([key, { type }]) => isOneText(type) && !table[name]?.[key])
          .map(([key]) => `${name}.${key}`),
      );
      assert.deepEqual(missing, []);
      assert.deepEqual(
        openGovernmentValues.filter(({ id }) => !table.value?.[id]),
        [],
      );
    });

    it(`are told from answers in ${language}, with their brackets and without`, () => {
      for (const [object, keys] of Object.entries(table)) {
        for (const [key, prompt] of Object.entries(keys)) {
          assert.doesNotMatch(prompt, /[<>\n]/, `${object}.${key}`);
          assert.ok(isPlaceholder(`<${prompt}>`), `<${prompt}>`);
          if (prompt.trim().split(/\s+/).length > 3) assert.ok(isPlaceholder(prompt), prompt);
        }
      }
    });
  }

  it('are in a language of their own', () => {
    for (const [object, keys] of Object.entries(prompts.en)) {
      for (const [key, prompt] of Object.entries(keys as Readonly<Record<string, string>>)) {
        for (const [language, table] of languages) {
          const same = table[object]?.[key] === prompt && / /.test(prompt);
          assert.ok(!same || language === 'en', `${language} ${object}.${key}`);
        }
      }
    }
  });

  it('fall back on English', () => {
    assert.equal(promptLanguage('pt-BR'), 'pt');
    assert.equal(promptLanguage('ES'), 'es');
    assert.equal(promptLanguage('ka'), 'en');
    assert.equal(promptLanguage(undefined), 'en');
  });
});
