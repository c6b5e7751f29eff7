import assert from 'node:assert/strict';
import { evidence } from '../../../server/src/handbook/evidence';
import { plainWords } from '../../../server/src/handbook/normalise';
import { groups } from '../../../server/src/handbook/words/groups';
import { Lexicon } from '../../../server/src/handbook/words/lexicon';
import { lexiconOf, wordLists } from '../../../server/src/handbook/words/lexicons';
import { Wording } from '../../../server/src/rules/wording/wording';

const lexicon = new Lexicon(`
# A note.
[publish]
publish*, made public   # another note
[open data]
open data
[small words]
the, of
`);

/** What a list knows of a text, as `group: words`. */
const known = (text: string, list = lexicon): string[] =>
  new Wording(text, list).found.map(({ entry, start, end }) => `${entry.group}: ${text.slice(start, end)}`);

describe('handbook/words', () => {
  for (const [language, list] of Object.entries(wordLists)) {
    it(`has something in every group: ${language}`, () => {
      const lexicon = new Lexicon(list);
      assert.deepEqual(
        groups.filter((group) => lexicon.entriesOf(group).length === 0),
        [],
      );
    });

    it(`has nothing twice in a group: ${language}`, () => {
      const lexicon = new Lexicon(list);
      for (const group of groups) {
        const entries = lexicon
          .entriesOf(group)
          .map((entry) => plainWords(entry) + (entry.endsWith('*') ? '*' : ''));
        if (group === 'everyday acronyms') continue;
        assert.deepEqual(
          entries.filter((entry, at) => entries.indexOf(entry) !== at),
          [],
          group,
        );
      }
    });
  }

  it('weighs only groups that there are, and asks more of plain speech than of evidence', () => {
    for (const { worth, core, enough, plain } of Object.values(evidence)) {
      assert.deepEqual(
        Object.keys(worth).filter((group) => !(groups as readonly string[]).includes(group)),
        [],
      );
      assert.ok(core.every((group) => (worth[group] ?? 0) > 0));
      assert.ok(enough < plain);
    }
  });

  it('knows every form of a word by its beginning, and no other word', () => {
    assert.deepEqual(known('Publishes, published; PUBLISHING. The public.'), [
      'publish: Publishes',
      'publish: published',
      'publish: PUBLISHING',
    ]);
  });

  it('knows words in a row, whatever the case, accents and hyphens', () => {
    assert.deepEqual(known('Open-data and ÓPEN data; open the data'), [
      'open data: Open-data',
      'open data: ÓPEN data',
    ]);
    assert.deepEqual(known('It is made. Public it is.'), [], 'not over the end of a sentence');
    assert.deepEqual(known('made public'), ['publish: made public']);
  });

  it('finds the list of a language by its tag', () => {
    assert.equal(lexiconOf('es-MX'), lexiconOf('es'));
    assert.equal(lexiconOf('PT_BR'), lexiconOf('pt'));
    assert.equal(lexiconOf('sq'), undefined);
    assert.equal(lexiconOf('constructor'), undefined);
  });

  it('says what is wrong with a list', () => {
    assert.throws(() => new Lexicon('word'), /before the first group/);
    assert.throws(() => new Lexicon('[publsh]\nword'), /no group 'publsh'/);
  });

  it('remembers words without mistaking one for another', () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `w${at}`);
    for (const [at, word] of words.entries())
      assert.equal(lexicon.wordAt(word, 0, word.length, at % 1000).letters, word);
  });
});
