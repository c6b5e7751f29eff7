import assert from 'node:assert/strict';
import { styles } from '../fixes/dress';
import type { FixFailure, Tally } from '../fixes/fixes';
import { badExamples } from '../fixes/plans';
import { unwritten } from '../fixes/try';
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
});
