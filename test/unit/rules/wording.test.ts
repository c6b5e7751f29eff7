import assert from 'node:assert/strict';
import { lexiconOf } from '../../../server/src/handbook/words/lexicons';
import { absolute } from '../../../server/src/plan/model/piece';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { messageOf } from '../../../server/src/rules/output';
import { acronymsIn, isSpelledOut, wordsIn } from '../../../server/src/rules/wording/acronyms';
import { Wording } from '../../../server/src/rules/wording/wording';

const english = lexiconOf('en')!;

/** What the rules on wording say of a commitment, as `code: what is underlined`. */
function remarksOn(commitment: string, languages = '[en]'): string[] {
  const text = `ogpplan: 1\nedition: 2019\nlanguages: ${languages}\ncommitments:\n  - id: a\n${commitment}`;
  const plan = readPlan(text);
  return checkPlan(plan)
    .filter(({ rule }) => /wording|verifiable|evidenced|-claimed|internal|plain/.test(rule.code))
    .map((finding) => {
      const { start, end } = absolute(finding.mark);
      assert.ok(messageOf(finding).length > 20);
      return `${finding.rule.code}: ${text.slice(start, end)}`;
    });
}

describe('the wording of a text', () => {
  const count = (text: string) => {
    const { words, sentences, longest } = new Wording(text, english);
    return { words, sentences, longest: longest.words };
  };

  it('is counted as people count', () => {
    assert.deepEqual(count("Decision-making isn't slow."), { words: 3, sentences: 1, longest: 3 });
    assert.deepEqual(count('One two. Three! Four five six?'), { words: 6, sentences: 3, longest: 3 });
    assert.deepEqual(count(''), { words: 0, sentences: 0, longest: 0 });
  });

  it('ends sentences at lines, bullets, semicolons and slashes, not in addresses and numbers', () => {
    assert.equal(count('one\ntwo • three; four / five').sentences, 5);
    assert.equal(count('see www.gov.al and 1.5 and/or 2').sentences, 1);
  });

  it('tells a text in another language', () => {
    const spanish =
      'El ministerio publica todos los contratos en una página que todos pueden ver y descargar sin costo alguno.';
    assert.equal(new Wording(spanish, english).inLanguage, false);
    assert.equal(new Wording(spanish, lexiconOf('es')!).inLanguage, true);
    assert.equal(new Wording('Open Government Portal', english).inLanguage, true, 'titles do not tell');
  });
});

describe('acronyms', () => {
  const found = (text: string) =>
    acronymsIn(text, 'en').map(({ written, explained }) => written + (explained ? '!' : ''));

  it('are found but for everyday ones, numerals, addresses, labels and headings', () => {
    assert.deepEqual(
      found('The SEAP and the NGOs of chapter XIV; see www.GOV.al, ACTION 1a, COVID-19 and MPs'),
      ['SEAP'],
    );
    assert.deepEqual(found('OPENING THE SEAP REGISTER\nThe SLI helps.'), ['SLI']);
  });

  it('are explained by brackets', () => {
    assert.deepEqual(found('State Labour Inspectorate (SLI); SLI'), ['SLI!', 'SLI']);
    assert.deepEqual(found('SLI (State Labour Inspectorate)'), ['SLI!']);
  });

  it('are spelled out by words that begin with their letters', () => {
    const words = wordsIn(['the Ministry of Public Service and state labour inspectorate']);
    assert.ok(isSpelledOut('MPS', words));
    assert.ok(isSpelledOut('SLI', words));
    assert.ok(!isSpelledOut('SIL', words));
    assert.ok(!isSpelledOut('SL', words), 'two small letters prove nothing');
  });
});

