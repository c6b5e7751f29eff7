import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../../server/src/edits/edit';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { levelOf } from '../../../server/src/rules/levels';
import { messageOf } from '../../../server/src/rules/output';
import type { Finding } from '../../../server/src/rules/rule';

/** The rules on limits and on the plan as a whole. */
const families: ReadonlySet<string> = new Set(['limits', 'plan']);

const found = (text: string): { finding: Finding; level: string }[] => {
  const plan = readPlan(text);
  return checkPlan(plan)
    .map((finding) => ({ finding, level: levelOf(finding, plan.frame) }))
    .filter(({ finding, level }) => level !== 'off' && families.has(finding.rule.family));
};

/** What a rule finds, as "level message-key". */
const by = (code: string, text: string): string[] =>
  found(text)
    .filter(({ finding }) => finding.rule.code === code)
    .map(({ finding, level }) => `${level} ${finding.message}`);

const said = (code: string, text: string): string =>
  found(text)
    .filter(({ finding }) => finding.rule.code === code)
    .map(({ finding }) => messageOf(finding))
    .join('\n');

const fixedBy = (code: string, text: string, title?: RegExp): string => {
  const plan = readPlan(text);
  const finding = checkPlan(plan).find(({ rule }) => rule.code === code)!;
  const fixes = finding.rule.fixes?.(finding, plan) ?? [];
  const fix = fixes.find((each) => title?.test(each.title) ?? true);
  assert.ok(fix, `no fix among ${fixes.map((each) => each.title).join(', ')}`);
  return applyEdits(text, fix.edits);
};

/** Is nothing found in any of the texts? */
const silent = (code: string, texts: Record<string, string>) => {
  for (const [what, text] of Object.entries(texts)) assert.deepEqual(by(code, text), [], what);
};

const plan = (keys: string, edition = 2019): string => `ogpplan: 1\nedition: ${edition}\n${keys}`;
const period = (start: string, end: string): string => `period: { start: ${start}, end: ${end} }\n`;
const commitments = (count: number, keys = ''): string =>
  `commitments:\n${Array.from({ length: count }, (_, index) => `  - id: c${index}\n${keys}`).join('')}`;

describe('rules on the plan as a whole', () => {
  it('have nothing to say of a file that holds no plan', () => {
    for (const text of ['', '\n', '# a note\n', '- a\n', 'just words\n', '[]\n', '{}\n', '~\n', '"'])
      assert.deepEqual(
        found(text).map(({ finding }) => finding.rule.code),
        [],
        JSON.stringify(text),
      );
  });

  for (const name of ['complete', 'bilingual']) {
    it(`have nothing to say of examples/${name}.ogpplan`, () => {
      assert.deepEqual(found(readFileSync(`examples/${name}.ogpplan`, 'utf8')), []);
    });
  }

  it('do not miss what stands in a part that does not parse', () => {
    const text = plan(
      'introduction: "open\nefforts-to-date: [one\ndevelopment-process:\n  dialogue: }\nstage: submission\n',
    );
    silent('section-missing', { text });
    silent('commitment-range', { text: `${text}commitments:\n  - id: "a\n` });
  });
});

describe('plan-period-length', () => {
  it('counts both days, to the day', () => {
    silent('plan-period-length', {
      '24 months': plan(period('2020-09-01', '2022-08-31')),
      '20 months': plan(period('2021-01-01', '2022-08-31')),
      '18 months in 2015': plan(period('2017-01-01', '2018-06-30'), 2015),
      '27 months in 2022': plan(period('2022-10-01', '2024-12-31'), 2022),
      '51 months in 2022': plan(period('2021-10-01', '2025-12-31'), 2022),
      'no end': plan('period: { start: 2020-09-01 }\n'),
      'an uncertain end': plan(period('2020-09-01', '03/04/2029')),
      'an impossible end': plan(period('2020-09-01', '2029-02-30')),
    });
    assert.deepEqual(by('plan-period-length', plan(period('2020-09-01', '2022-09-01'))), ['warning unusual']);
    assert.deepEqual(by('plan-period-length', plan(period('2021-01-02', '2022-08-31'))), ['warning unusual']);
    assert.deepEqual(by('plan-period-length', plan(period('2022-01-01', '2024-12-31'), 2022)), [
      'information unusual',
    ]);
    assert.deepEqual(by('plan-period-length', plan(`kind: local\n${period('2020-09-01', '2021-08-31')}`)), [
      'information unusual',
    ]);
  });

  it('reads a date of certain meaning', () => {
    assert.match(
      said('plan-period-length', plan(period('1 Sep 2020', '31/10/2022'))),
      /26 months, from 1 September 2020 to 31 October 2022; .* 20 to 24 months/,
    );
  });
});

