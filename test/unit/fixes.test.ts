import assert from 'node:assert/strict';
import { styles } from '../fixes/dress';
import type { FixFailure, Tally } from '../fixes/fixes';
import { badExamples } from '../fixes/plans';
import { allCompletions, unwritten } from '../fixes/try';
import { examples } from './plans';

/** A fixed share of what `npm run fixes` tries: every plan of ours in another style each. */
describe('edits of plans in every style', function () {
  this.timeout(120_000);
  const names = Object.keys(styles);
  const own = [...badExamples(), ...examples()];

  for (const [turn, style] of names.entries()) {
    it(style, () => {
      const tally: Tally = { findings: 0, edits: 0 };
      const failures: (FixFailure & { name: string })[] = [];
      own.forEach(({ name, text }, index) => {
        if (index % names.length !== turn) return;
        const dressed = styles[style]!(text, index);
        if (dressed !== undefined)
          failures.push(...unwritten(dressed, index, tally).map((failure) => ({ ...failure, name })));
      });
      assert.deepEqual(failures, []);
      assert.ok(tally.findings > 0);
    });
  }

  it('completions at every place', () => {
    const tally: Tally = { findings: 0, edits: 0 };
    const { text } = own.find(({ name }) => name === 'duplicate-id 2')!;
    const commitments = text.slice(text.indexOf('commitments:'));
    for (const style of ['comments, CRLF', 'block texts', 'some flow'])
      assert.deepEqual(allCompletions(styles[style]!(`ogpplan: 1\n${commitments}`, 1)!, 1, tally), [], style);
    assert.ok(tally.edits > 500, `${tally.edits}`);
  });
});
