import assert from 'node:assert/strict';
import {
  isEnglish,
  isLanguageTag,
  languageName,
  nearestLanguage,
  sameLanguage,
} from '../../../server/src/plan/languages';

describe('plan/languages', () => {
  for (const tag of ['en', 'EN', 'fr-CA', 'pt-BR', 'es-419', 'zh-Hant', 'sr-Latn', 'fil', 'tzm', 'se']) {
    it(`knows ${tag}`, () => assert.equal(isLanguageTag(tag), true));
  }

  for (const tag of ['', 'xx', 'ua', 'gr', 'sp', 'english', 'pt_BR', 'en-', 'und', 'mul', 'e', 'español']) {
    it(`does not know ${JSON.stringify(tag)}`, () => assert.equal(isLanguageTag(tag), false));
  }

  for (const [a, b, same] of [
    ['fr', 'fr-CA', true],
    ['fr-CA', 'fr', true],
    ['FR', 'fr', true],
    ['en-GB', 'en', true],
    ['eng', 'en', true],
    ['pt-BR', 'pt-PT', false],
    ['es', 'en', false],
    ['zh-Hans', 'zh-Hant', false],
    ['fi', 'fil', false],
    ['pt_BR', 'PT_br', true],
  ] as const) {
    it(`${a} and ${b} are ${same ? 'one language' : 'two'}`, () => assert.equal(sameLanguage(a, b), same));
  }

  it('tells English of any region', () => {
    assert.deepEqual(['en', 'en-GB', 'EN', 'es', 'enm', 'english'].map(isEnglish), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('names languages in English', () => {
    assert.deepEqual(['es', 'pt-BR', 'xx', 'no tag'].map(languageName), [
      'Spanish',
      'Brazilian Portuguese',
      'xx',
      'no tag',
    ]);
  });

  for (const [text, expected] of [
    ['sp', 'es'],
    ['gr', 'el'],
    ['UA', 'uk'],
    ['jp', 'ja'],
    ['cz', 'cs'],
    ['dk', 'da'],
    ['se', 'sv'],
    ['English', 'en'],
    ['inglés', 'en'],
    ['anglais', 'en'],
    ['español', 'es'],
    ['spanish', 'es'],
    ['Français', 'fr'],
    ['português', 'pt'],
    ['українська', 'uk'],
    ['shqip', 'sq'],
    ['pt_BR', 'pt-BR'],
    ['en (UK)', 'en'],
    ['eng', 'en'],
    ['klingonish', undefined],
    ['', undefined],
    ['--', undefined],
  ] as const) {
    it(`${JSON.stringify(text)} was meant to be ${expected}`, () =>
      assert.equal(nearestLanguage(text), expected));
  }
});