describe('plan-period-end', () => {
  it('keeps the end of a plan that came late, and moves with the day it was due', () => {
    silent('plan-period-end', {
      late: plan(`due: 2020-08-31\n${period('2021-01-01', '2022-08-31')}`),
      'due in December': plan(`due: 2020-12-31\n${period('2021-01-01', '2022-08-31')}`),
      'without due': plan(period('2020-09-01', '2022-08-31')),
      'an uncertain due': plan(`due: 03/04/2015\n${period('2020-09-01', '2022-08-31')}`),
    });
    const later = plan(`due: 2020-08-31\n${period('2020-09-01', '2023-08-31')}`);
    assert.deepEqual(by('plan-period-end', later), ['warning year']);
    assert.match(fixedBy('plan-period-end', later), /end: 2022-08-31 /);
    const both = plan(`due: 2020-08-31\n${period('2021-01-01', '2023-06-30')}`);
    assert.match(fixedBy('plan-period-end', both), /end: 2022-08-31 /);
  });

  it('offers the days that make a plan of the right length', () => {
    assert.match(fixedBy('plan-period-end', plan(period('2020-01-01', '2021-12-31'))), /end: 2021-08-31 /);
    const newer = plan(period('2024-07-01', '2026-07-31'), 2022);
    assert.match(fixedBy('plan-period-end', newer), /end: 2026-06-30 /);
    assert.match(
      fixedBy('plan-period-end', plan(period('2023-07-01', '31.07.2026'), 2022)),
      /end: 2027-06-30 |end: 2026-12-31 |end: 2025-/,
    );
  });

  it('says nothing where the plan ends before it starts', () => {
    silent('plan-period-end', { reversed: plan(period('2022-09-01', '2020-12-31')) });
    assert.deepEqual(by('plan-period-length', plan(period('2022-09-01', '2020-12-31'))), [
      'warning reversed',
    ]);
  });
});

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

describe('late-submission', () => {
  const sent = (day: string, edition: number): string =>
    plan(`due: 2020-08-31\nsubmitted: ${day}\n`, edition);

  it('knows how late is too late, by edition', () => {
    silent('late-submission', {
      'on the day': sent('2020-08-31', 2019),
      uncertain: sent('03/04/2021', 2019),
    });
    assert.deepEqual(by('late-submission', sent('2020-12-31', 2019)), ['information somewhat']);
    assert.deepEqual(by('late-submission', sent('2021-01-01', 2019)), ['warning nextCohort']);
    assert.deepEqual(by('late-submission', sent('2021-01-01', 2015)), ['warning late']);
    assert.deepEqual(by('late-submission', sent('2021-03-01', 2015)), ['warning nextCohort']);
    assert.deepEqual(by('late-submission', sent('2022-01-01', 2022)), ['information somewhat']);
  });
});

describe('amendment-window', () => {
  const changed = (day: string, more = ''): string =>
    `amendments:\n  - date: ${day}\n    summary: Milestone 2 moved\n${more}`;

  it('is open until the same day of the next year', () => {
    silent('amendment-window', {
      'the last day': plan(`due: 2020-08-31\n${changed('2021-08-31')}`),
      refresh: plan(`due: 2020-08-31\n${changed('2022-08-31', '    refresh: true\n')}`),
      'a refresh that cannot be read': plan(`due: 2020-08-31\n${changed('2022-08-31', '    refresh: sí\n')}`),
      'an uncertain due': plan(
        `due: 03/04/2015\n${period('2020-09-01', '2022-08-31')}${changed('2022-08-31')}`,
      ),
      'no due in 2022': plan(`${period('2022-09-01', '2024-06-30')}${changed('2024-06-30')}`, 2022),
      'neither due nor period': plan(changed('2024-06-30')),
    });
    assert.deepEqual(by('amendment-window', plan(`due: 2020-08-31\n${changed('2021-09-01')}`)), [
      'error late',
    ]);
    assert.deepEqual(
      by('amendment-window', plan(`due: TBD\n${period('2020-10-01', '2022-08-31')}${changed('2021-09-01')}`)),
      ['error assumed'],
    );
  });
});

