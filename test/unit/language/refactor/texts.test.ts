import assert from 'node:assert/strict';
import { offered, rewrites, rewritten, text } from './support';

describe('adding languages', () => {
  rewrites(
    'to the whole plan',
    text`
      languages: [es, en]‸
      title: Plan
      commitments:
        - id: a
          title: { es: Abrir, en: Open }
          problem: |
            Nadie sabe.
    `,
    'Add a place for English to each text of the plan (2 texts)',
    text`
      languages: [es, en]
      title:
        es: Plan
        en: <Title of the plan, with its years>
      commitments:
        - id: a
          title: { es: Abrir, en: Open }
          problem:
            es: |
              Nadie sabe.
            en: |
              <Which public problem this solves: who is affected, how badly, how we know>
    `,
  );

  rewrites(
    'English to a plan that is in another language only',
    'languages: [‸fr]\ntitle: Plan\nintroduction: Oui.\n',
    'Add English to the plan, and a place for it to each text (2 texts)',
    'languages: [fr, en]\ntitle:\n  fr: Plan\n  en: <Title of the plan, with its years>\nintroduction:\n  fr: Oui.\n  en: <Why this plan, why now, and what it is to change>\n',
  );

  rewrites(
    'to a commitment',
    'languages: [en, pt]\ntitle: Plan\ncommitments:\n  - id: ‸a\n    title: Open\n    milestones:\n      - title: Law\n',
    'Add a place for Portuguese to each text of this commitment (2 texts)',
    'languages: [en, pt]\ntitle: Plan\ncommitments:\n  - id: a\n    title:\n      en: Open\n      pt: <O que o compromisso faz, em uma linha>\n    milestones:\n      - title:\n          en: Law\n          pt: <O que será feito>\n',
  );

  rewrites(
    'to a text, of which comments and quotes stay',
    'languages: [en, fr]\ntitle: "‸Plan" # short\n',
    'Add a place for French to this text',
    'languages: [en, fr]\ntitle:\n  en: "Plan" # short\n  fr: <Titre du plan, avec les années couvertes>\n',
  );

  it('is not offered where nothing is missing, or there is one language', () => {
    assert.deepEqual(offered('languages: [en]\ntitle: ‸Plan\n'), []);
    assert.deepEqual(
      offered('languages: [en, fr]\ntitle: { en: ‸Plan, fr: Plan }\n').filter((title) => /Add/.test(title)),
      [],
    );
  });
});

describe('keeping one language', () => {
  rewrites(
    'leaves the text as it is written, less deep',
    text`
      languages: [es, en]
      introduction:
        en: Text.
        es: |
          Uno‸.

            Dos.
      commitments: []
    `,
    'Keep only the Spanish text, without the English one',
    text`
      languages: [es, en]
      introduction: |
        Uno.

          Dos.
      commitments: []
    `,
  );

  rewrites(
    'works in flow style, with the quotes',
    "languages: [es, en]\ntitle: { en: Plan, es: 'El plan, ‸sí' }\n",
    'Keep only the Spanish text, without the English one',
    "languages: [es, en]\ntitle: 'El plan, sí'\n",
  );

  rewrites(
    'says of no language that it is lost where none says anything',
    'languages: [es, en]\ntitle:\n  es: ‸Plan\n  en:\n',
    'Keep only the Spanish text',
    'languages: [es, en]\ntitle: Plan\n',
  );

  it('does nothing where a comment or an anchor would be lost', () => {
    const title = 'Keep only the Spanish text, without the English one';
    const of = (english: string, spanish = 'Plan') =>
      rewritten(`languages: [es, en]\ntitle:\n  en: ${english}\n  es: ‸${spanish}\n`, title);
    assert.notEqual(of('Plan'), undefined);
    assert.equal(of('Plan # sure?'), undefined);
    assert.equal(of('Plan', '|\n    Plan\n  # sure?'), undefined);
    assert.match(of('Plan', 'Plan # sure?') ?? '', /title: Plan # sure\?/);
    assert.equal(of('&plan Plan'), undefined);
  });
});

describe('explaining values', () => {
  const title = 'Give each value a place for its explanation';
  rewrites(
    'makes a map of a list, in the language of the plan',
    'languages: [es]\ncommitments:\n  - id: a\n    values: [‸transparency, rendición de cuentas]\n    sdgs: [1]\n',
    title,
    'languages: [es]\ncommitments:\n  - id: a\n    values:\n      transparency: |\n        <¿Qué información llega a la ciudadanía que antes no podía ver, encontrar ni utilizar?>\n      accountability: |\n        <¿Quién, fuera del gobierno, puede pedir cuentas a los funcionarios y qué pasa si la respuesta no es satisfactoria?>\n    sdgs: [1]\n',
  );

  it('is not offered where they are one', () => {
    assert.deepEqual(offered('commitments:\n  - values:\n      ‸transparency: Yes.\n'), []);
  });
});

describe('registering who made a proposal', () => {
  const proposal = (from: string) =>
    `agencies:\n  justice:\n    name: Ministry of Justice\n    kind: government\ndevelopment-process:\n  feedback:\n    - from: ${from}\n`;

  rewrites(
    'adds the body and puts its id',
    proposal('Open ‸Corrada'),
    "Add 'Open Corrada' to the agencies",
    proposal('open-corrada').replace(
      'development-process',
      '  open-corrada:\n    name: Open Corrada\n    kind: <kind of body>\ndevelopment-process',
    ),
  );

  it('puts the id of one that is registered', () => {
    assert.equal(rewritten(proposal('Ministry ‸of Justice'), 'Write the id: justice'), proposal('justice'));
    assert.deepEqual(offered(proposal('just‸ice')), []);
    assert.deepEqual(offered(proposal('No‸ne')), []);
  });
});

describe('merging selected agencies', () => {
  const before = text`
    agencies:
      ‸treasury:
        name: Treasury
      fin‸ance:
        name: Ministry of Finance
      justice:
        name: Ministry of Justice
    commitments:
      - id: a
        lead: finance
        supporting: [treasury, finance, justice]
  `;

  rewrites(
    'puts one in the place of the other everywhere',
    before,
    'Merge `treasury` into `finance`',
    text`
      agencies:
        finance:
          name: Ministry of Finance
          aliases: [Treasury]
        justice:
          name: Ministry of Justice
      commitments:
        - id: a
          lead: finance
          supporting: [finance, justice]
    `,
  );

  it('is offered for two, either way round', () => {
    assert.deepEqual(offered(before), ['Merge `finance` into `treasury`', 'Merge `treasury` into `finance`']);
    assert.deepEqual(
      offered(
        before
          .replace('fin‸ance', 'finance‸')
          .replace('‸treasury', 'treasury‸')
          .replace('finance‸:', 'finance:'),
      ),
      [],
    );
  });
});
