import assert from 'node:assert/strict';
import { TextIndex } from '../../../server/src/plan/textLikeness';

const contracts =
  'The Ministry of Finance will publish every public contract above 10,000 dollars within 30 days of signing it.';
const services =
  'Citizens will be able to report a service that fails them by telephone and on the web, and get an answer.';

describe('how alike two texts are', () => {
  const index = new TextIndex([services, contracts, contracts]);

  it('is 1 for the same words, whatever the dates, the case and the punctuation', () => {
    const other = contracts.toUpperCase().replace('10,000', '25,000').replace('30', '60').replace('.', '!');
    assert.deepEqual(index.likest(other), { index: 1, likeness: 1 });
  });

  it('is high for a text with a few words changed', () => {
    const { likeness = 0 } =
      index.likest(contracts.replace('every', 'each').replace('signing it', 'signature')) ?? {};
    assert.ok(likeness > 0.4 && likeness < 0.8, `${likeness}`);
  });

  it('is low for another text on the same subject', () => {
    const other =
      'Every public contract of the ministry will be checked by the auditor before it is signed by the minister.';
    assert.ok((index.likest(other)?.likeness ?? 0) < 0.1);
  });

  it('is found among many that are the same, without comparing all', () => {
    const many = new TextIndex([...Array(500).fill(services), contracts, ...Array(500).fill(services)]);
    assert.deepEqual(many.likest(services), { index: 0, likeness: 1 });
    assert.deepEqual(many.likest(contracts), { index: 500, likeness: 1 });
  });

  it('is not asked of short texts', () => {
    assert.equal(
      new TextIndex(['Publish every public contract']).likest('Publish every public contract'),
      undefined,
    );
    assert.equal(index.likest(''), undefined);
    assert.equal(new TextIndex([]).likest(contracts), undefined);
  });

  it('counts in other scripts too', () => {
    const text =
      'Министерството публикува всеки договор в срок от тридесет дни след подписването му от министъра на финансите.';
    assert.equal(new TextIndex([text]).likest(text)?.likeness, 1);
  });
});
