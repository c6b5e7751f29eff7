import assert from 'node:assert/strict';
import { askFor } from '../../../server/src/edits/asks';
import { renderPair } from '../../../server/src/edits/render';
import { asText } from '../../../server/src/edits/template';
import { commitmentTemplate, milestoneTemplate } from '../../../server/src/edits/templates';
import { readPlan } from '../../../server/src/plan/plan';
import { commitmentObject } from '../../../server/src/plan/schema/commitment';
import { askedIn } from '../../../server/src/rules/slots';

const style = { eol: '\n', step: 2, dash: 2, gap: 1 } as const;
const title = (languages: readonly string[]) =>
  asText(renderPair('title', askFor(commitmentObject.fields.title, languages), 0, style));

describe('what templates ask', () => {
  it('is asked in the language of the plan', () => {
    assert.equal(title(['es']), 'title: "<Qué hace el compromiso, en una línea>"'.replaceAll('"', ''));
    assert.equal(title(['fr-CA']), 'title: <Ce que fait l’engagement, en une ligne>');
    assert.equal(title(['ka']), 'title: <What the commitment does, in one line>');
    assert.equal(title([]), 'title: <What the commitment does, in one line>');
  });

  it('is asked in each language of a bilingual plan', () => {
    assert.equal(
      title(['pt', 'en']),
      'title:\n  pt: <O que o compromisso faz, em uma linha>\n  en: <What the commitment does, in one line>',
    );
    assert.equal(
      title(['ka', 'en']),
      'title:\n  ka: <What the commitment does, in one line (in Georgian)>\n  en: <What the commitment does, in one line>',
    );
  });

  it('has dates and ids once, and no word of English in a Spanish template', () => {
    const milestone = asText(renderPair('m', milestoneTemplate(2019, ['es', 'en']), 0, style));
    assert.match(milestone, /^ {2}end: <AAAA-MM>$/m);
    const commitment = asText(renderPair('c', commitmentTemplate(2022, ['es']), 0, style));
    for (const [, prompt] of commitment.matchAll(/<([^>]*)>/g)) {
      assert.doesNotMatch(prompt!, /\b(?:what|how|who|name|the|and|of)\b/i);
    }
  });

  it('is asked in all languages only where the plan writes in all', () => {
    const of = (text: string) => askedIn(readPlan(`languages: [es, en]\n${text}`));
    assert.deepEqual(of('title:\n  es: Uno\n  en: One\n'), ['es', 'en']);
    assert.deepEqual(of('title: Uno\n'), ['es']);
  });
});
