import assert from 'node:assert/strict';
import { digestOf, digestSteps, settled } from '../../../server/src/plan/digest';
import { PlanDocument, readPlan } from '../../../server/src/plan/plan';

const text = `ogpplan: 1
edition: 2022
participant: Corrada
title: {es: Plan de Corrada, en: Plan of Corrada}
languages: [es, en]
previous-plan: corrada-2020.ogpplan
agencies:
  mof:
    name: Ministry of Finance
    acronym: MoF
    aliases: [Treasury]
    kind: government
  bare:
commitments:
  - id: a
    title: Publish contracts
    continues: old
    problem: |
      Nobody   can
      see them.
    description:
      en: In English
      es: En castellano
    milestones:
      - title: Step
        deliverable: Gazette
  - continues: {plan: x.ogpplan, commitment: y}
  - description: …
`;
const uri = 'file:///corrada.ogpplan';

describe('the digest of a plan', () => {
  it('says what others need to know', () => {
    const digest = digestOf(readPlan(text), uri);
    const { title, participant, edition, kind, stage, languages, previousPlan, translationOf } = digest;
    assert.deepEqual(
      { title, participant, edition, kind, stage, languages, previousPlan, translationOf },
      {
        title: 'Plan de Corrada',
        participant: 'Corrada',
        edition: 2022,
        kind: 'national',
        stage: 'drafting',
        languages: ['es', 'en'],
        previousPlan: 'corrada-2020.ogpplan',
        translationOf: undefined,
      },
    );
  });

  it('holds the agencies and where they stand', () => {
    const [mof, bare] = digestOf(readPlan(text), uri).agencies;
    assert.deepEqual(mof, {
      id: 'mof',
      name: 'Ministry of Finance',
      acronym: 'MoF',
      aliases: ['Treasury'],
      kind: 'government',
      range: { start: { line: 7, character: 2 }, end: { line: 11, character: 20 } },
      nameRange: { start: { line: 7, character: 2 }, end: { line: 7, character: 5 } },
    });
    assert.equal(bare?.name, 'bare');
  });

  it('holds the commitments, their prose in the first language', () => {
    const { commitments } = digestOf(readPlan(text), uri);
    assert.deepEqual(
      commitments.map(({ id, title, continues, prose }) => ({ id, title, continues, prose })),
      [
        {
          id: 'a',
          title: 'Publish contracts',
          continues: { plan: undefined, commitment: 'old' },
          prose: 'Nobody can see them. En castellano Step Gazette',
        },
        { id: undefined, title: '', continues: { plan: 'x.ogpplan', commitment: 'y' }, prose: '' },
        { id: undefined, title: '', continues: undefined, prose: '' },
      ],
    );
    assert.deepEqual(commitments[0]?.nameRange, {
      start: { line: 15, character: 11 },
      end: { line: 15, character: 28 },
    });
  });

  it('follows edits, and costs only what they touch', () => {
    const document = new PlanDocument(text);
    const before = settled(digestOf(document.plan, uri));
    const start = { line: 0, character: 0 };
    document.edit([{ range: { start, end: start }, text: '# a line more\n' }]);
    const after = settled(digestOf(document.plan, uri));
    assert.equal(after.commitments[0]!.nameRange.start.line, before.commitments[0]!.nameRange.start.line + 1);
    assert.deepEqual(after, settled(digestOf(readPlan(`# a line more\n${text}`), uri)));
  });

  it('can be made with a pause behind each commitment, and is the same', () => {
    const plan = readPlan(text);
    const steps = digestSteps(plan);
    let pauses = 0;
    while (!steps.next(() => false).done) pauses++;
    assert.equal(pauses, plan.commitments.length);
    assert.deepEqual(settled(digestOf(plan, uri)), settled(digestOf(readPlan(text), uri)));
  });

  it('is there for a broken file, and an empty one', () => {
    const broken = digestOf(readPlan(text.replace('title: Publish', 'title: "Publish')), uri);
    assert.equal(broken.previousPlan, 'corrada-2020.ogpplan');
    assert.equal(broken.agencies.length, 2);
    const empty = settled(digestOf(readPlan(''), uri));
    assert.deepEqual([empty.title, empty.agencies, empty.commitments], ['', [], []]);
  });
});
