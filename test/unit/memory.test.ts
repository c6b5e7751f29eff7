import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memo } from '../../server/src/handbook/memo';
import { PlanFiles } from '../../server/src/lsp/planFiles';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MiB that the heap has grown by what work leaves behind. */
async function leftBy(work: () => unknown): Promise<number> {
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = await work();
  collect();
  const left = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  assert.ok(kept !== undefined);
  return left;
}

const line = 'Everything that is written here is let go of.\n';
/** Some 460 KB around a name. */
const longText = (index: number): string => {
  const prose = Array.from({ length: 10_000 }, () => `  ${line}`).join('');
  return `ogpplan: 1\ntitle: The action plan number ${index}\nintroduction: |\n${prose}`;
};

describe('of a text that is gone', () => {
  it('nothing stays for the names in it that are remembered', async () => {
    const known = memo((name) => name.length);
    const left = await leftBy(() => {
      for (let index = 0; index < 50; index++) known(longText(index).slice(18, 50));
      return known;
    });
    assert.ok(left < 5, `${left} MiB`);
  });

  it('nothing stays but the digest, where it is a plan that is not open', async () => {
    const digests: unknown[] = [];
    const uris = Array.from({ length: 30 }, (_, index) => `file:///${index}.ogpplan`);
    const files = new PlanFiles(
      async (uri) => longText(uris.indexOf(uri)),
      (_, digest) => digests.push(digest),
    );
    const left = await leftBy(async () => {
      await files.load(uris);
      return digests;
    });
    assert.equal(digests.length, uris.length);
    assert.ok(left < 5, `${left} MiB`);
  });
});
