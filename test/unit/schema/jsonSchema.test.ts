import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { planJsonSchema } from '../../../server/src/plan/schema/jsonSchema';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(planJsonSchema());

const problemsIn = (text: string): string[] => {
  validate(parse(text, { merge: true }));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
};

const head = `ogpplan: 1
participant: Corrada
title: Plan of Corrada
languages: [en]
period: { start: 2020-09-01, end: 2022-08-31 }
`;

/** Every key of the format at least once. */
const everyKey = `ogpplan: 1
edition: 2019
kind: national
stage: drafting
participant: { en: Corrada, es: Corrada }
title: Plan of Corrada
languages: [en, es]
translation-of: plan.es.ogpplan
period: { start: 2020-09-01, end: 2022-08-31 }
due: 2020-08-31
submitted: 2020-08-28
previous-plan: corrada-2018.ogpplan
contact: { name: Ana, title: Head, email: ana@example.org, phone: 0501234 }
agencies:
  mps: { name: Ministry, acronym: MPS, aliases: [Min.], kind: government, contact: Ana }
introduction: Yes.
efforts-to-date: Yes.
development-process:
  dissemination: Yes.
  dialogue: Yes.
  co-ownership: Yes.
  inclusion: Yes.
  implementation: Yes.
  feedback: [{ proposal: More, from: mps, outcome: accepted, reason: Good }]
commitments:
  - id: a
    title: A
    policy-areas: [open-data]
    start: 2020-09
    end: 2022-08-31
    lead: mps
    supporting: [mps]
    contact: Ana
    problem: Yes.
    causes: Yes.
    done-so-far: Yes.
    objective: Yes.
    description: Yes.
    results: Yes.
    contribution: Yes.
    ambition: Yes.
    values: { transparency: Yes., inclusion: { en: Yes., es: Sí. } }
    additional: Yes.
    sdgs: [16, 16.6]
    continues: { plan: corrada-2018.ogpplan, commitment: b }
    milestones:
      - { id: m, title: M, deliverable: D, start: 2020-10, end: 2021-03, lead: mps, status: new, intermediate: true }
amendments: [{ date: 2021-05-14, summary: Milestone moved, refresh: false }]
`;

describe('the JSON Schema', () => {
  for (const name of ['complete', 'draft', 'bilingual']) {
    it(`takes examples/${name}.ogpplan but for what is wrong in it`, () => {
      const problems = problemsIn(readFileSync(`examples/${name}.ogpplan`, 'utf8'));
      const expected =
        name === 'draft' ? /^\/(due|commitments\/\d+\/(lead|values|milestones\/\d+\/end))/ : /^$/;
      assert.deepEqual(
        problems.filter((problem) => !expected.test(problem)),
        [],
      );
    });
  }

  it('takes the plan on the page of the format', () => {
    const [, plan = ''] =
      /```yaml\n(ogpplan: 1\n[\s\S]*?)```/.exec(readFileSync('docs/format.md', 'utf8')) ?? [];
    assert.notEqual(plan, '');
    assert.deepEqual(problemsIn(plan), []);
  });

  it('takes a plan with every key', () => assert.deepEqual(problemsIn(everyKey), []));

  const good: Record<string, string> = {
    'an anchor under x-': `x-shared: &contact { name: Ana }\ncontact: *contact\n`,
    'a bilingual text': 'introduction:\n  en: |\n    Yes.\n  es-MX: |\n    Sí.\n',
    'a contact that is only a name': 'contact: Ana Ortiz\n',
    'a development process as plain text': 'development-process: We met.\n',
    'an edition in quotes': 'edition: "2019"\n',
    'values as a list': 'commitments:\n  - { id: a, title: A, values: [transparency, inclusion: all] }\n',
    'a month, a number as id, a goal with its target':
      'commitments:\n  - { id: 01, title: 2020, end: 2021-06, sdgs: [16, 16.6, "16.10", 17.b] }\n',
    'an empty section': 'introduction:\ncommitments:\n',
    'a reference to an earlier commitment':
      'commitments:\n  - { id: a, title: A, continues: e-tenders }\n  - { id: b, title: B, continues: { plan: p.ogpplan, commitment: c } }\n',
    'a policy area of its own': 'commitments:\n  - { id: a, title: A, policy-areas: [space-law] }\n',
    'merged keys':
      'x-base: &base { lead: mof, end: 2021-06 }\ncommitments:\n  - { <<: *base, id: a, title: A }\n',
  };
  for (const [what, text] of Object.entries(good)) {
    it(`takes ${what}`, () => assert.deepEqual(problemsIn(head + text), []));
  }

  const bad: Record<string, readonly [text: string, place: string]> = {
    'an unknown key': ['comitments: []\n', ''],
    'an unknown key in a milestone': [
      'commitments:\n  - { id: a, title: A, milestones: [{ title: M, ends: 2021 }] }\n',
      '/commitments/0/milestones/0',
    ],
    'a date written otherwise': ['due: 31/08/2020\n', '/due'],
    'a month where a day belongs': ['due: 2020-08\n', '/due'],
    'an edition that is none': ['edition: 2020\n', '/edition'],
    'a stage that is none': ['stage: finished\n', '/stage'],
    'a goal out of range': ['commitments:\n  - { id: a, title: A, sdgs: [18] }\n', '/commitments/0/sdgs/0'],
    'a commitment without title': ['commitments:\n  - { id: a }\n', '/commitments/0'],
    'a value that is none': [
      'commitments:\n  - { id: a, title: A, values: { openness: yes } }\n',
      '/commitments/0/values',
    ],
    'several leads': ['commitments:\n  - { id: a, title: A, lead: [mof, mps] }\n', '/commitments/0/lead'],
    'a list where a text belongs': ['introduction: [one, two]\n', '/introduction'],
  };
  for (const [what, [text, place]] of Object.entries(bad)) {
    it(`does not take ${what}`, () => {
      const problems = problemsIn(head + text);
      assert.ok(
        problems.some((problem) => problem.startsWith(`${place}:`)),
        problems.join('\n') || 'no problem found',
      );
    });
  }

  it('asks for the version, participant, title, languages and period', () => {
    const problems = problemsIn('edition: 2019\n');
    for (const key of ['ogpplan', 'participant', 'title', 'languages', 'period']) {
      assert.ok(
        problems.some((problem) => problem.includes(`'${key}'`)),
        key,
      );
    }
  });

  it('asks for more than the key alone', () => {
    assert.deepEqual(problemsIn(head.replace('title: Plan of Corrada', 'title:')), [
      '/title: must NOT be valid',
    ]);
  });
});
