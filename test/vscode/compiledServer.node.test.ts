import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uri, workspace } from 'vscode';
import { compiledFolder, removeFormer } from '../../client/src/compiledServer';

describe('what Node has compiled of the server', () => {
  let storage: Uri;
  beforeEach(() => {
    storage = Uri.file(mkdtempSync(join(tmpdir(), 'ogpplan-storage-')));
  });
  afterEach(() => rmSync(storage.fsPath, { recursive: true, force: true }));

  it('goes with its version', async () => {
    const folders = ['0.1.0', '0.2.0'].map((version) => compiledFolder(storage, version));
    for (const folder of folders) {
      await workspace.fs.writeFile(Uri.joinPath(folder, 'v24', 'code'), new Uint8Array());
    }
    await removeFormer(storage, '0.2.0');
    const left = await workspace.fs.readDirectory(Uri.joinPath(storage, 'compiled'));
    assert.deepEqual(
      left.map(([name]) => name),
      ['0.2.0'],
    );
  });

  it('need not be there', async () => {
    await removeFormer(storage, '0.2.0');
  });
});
