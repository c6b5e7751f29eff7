import assert from 'node:assert/strict';
import { digestOf } from '../../../server/src/plan/digest';
import { KnownPlans } from '../../../server/src/plan/knownPlans';
import { neighboursIn, referencesOf } from '../../../server/src/plan/neighbours';
import { readPlan } from '../../../server/src/plan/plan';
import { workspaceOf } from '../workspaceOf';

const text = `previous-plan: 2018.ogpplan
translation-of: gone.ogpplan
commitments:
  - continues: {plan: 2016.ogpplan, commitment: a}
  - continues: {plan: 2016.ogpplan, commitment: b}
  - continues: {plan: https://example.org/2014.ogpplan, commitment: b}
`;
const uri = 'file:///p/2020.ogpplan';
const others = {
  'file:///p/2018.ogpplan': 'title: Of 2018',
  'file:///p/2016.ogpplan': 'title: Of 2016',
  'file:///p/2022.ogpplan': 'previous-plan: 2020.ogpplan',
  'file:///p/en/2020.ogpplan': 'translation-of: ../2020.ogpplan',
};

describe('the neighbours of a plan', () => {
  const references = referencesOf(readPlan(text));

  it('are what it points at, and what points at it', () => {
    const found = neighboursIn(workspaceOf({ ...others, [uri]: text }), uri, references);
    assert.deepEqual(
      [...found.cited].map(([path, plan]) => [path, plan === 'missing' ? plan : plan.title]),
      [
        ['2018.ogpplan', 'Of 2018'],
        ['gone.ogpplan', 'missing'],
        ['2016.ogpplan', 'Of 2016'],
      ],
    );
    assert.equal(found.previous?.title, 'Of 2018');
    assert.deepEqual(
      found.next.map((plan) => plan.uri),
      ['file:///p/2022.ogpplan'],
    );
    assert.deepEqual(
      found.translations?.map((plan) => plan.uri),
      ['file:///p/en/2020.ogpplan'],
    );
    assert.deepEqual(found.paths, ['2016.ogpplan', '2018.ogpplan', '2022.ogpplan', 'en/2020.ogpplan']);
  });

  it('stay the same object while nothing changes that matters', () => {
    const workspace = new KnownPlans(
      Object.entries(others).map(([other, source]) => digestOf(readPlan(source), other)),
    );
    const found = neighboursIn(workspace, uri, references);
    assert.equal(neighboursIn(workspace, uri, references, found), found);
    assert.ok(workspace.set(digestOf(readPlan('title: Of 2018 indeed'), 'file:///p/2018.ogpplan')));
    assert.notEqual(neighboursIn(workspace, uri, references, found), found);
  });

  it('may be uncertain', () => {
    const workspace = new KnownPlans([], () => false);
    assert.equal(neighboursIn(workspace, uri, references).cited.size, 0);
  });

  it('change when a digest says something else, not when it only moves', () => {
    const plan = 'title: T\ncommitments:\n  - id: a\n    description: Do it\n';
    const workspace = new KnownPlans([digestOf(readPlan(plan), uri)]);
    assert.ok(!workspace.set(digestOf(readPlan(`# moved\n${plan}`), uri)));
    assert.ok(workspace.set(digestOf(readPlan(plan.replace('Do it', 'Do that')), uri)));
    assert.ok(workspace.delete(uri));
    assert.ok(!workspace.delete(uri));
  });
});