describe('amendment-summary', () => {
  it('asks for what is missing at once', () => {
    const text = plan('amendments:\n  - {}\n  - refresh: false\n');
    assert.match(said('amendment-summary', text), /^Amendment 2 does not say when .* and does not say what/);
    assert.match(fixedBy('amendment-summary', text), /- date: <YYYY-MM-DD>\n {4}summary: "<What changed/);
    silent('amendment-summary', {
      placeholders: plan('amendments:\n  - date: TBD\n    summary: TBD\n'),
      'a date that cannot be read': plan(
        'submitted: 2020-08-31\namendments:\n  - date: spring 2020\n    summary: More\n',
      ),
    });
  });
});

describe('co-creation-standard', () => {
  const told = (dissemination: string, more = ''): string =>
    plan(
      `${more}development-process:\n  dissemination: ${dissemination}\n  dialogue: We met.\n  co-ownership: A forum.\n`,
    );

  it('believes an author whose language it does not know', () => {
    silent('co-creation-standard', {
      Georgian: told('ყველაფერი გამოქვეყნდა.', 'languages: [ka]\n'),
      'Spanish that says it': told('Publicamos la respuesta a cada propuesta.', 'languages: [es]\n'),
      'French that says it': told('Un tableau montre la suite donnée aux idées reçues.', 'languages: [fr]\n'),
    });
    assert.deepEqual(
      by('co-creation-standard', told('El calendario estaba en línea.', 'languages: [es]\n')),
      ['information open'],
    );
  });

  it('leaves an empty section to section-missing', () => {
    const text = plan('development-process:\n  dialogue:\n  feedback: []\n');
    silent('co-creation-standard', { text });
    assert.equal(by('section-missing', text).length, 3);
  });

  it('writes what is missing where it belongs', () => {
    const text = plan('development-process:\n  dialogue: We met.\n', 2022);
    const fixed = fixedBy('co-creation-standard', text);
    assert.deepEqual(
      Array.from(fixed.matchAll(/^ {2}([\w-]+):/gm), ([, key]) => key),
      ['dissemination', 'dialogue', 'co-ownership', 'inclusion', 'implementation'],
    );
    silent('co-creation-standard', { fixed });
  });
});

describe('four-year-refresh', () => {
  const fourYears = (milestone: string, more = ''): string =>
    plan(
      `stage: submission\n${period('2024-01-01', '2027-12-31')}${more}${commitments(1, `    milestones:\n      - { title: M, end: ${milestone} }\n`)}`,
      2022,
    );

  it('looks half a year to either side of mid-term', () => {
    silent('four-year-refresh', {
      'six months before': fourYears('2025-07-01'),
      'six months after': fourYears('2026-07-01'),
      'a day that is not clear': fourYears('Q3 2022'),
      refreshed: fourYears(
        '2027-06',
        'amendments:\n  - { date: 2026-01-15, summary: More, refresh: true }\n',
      ),
      drafting: fourYears('2027-06').replace('submission', 'drafting'),
      local: fourYears('2027-06', 'kind: local\n'),
      'two years': plan(`stage: submission\n${period('2024-01-01', '2025-12-31')}`, 2022),
    });
    assert.deepEqual(by('four-year-refresh', fourYears('2025-06-30')), ['information missing']);
    assert.deepEqual(by('four-year-refresh', fourYears('2026-07-02')), ['information missing']);
  });
});

describe('rules on limits', () => {
  it('speak once about a long plan', () => {
    const long = (count: number, edition: number, more = 'stage: submission\n'): string[] =>
      found(plan(more + commitments(count), edition))
        .filter(({ finding }) => finding.rule.code.startsWith('commitment-'))
        .map(({ finding, level }) => `${finding.rule.code} ${level}`);
    assert.deepEqual(long(15, 2019), []);
    assert.deepEqual(long(16, 2019), ['commitment-range information']);
    assert.deepEqual(long(21, 2019), ['commitment-limit warning']);
    assert.deepEqual(long(21, 2015), ['commitment-range information']);
    assert.deepEqual(long(16, 2022), []);
    assert.deepEqual(long(21, 2022), ['commitment-limit information']);
    assert.deepEqual(long(4, 2019), ['commitment-range hint']);
    assert.deepEqual(long(4, 2022), []);
    assert.deepEqual(long(16, 2019, 'stage: drafting\n'), []);
    assert.deepEqual(long(5, 2019, 'kind: local\n'), []);
    assert.deepEqual(long(6, 2019, 'kind: local\n'), ['commitment-limit warning']);
    assert.deepEqual(long(6, 2015, 'kind: local\n'), []);
    assert.deepEqual(long(6, 2022, 'kind: local\nstage: submission\n'), ['commitment-limit error']);
  });

  it('see one lead behind names, acronyms and ids', () => {
    const text = (lead: (index: number) => string): string =>
      plan(
        `agencies:\n  mof: { name: Ministry of Finance, acronym: MoF }\n  mps: { name: Ministry of Public Service }\ncommitments:\n${Array.from({ length: 5 }, (_, index) => `  - { id: c${index}, lead: ${lead(index)} }\n`).join('')}`,
      );
    const written = ['mof', 'Ministry of Finance', 'MoF', 'The Ministry of Finance', 'mof'];
    assert.match(
      said(
        'whole-of-government',
        text((index) => written[index]!),
      ),
      /^Ministry of Finance leads all 5/,
    );
    silent('whole-of-government', {
      'two leads': text((index) => (index === 3 ? 'mps' : 'mof')),
      'several leads': text((index) => (index === 3 ? '[mof, mps]' : 'mof')),
      'no agency': text((index) => (index === 3 ? 'None specified' : 'mof')),
    });
  });

  it('judge sectors only where every body says what it is', () => {
    const text = (kinds: readonly string[]): string =>
      plan(
        `stage: submission\nagencies:\n${kinds.map((kind, index) => `  a${index}: { name: Body ${index}${kind && `, kind: ${kind}`} }\n`).join('')}`,
      );
    assert.deepEqual(by('single-sector', text(['government', 'independent'])), ['information none']);
    silent('single-sector', {
      'civil society': text(['government', 'civil-society']),
      'an unknown kind': text(['government', '']),
      'a kind that is none': text(['government', 'ngo']),
      'no register': plan('stage: submission\n'),
    });
  });
});
