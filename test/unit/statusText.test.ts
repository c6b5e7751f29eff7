import assert from 'node:assert/strict';
import { describePlan } from '../../client/src/statusText';

const plan = { uri: 'file:///a.ogpplan', version: 1 };

describe('client/statusText', () => {
  it('says the score in percent, and what it is of', () => {
    assert.deepEqual(describePlan({ ...plan, score: 0.72, commitments: 3, problems: 12 }), {
      text: 'SMART 72% · 12 problems',
      detail: '3 commitments',
      label: 'SMART score 72 percent over 3 commitments. 12 problems found in this plan.',
    });
  });

  it('counts one as one and none as none', () => {
    const one = describePlan({ ...plan, score: 1, commitments: 1, problems: 1 });
    assert.equal(one.text, 'SMART 100% · 1 problem');
    assert.equal(one.detail, '1 commitment');
    assert.equal(
      describePlan({ ...plan, score: 0, commitments: 2, problems: 0 }).text,
      'SMART 0% · no problems',
    );
  });

  it('has no score without commitments', () => {
    const { text, label } = describePlan({ ...plan, score: null, commitments: 0, problems: 3 });
    assert.equal(text, 'No commitments yet · 3 problems');
    assert.match(label, /no SMART score/);
  });
});
