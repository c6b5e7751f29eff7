import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOnDisk, readFromDisk } from '../../server/src/main.disk';
import { folderWith } from './cli/harness';

describe('the plans on the disk of other editors', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  const uri = (path: string) => pathToFileURL(path).href;

  it('are read only within the folders, whatever links say', async () => {
    const root = folderWith({
      'w/a.ogpplan': 'A',
      'w/sub/b.ogpplan': 'B',
      'out/c.ogpplan': 'C',
      'w/big.ogpplan': '',
    });
    truncateSync(join(root, 'w/big.ogpplan'), 9 * 1024 * 1024);
    symlinkSync('../out/c.ogpplan', join(root, 'w/link.ogpplan'));
    symlinkSync('../out', join(root, 'w/folder'));
    symlinkSync('loop.ogpplan', join(root, 'w/loop.ogpplan'));
    symlinkSync('sub/b.ogpplan', join(root, 'w/again.ogpplan'));
    mkdirSync(join(root, 'w/dir.ogpplan'));
    execFileSync('mkfifo', [join(root, 'w/pipe.ogpplan')]);
    const read = (path: string, ...within: string[]) =>
      readFromDisk(
        uri(join(root, path)),
        (within.length > 0 ? within : ['w']).map((one) => uri(join(root, one))),
      );
    const answers = {
      'w/a.ogpplan': 'A',
      'w/again.ogpplan': 'B',
      'w/missing.ogpplan': null,
      'w/link.ogpplan': false,
      'w/folder/c.ogpplan': false,
      'w/folder/missing.ogpplan': false,
      'w/loop.ogpplan': false,
      'w/pipe.ogpplan': false,
      'w/dir.ogpplan': false,
      'w/big.ogpplan': false,
      'out/c.ogpplan': false,
    };
    for (const [path, answer] of Object.entries(answers)) assert.equal(await read(path), answer, path);
    assert.equal(await read('w/link.ogpplan', 'w', 'out'), 'C');
    for (const other of [
      'https://example.org/a.ogpplan',
      'file://server/share/a.ogpplan',
      'file:///a%00b.ogpplan',
    ]) {
      assert.equal(await readFromDisk(other, [uri(root)]), false, other);
    }
    const found = await findOnDisk([uri(join(root, 'w'))]);
    const namesOf = (uris: readonly string[]) =>
      uris.map((one) => one.slice(uri(join(root, 'w')).length + 1)).toSorted();
    const names = namesOf(found);
    assert.deepEqual(names, [
      'a.ogpplan',
      'again.ogpplan',
      'big.ogpplan',
      'link.ogpplan',
      'loop.ogpplan',
      'sub/b.ogpplan',
    ]);
    const came = ['w/sub', 'w/folder', 'w/a.ogpplan', 'w/missing'].map((path) => uri(join(root, path)));
    assert.deepEqual(namesOf(await findOnDisk([uri(join(root, 'w'))], came)), ['sub/b.ogpplan']);
  });
});
