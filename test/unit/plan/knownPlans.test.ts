import assert from 'node:assert/strict';
import { digestOf } from '../../../server/src/plan/digest';
import { KnownPlans } from '../../../server/src/plan/knownPlans';
import { readPlan } from '../../../server/src/plan/plan';

const digest = (name: string, text = '') =>
  digestOf(readPlan(`ogpplan: 1\n${text}`), `file:///${name}.ogpplan`);
const names = (plans: readonly { readonly uri: string }[]) => plans.map(({ uri }) => uri.slice(8, 9));

describe('the plans of a workspace', () => {
  it('are listed in one order, whichever was read first', () => {
    const known = new KnownPlans([digest('c'), digest('a')]);
    assert.deepEqual(names(known.plans), ['a', 'c']);
    known.set(digest('b'));
    assert.deepEqual(names(known.plans), ['a', 'b', 'c']);
    known.delete('file:///a.ogpplan');
    known.set(digest('a'));
    assert.deepEqual(names(known.plans), ['a', 'b', 'c']);
  });

  it('cite each other in that order', () => {
    const cites = 'previous-plan: a.ogpplan\n';
    const known = new KnownPlans([digest('c', cites), digest('b', cites), digest('a')]);
    assert.deepEqual(names(known.citing('file:///a.ogpplan').next), ['b', 'c']);
  });
});