describe('rules on wording', () => {
  const vague = (description: string) => `    title: Mesa\n    description: ${description}\n`;

  it('judge Spanish, French and Portuguese', () => {
    assert.deepEqual(
      remarksOn(vague('Fortalecer y promover la cultura de cooperación en lo posible.'), '[es]'),
      ['vague-wording: Fortalecer'],
    );
    assert.deepEqual(
      remarksOn(
        vague('Renforcer et promouvoir une culture de coopération dans la mesure du possible.'),
        '[fr]',
      ),
      ['vague-wording: Renforcer'],
    );
    assert.deepEqual(
      remarksOn(vague('Fortalecer e promover uma cultura de cooperação na medida do possível.'), '[pt-BR]'),
      ['vague-wording: Fortalecer'],
    );
  });

  it('say nothing in a language without list, or of a text that is in another', () => {
    assert.deepEqual(remarksOn(vague('Fortalecer y promover la cultura de cooperación.'), '[ca]'), []);
    const long =
      'To strengthen and promote a culture of cooperation and of greater awareness, where possible, among all of those in the sector.';
    assert.deepEqual(remarksOn(`    title: Sector\n    description: ${long}\n`, '[es]'), []);
    assert.deepEqual(remarksOn(`    title: Sector\n    description: ${long}\n`, '[es, en]'), [
      'vague-wording: strengthen',
    ]);
  });

  it('judge a bilingual text once, in the first language that has a list', () => {
    const bilingual = (first: string) => `    title: { ${first}: Xxyyz }
    description:
      ${first}: Abc abc abc.
      fr: Renforcer et promouvoir une culture de coopération si possible.
      en: Strengthen and promote a culture of cooperation if possible.
`;
    assert.deepEqual(remarksOn(bilingual('sq'), '[sq, fr, en]'), []);
    assert.deepEqual(
      remarksOn(
        bilingual('sq').replace('title: { sq: Xxyyz }', 'title: { fr: Secteur, en: Sector }'),
        '[sq, fr, en]',
      ),
      ['vague-wording: Renforcer'],
    );
  });

  for (const [style, description] of Object.entries({
    plain: 'To\n      promote awareness where possible.',
    'single-quoted': "'It''s to promote awareness where possible.'",
    'double-quoted': '"\\u00c0 la carte:\\tto promote\\nawareness where possible."',
    literal: '|\n      To promote\n      awareness where possible.',
    folded: '>-\n      To promote\n\n      awareness where possible.',
  })) {
    it(`mark just the word in a ${style} text`, () => {
      const commitment = `    title: Sector\n    description: ${description}\n`;
      assert.deepEqual(remarksOn(commitment), ['vague-wording: promote']);
      assert.deepEqual(remarksOn(commitment.replaceAll('\n', '\r\n')), ['vague-wording: promote'], 'CRLF');
    });
  }

  it('mark the whole text where a word is broken in the source', () => {
    const [remark] = remarksOn(
      '    title: Sector\n    description: "To pro\\\n      mote awareness where possible."\n',
    );
    assert.match(remark!, /^vague-wording: "To pro/);
  });

  it('judge the deliverables of milestones one by one', () => {
    const milestones = (one: string, other: string) =>
      `    title: A\n    milestones:\n      - title: B\n        deliverable: ${one}\n      - title: C\n        deliverable: ${other}\n`;
    assert.deepEqual(
      remarksOn(milestones('Capacidades mejoradas', 'Informe publicado'), '[es]').filter((one) =>
        /verif/.test(one),
      ),
      ['unverifiable-deliverable: Capacidades'],
    );
    assert.deepEqual(
      remarksOn(milestones('Sensibilisation renforcée', 'Rapport publié'), '[fr]').filter((one) =>
        /verif/.test(one),
      ),
      ['unverifiable-deliverable: Sensibilisation'],
    );
    assert.deepEqual(
      remarksOn(milestones('Better awareness of 300 clerks', 'Offices'), '[en]').filter((one) =>
        /verif/.test(one),
      ),
      [],
      'a figure, and a deliverable that is merely short',
    );
  });

  it('weigh what promises against what anyone could check', () => {
    const description = (text: string) =>
      remarksOn(`    title: Sector\n    description: ${text}\n`).filter((one) => /^vague/.test(one));
    assert.equal(description('Improve what clerks do.').length, 1, 'one promise and nothing else');
    assert.equal(description('What clerks do.').length, 0, 'no promise');
    assert.equal(description('Improve what clerks do in a council.').length, 0, 'a thing is more than one');
    assert.equal(description('Improve and support what clerks do in a council.').length, 1, 'and equals two');
    for (const thing of ['law', 'manual', 'target'])
      assert.equal(description(`Improve, support and promote, by a ${thing}.`).length, 0, thing);
  });

  it('take what is public for nothing that is published', () => {
    for (const [language, one, other] of [
      ['es', 'Fortalecer la gestión pública.', 'Publicar y fortalecer.'],
      ['fr', 'Renforcer la gestion publique et le bien public.', 'Publier et renforcer.'],
      ['pt', 'Fortalecer a gestão pública.', 'Publicar e fortalecer.'],
    ] as const) {
      const flagged = (text: string) => remarksOn(vague(text), `[${language}]`).join().includes('vague');
      assert.ok(flagged(one), one);
      assert.ok(!flagged(other), other);
    }
  });

  it('take a figure for something to check, and the number of a commitment for none', () => {
    const title = (text: string) => remarksOn(`    title: ${text}\n    description: Improve services.\n`);
    assert.deepEqual(title('1.2 Promote trust'), ['vague-wording: Promote']);
    assert.deepEqual(title('Promote trust in 40 places'), []);
    assert.deepEqual(title('Promote trust by 15 %'), []);
  });

  it('take no month and no name of a ministry for vague words', () => {
    const description = (text: string) => remarksOn(`    title: Sector\n    description: ${text}\n`);
    assert.deepEqual(description('In May 2015 the Ministry of Culture and Communications goes on.'), []);
    assert.deepEqual(description('The ministry goes on to a culture of trust.'), [
      'vague-wording: culture of',
    ]);
  });

  it('take an explanation of a value as evidence for it', () => {
    const claim = (explanation: string) => `    title: Cours
    description: Le ministère forme ses agents.
    values:
      public-participation: ${explanation}
`;
    assert.deepEqual(remarksOn(claim('Les bureaux travaillent mieux.'), '[fr]'), [
      'value-not-evidenced: public-participation',
    ]);
    assert.deepEqual(
      remarksOn(claim('Les citoyens et la société civile participent aux décisions.'), '[fr]'),
      [],
    );
  });
});
