import assert from 'node:assert/strict';
import { walk } from '../../server/src/disk/walk';

describe('the walk through folders', () => {
  const tree: Readonly<Record<string, { folders: string[]; files: string[] }>> = {
    a: { folders: ['a/deep', 'a/empty'], files: ['a/1'] },
    'a/deep': { folders: ['a/deep/er'], files: ['a/deep/2'] },
    'a/deep/er': { folders: [], files: ['a/deep/er/3'] },
    'a/empty': { folders: [], files: [] },
    b: { folders: [], files: ['b/4'] },
  };
  const look = async (folder: string) => tree[folder]!;
  const most = { files: 10, folders: 10 };

  it('finds the files of all of them', async () => {
    assert.deepEqual(await walk(['a', 'b'], look, most), ['a/1', 'b/4', 'a/deep/2', 'a/deep/er/3']);
    assert.deepEqual(await walk([], look, most), []);
  });

  it('stops when there are enough', async () => {
    assert.deepEqual(await walk(['a', 'b'], look, { ...most, files: 2 }), ['a/1', 'b/4']);
  });

  it('ends where folders do not', async () => {
    let looked = 0;
    const endless = async (folder: string) => {
      looked++;
      return { folders: [`${folder}/x`, `${folder}/y`, `${folder}/z`], files: [] };
    };
    assert.deepEqual(await walk(['a'], endless, { files: 10, folders: 2000 }), []);
    assert.equal(looked, 2000);
  });
});
