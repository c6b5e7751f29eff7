import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { by, commitments, fixedBy, found, period, plan, said, silent } from './wholePlan';

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
