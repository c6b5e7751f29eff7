import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Extension, extensions } from 'vscode';
import { closeAll, extensionId, openInEditor, waitForCode, workspaceFile } from './helpers';

/** Twice a client and a server, for Node and for the browser, the command line, and pictures. */
const largestBytes = 2 * 1024 * 1024;

// Runs in a VS Code of its own, in which the package is installed and nothing is loaded from the sources.
describe('The package', () => {
  let extension: Extension<unknown>;

  before(() => {
    const found = extensions.getExtension(extensionId);
    assert.ok(found, 'the extension is not installed');
    extension = found;
  });
  after(closeAll);

  const files = () =>
    readdirSync(extension.extensionPath, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(extension.extensionPath.length + 1));

  it('is less than 2 MB', () => {
    const path = process.env.OGPPLAN_VSIX;
    assert.ok(path, 'OGPPLAN_VSIX does not name the package');
    assert.ok(statSync(path).size < largestBytes, `${statSync(path).size} bytes`);
  });

  it('holds the files that are listed, and no others', () => {
    // vsce renames some, and one is VS Code's own.
    const asListed = (name: string) =>
      name
        .replaceAll('\\', '/')
        .toLowerCase()
        .replace(/^license\.txt$/, 'license');
    const listed = readFileSync(join(__dirname, '../../../test/package-files.txt'), 'utf8')
      .trim()
      .split('\n');
    const found = files().filter((name) => name !== '.vsixmanifest');
    assert.deepEqual(found.map(asListed).sort(), listed.map((name) => name.toLowerCase()).sort());
  });

  it('shows every picture of its readme', () => {
    const readme = files().find((name) => /^readme\.md$/i.test(name));
    assert.ok(readme);
    const text = readFileSync(join(extension.extensionPath, readme), 'utf8');
    for (const [, target] of text.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)) {
      if (!target || /^https?:/.test(target)) continue;
      assert.ok(
        statSync(join(extension.extensionPath, target), { throwIfNoEntry: false }),
        `${target} is missing`,
      );
    }
  });

  it('finds the gaps of a plan', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    const { source } = await waitForCode(document.uri, 'milestone-limit');
    assert.equal(source, 'ogpplan');
  });
});
