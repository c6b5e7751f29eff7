import assert from 'node:assert/strict';
import { by, fixedBy, plan, said, silent } from './wholePlan';

describe('english-version', () => {
  it('grows louder with the stage, but not in local plans', () => {
    const spanish = 'languages: [es]\n';
    assert.deepEqual(by('english-version', plan(spanish)), ['information missing']);
    assert.deepEqual(by('english-version', plan(`${spanish}stage: consultation\n`)), ['warning missing']);
    assert.deepEqual(by('english-version', plan(`${spanish}stage: submission\n`)), ['error missing']);
    assert.deepEqual(by('english-version', plan(`${spanish}stage: submission\nkind: local\n`)), [
      'information missing',
    ]);
  });

  it('knows English in all its forms, and leaves other causes to other rules', () => {
    silent('english-version', {
      'British English': plan('languages: [cy, en-GB]\n'),
      'in capitals': plan('languages: [ES, EN]\n'),
      'no languages': plan('title: Plan\n'),
      'a language that cannot be read': plan('languages: [es, ingles]\n'),
      'English wordings under a language not listed': plan(
        'languages: [es]\ntitle: { es: Plan, en: Plan }\n',
      ),
      'a translation': plan('languages: [es]\ntranslation-of: plan.en.ogpplan\n'),
    });
  });

  it('adds English to the list as it is written', () => {
    assert.match(fixedBy('english-version', plan('languages: es\n')), /^languages: \[es, en\]$/m);
    assert.match(fixedBy('english-version', plan('languages:\n- es # first\n- qu\n')), /^- qu\n- en$/m);
  });
});

describe('translation-missing', () => {
  const bilingual = 'languages: [es, en]\ntitle: { es: Hola, en: Hello }\n';

  it('names the languages and texts, one finding for each commitment and section', () => {
    const text = plan(`${bilingual}introduction: |
  Hola.
agencies:
  mof:
    name: Ministerio de Hacienda
    acronym: MH
commitments:
  - id: a
    title: { en: Open }
    problem:
      es: Malo.
      en:
    milestones:
      - { title: Uno, deliverable: { es: Informe, en: Report } }
      - { title: { es: Dos, en: Two } }
`);
    assert.deepEqual(by('translation-missing', text), ['hint part', 'hint part', 'hint part']);
    const words = said('translation-missing', text);
    assert.match(words, /^`introduction` has no English wording\./m);
    assert.match(words, /^`agencies` has no English wording for name of mof\./m);
    assert.match(
      words,
      /^Commitment 'Open' has no Spanish wording for title, and no English wording for problem and title of milestone 1\./m,
    );
  });

  it('takes texts that say nothing, placeholders and other causes for what they are', () => {
    silent('translation-missing', {
      'one language': plan('languages: [es]\ntitle: { es: Hola }\n'),
      'a placeholder as wording': plan(
        'languages: [es, en]\ntitle: { es: Hola, en: <What the commitment does, in one line> }\n',
      ),
      'a placeholder as text': plan(`${bilingual}introduction: TBD\n`),
      'a country written once': plan(`${bilingual}participant: Canada\n`),
      'names that are acronyms': plan(`${bilingual}agencies: { tbs: { name: TBS-SCT, acronym: TBS } }\n`),
      'another tag of the same language': plan('languages: [fr-CA, en]\ntitle: { fr: Bonjour, EN: Hello }\n'),
      'the code of a country': plan('languages: [es, en]\ntitle: { sp: Hola, en: Hello }\n'),
      'nothing written yet': plan('languages: [es, en]\n'),
    });
  });

  it('is loud on amendments while drafting too', () => {
    const text = plan(`${bilingual}amendments:\n  - date: 2021-05-01\n    summary: Hito 2\n`);
    assert.deepEqual(by('translation-missing', text), ['warning amendment']);
  });

  it('prepares the places in any layout', () => {
    const text = `ogpplan: 1\r\nlanguages: [es, en]\r\ntitle: { es: Hola, en: Hello }\r\nintroduction: |\r\n  Hola.\r\n\r\n  Adiós.\r\ncommitments: []\r\n`;
    assert.equal(
      fixedBy('translation-missing', text),
      text.replace(
        'introduction: |\r\n  Hola.\r\n\r\n  Adiós.\r\n',
        'introduction:\r\n  es: |\r\n    Hola.\r\n\r\n    Adiós.\r\n  en: |\r\n    <Why this plan, why now, and what it is to change>\r\n',
      ),
    );
    const flow = plan(`${bilingual}commitments:\n  - { id: a, title: Abrir }\n`);
    assert.match(
      fixedBy('translation-missing', flow),
      /title: { es: Abrir, en: (")?<What the commitment does, in one line>\1? }/,
    );
    const alone = plan('languages: [en, fr]\ntitle: Plan\nintroduction: Yes.\n');
    assert.equal(
      fixedBy('translation-missing', alone),
      plan(
        'languages: [en, fr]\ntitle:\n  en: Plan\n  fr: <Titre du plan, avec les années couvertes>\nintroduction:\n  en: Yes.\n  fr: <Pourquoi ce plan, pourquoi maintenant et ce qu’il doit changer>\n',
      ),
    );
  });
});
