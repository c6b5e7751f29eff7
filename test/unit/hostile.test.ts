import assert from 'node:assert/strict';
import { measure } from '../hostile/measure';
import { hostileTexts } from '../hostile/texts';

describe('a hostile text is read, checked, asked about and edited without a fault:', function () {
  this.timeout(20_000);
  for (const { name, make, few, says = [] } of hostileTexts) {
    it(name, () => {
      const { codes } = measure(make(few));
      assert.deepEqual(
        says.filter((code) => !codes.includes(code)),
        [],
        `among ${codes.join(', ')}`,
      );
    });
  }
});
