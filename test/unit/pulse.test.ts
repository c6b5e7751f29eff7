import assert from 'node:assert/strict';
import { Pulse, patience } from '../../client/src/pulse';

describe('the pulse of the server', () => {
  let wanted: boolean;
  let running: boolean;
  let asked: ((value?: unknown) => void)[];
  let refused: ((reason?: unknown) => void)[];
  let heard: boolean[];
  let pulse: Pulse;
  const beats = (count: number) => {
    for (let index = 0; index < count; index++) pulse.beat();
  };

  beforeEach(() => {
    [wanted, running, asked, refused, heard] = [true, true, [], [], []];
    pulse = new Pulse({
      isWanted: () => wanted,
      ask: () =>
        running
          ? new Promise((resolve, reject) => {
              asked.push(resolve);
              refused.push(reject);
            })
          : undefined,
      onChange: (answers) => heard.push(answers),
    });
  });
  afterEach(() => pulse.end());

  it('is asked for at each beat, and well while there is an answer', async () => {
    for (let count = 1; count <= 10; count++) {
      beats(1);
      assert.equal(asked.length, count);
      asked.at(-1)!();
      await Promise.resolve();
    }
    assert.deepEqual(heard, []);
  });

  it('is asked for once at a time, and missed after ten seconds, once', () => {
    beats(patience);
    assert.deepEqual(heard, []);
    beats(1);
    assert.deepEqual(heard, [false]);
    beats(20);
    assert.deepEqual(heard, [false]);
    assert.equal(asked.length, 1);
  });

  it('comes back with a late answer, and can be missed again', async () => {
    beats(patience + 3);
    asked[0]!();
    await Promise.resolve();
    assert.deepEqual(heard, [false, true]);
    beats(patience + 1);
    assert.deepEqual(heard, [false, true, false]);
  });

  it('is there where the server refuses to answer', async () => {
    beats(2);
    refused[0]!(new Error('no'));
    await new Promise(setImmediate);
    beats(patience);
    assert.deepEqual(heard, []);
    assert.equal(asked.length, 2);
  });

  it('is not that of the server before', async () => {
    beats(patience);
    pulse.renew();
    asked[0]!();
    await Promise.resolve();
    beats(patience);
    assert.deepEqual(heard, []);
    beats(1);
    assert.deepEqual(heard, [false]);
  });

  it('is not asked for where nobody can be asked, and ends where nobody wants it', () => {
    running = false;
    beats(20);
    running = true;
    wanted = false;
    beats(20);
    assert.deepEqual([asked.length, heard], [0, []]);
  });
});
