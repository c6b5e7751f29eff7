import assert from 'node:assert/strict';
import { asText, hasSlots } from '../../../server/src/edits/template';
import { editions } from '../../../server/src/handbook/editions';
import {
  type NewPlanAnswers,
  newPlan,
  newPlanChoices,
  periodProblem,
  periodsOf,
} from '../../../server/src/language/newPlan';
import { dayOf } from '../../../server/src/plan/dates';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';

const today = dayOf(2026, 11, 24);

const answers: NewPlanAnswers = {
  kind: 'national',
  edition: '2022',
  participant: 'Velmar',
  start: '2027-01-01',
  end: '2028-12-31',
  languages: ['en'],
};

const made = (changes: Partial<NewPlanAnswers> = {}) => {
  const plan = newPlan({ ...answers, ...changes });
  assert.ok(plan);
  return { ...plan, plain: asText(plan.text) };
};

const codesOf = (text: string) => checkPlan(readPlan(text)).map(({ rule }) => rule.code);

describe('what there is to choose from for a new plan', () => {
  it('begins with the edition of today', () => {
    assert.deepEqual(
      newPlanChoices(today).editions.map(({ id }) => id),
      ['2022', '2019', '2015'],
    );
    const in2019 = newPlanChoices(dayOf(2019, 3, 1)).editions;
    assert.equal(in2019[0]?.id, '2019');
  });

  it('has the next periods of the edition, the first to begin first', () => {
    assert.deepEqual(
      periodsOf(2022, today).map(({ label }) => label),
      [
        '2 years: 1 January 2027 – 31 December 2028',
        '2 years: 1 July 2027 – 30 June 2029',
        '4 years: 1 January 2027 – 31 December 2030',
        '4 years: 1 July 2027 – 30 June 2031',
      ],
    );
  });

  it('has the last periods of an edition that is over', () => {
    assert.deepEqual(periodsOf(2019, today), [
      { label: '2 years: 1 September 2021 – 31 August 2023', start: '2021-09-01', end: '2023-08-31' },
    ]);
    assert.deepEqual(
      periodsOf(2015, today).map(({ start }) => start),
      ['2017-07-01'],
    );
  });

  it('begins today where a period does', () => {
    assert.equal(periodsOf(2022, dayOf(2027, 1, 1))[0]?.start, '2027-01-01');
    assert.equal(periodsOf(2022, dayOf(2027, 1, 2))[0]?.start, '2027-07-01');
  });

  it('has no period to which the edition objects', () => {
    for (const edition of editions) {
      for (const { start, end } of periodsOf(edition, today)) {
        const codes = codesOf(made({ edition: `${edition}`, start, end }).plain);
        assert.deepEqual(
          codes.filter((code) => /^(plan-period|missing-field|yaml|wrong|unknown|date)/.test(code)),
          [],
          `${edition}: ${start}`,
        );
      }
    }
  });
});

describe('dates typed for a new plan', () => {
  it('are right as year-month-day, in order', () => {
    assert.equal(periodProblem('2027-01-01'), undefined);
    assert.equal(periodProblem('2027-01-01', '2028-12-31'), undefined);
  });

  it('are told what is wrong with them', () => {
    assert.match(periodProblem('1 January 2027') ?? '', /2027-01-01/);
    assert.match(periodProblem('2027-02-30') ?? '', /no such day/);
    assert.match(periodProblem('soon') ?? '', /year-month-day/);
    assert.match(periodProblem('2027-01-01', '2026-12-31') ?? '', /before it starts/);
  });
});

describe('a new plan', () => {
  it('holds what was chosen, and asks for the title first', () => {
    const { plain, text, fileName } = made({
      kind: 'local',
      participant: 'São Tomé: the city',
      languages: ['pt', 'en'],
    });
    const { frame } = readPlan(plain);
    assert.equal(frame.edition, 2022);
    assert.equal(frame.kind, 'local');
    assert.match(plain, /\nparticipant: "São Tomé: the city"\ntitle:/);
    assert.match(plain, /\nlanguages: \[pt, en\]\n/);
    assert.match(plain, /\n {2}start: 2027-01-01\n {2}end: 2028-12-31\n/);
    assert.ok(hasSlots(text));
    const first = text.findIndex((part) => typeof part !== 'string');
    assert.match(text.slice(0, first).join(''), /\ntitle:\s*(?:pt: )?$/);
    assert.equal(fileName, 'sao-tome-the-city-2027-2028.ogpplan');
  });

  it('is well formed in each edition and language', () => {
    for (const edition of ['2015', '2019', '2022']) {
      for (const languages of [['en'], ['es'], ['fr', 'en'], ['pt'], ['ka', 'en']]) {
        const { plain } = made({ edition, languages });
        assert.deepEqual(
          codesOf(plain).filter((code) => /^(yaml|text-cut|wrong|unknown|date|duplicate|missing)/.test(code)),
          [],
          `${edition} ${languages}`,
        );
      }
    }
  });

  it('is none from what is no choice', () => {
    const wrong: Partial<NewPlanAnswers>[] = [
      { edition: '2030' },
      { kind: 'regional' },
      { participant: ' ' },
      { languages: [] },
      { languages: ['en', '*'] },
      { start: '2027' },
      { end: '2026-01-01' },
    ];
    for (const changes of wrong)
      assert.equal(newPlan({ ...answers, ...changes }), undefined, JSON.stringify(changes));
  });
});
