import assert from 'node:assert/strict';
import { memo } from '../../../server/src/handbook/memo';

/** A function of names that remembers ten, and the names that it had to work out. */
function remembering() {
  const workedOut: string[] = [];
  const shout = memo((name) => {
    workedOut.push(name);
    return name === 'none' ? undefined : name.toUpperCase();
  }, 10);
  return { shout, workedOut };
}

describe('a function that remembers', () => {
  it('works each answer out once, also that there is none', () => {
    const { shout, workedOut } = remembering();
    const asked = ['a', 'none', 'a', 'none'];
    assert.deepEqual(asked.map(shout), ['A', undefined, 'A', undefined]);
    assert.deepEqual(workedOut, ['a', 'none']);
  });

  it('keeps what is asked for again while other names come by', () => {
    const { shout, workedOut } = remembering();
    for (let passing = 0; passing < 100; passing++) {
      shout('ministry');
      shout(`half-typed ${passing}`);
    }
    assert.equal(workedOut.filter((name) => name === 'ministry').length, 1);
  });

  it('forgets what came by long ago', () => {
    const { shout, workedOut } = remembering();
    for (let passing = 0; passing < 20; passing++) shout(`${passing}`);
    shout('0');
    assert.equal(workedOut.filter((name) => name === '0').length, 2);
  });

  it('gives a text back letter for letter', () => {
    const same = memo((text) => text);
    for (const text of ['', '"\\\n\u2028\0', 'é\u0301', '\ud800 half a sign', '𝒳']) {
      assert.equal(same(` ${text}`.slice(1)), text);
    }
  });
});
