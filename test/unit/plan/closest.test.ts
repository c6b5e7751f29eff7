import assert from 'node:assert/strict';
import { closest, editDistance } from '../../../server/src/plan/closest';

describe('plan/closest', () => {
  for (const [a, b, limit, expected] of [
    ['', '', 2, 0],
    ['same', 'same', 0, 0],
    ['lead', 'laed', 1, 1],
    ['lead', 'leads', 1, 1],
    ['lead', 'read', 1, 1],
    ['lead', 'real', 1, 2],
    ['lead', 'real', 3, 2],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['abcdef', 'badcfe', 3, 3],
    ['short', 'a much longer text', 3, 4],
    ['lead', 'read', 0, 1],
  ] as const) {
    it(`${a} is ${expected} from ${b}, counted up to ${limit}`, () => {
      assert.equal(editDistance(a, b, limit), expected);
      assert.equal(editDistance(b, a, limit), expected);
    });
  }

  const keys = [
    'title',
    'policy-areas',
    'start',
    'end',
    'lead',
    'supporting',
    'description',
    'results',
    'values',
    'milestones',
    'previous-plan',
  ];

  for (const [word, expected] of [
    ['milestone', 'milestones'],
    ['mielstones', 'milestones'],
    ['Milestones', 'milestones'],
    ['previousPlan', 'previous-plan'],
    ['previous_plan', 'previous-plan'],
    ['policy area', 'policy-areas'],
    ['desc', 'description'],
    ['start-date', 'start'],
    ['endDate', 'end'],
    ['lead agency', 'lead'],
    ['résults', 'results'],
    ['budget', undefined],
    ['e', undefined],
    ['', undefined],
    ['---', undefined],
  ] as const) {
    it(`${JSON.stringify(word)} is meant to be ${expected}`, () =>
      assert.equal(closest(word, keys), expected));
  }

  it('takes the first of equals', () => assert.equal(closest('cat', ['bat', 'hat']), 'bat'));
  it('does not choose between two abbreviated words', () => {
    assert.equal(closest('part', ['partly-accepted', 'participation']), undefined);
  });
});
