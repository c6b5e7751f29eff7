import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { languages } from 'vscode';
import { closeAll, codeOf, openText, waitForCode, waitForNoCode, workspaceFile } from './helpers';

const older = 'ogpplan: 1\ntitle: Older\n';
const pathOf = (name: string) => workspaceFile(name).fsPath;

describe('What happens outside the editor', () => {
  const made = ['gone', 'came.final', 'linked.ogpplan', 'folder', 'deep.ogpplan', 'links.ogpplan'];
  const outside = mkdtempSync(join(tmpdir(), 'ogpplan-outside-'));
  afterEach(async () => {
    await closeAll();
    for (const name of made) rmSync(pathOf(name), { recursive: true, force: true });
  });
  after(() => rmSync(outside, { recursive: true, force: true }));

  it('is noticed, also where a folder goes as a whole', async () => {
    const { document } = await openText(
      'deep.ogpplan',
      'ogpplan: 1\nlanguages: [en]\nprevious-plan: gone/deep/old.ogpplan\n',
    );
    await waitForCode(document.uri, 'plan-reference');
    mkdirSync(dirname(pathOf('gone/deep/old.ogpplan')), { recursive: true });
    writeFileSync(pathOf('gone/deep/old.ogpplan'), older);
    await waitForNoCode(document.uri, 'plan-reference');
    rmSync(pathOf('gone'), { recursive: true });
    await waitForCode(document.uri, 'plan-reference');
  });

  it('is noticed where a folder of plans that nobody points at comes as a whole, named like a file', async () => {
    const { document } = await openText('deep.ogpplan', 'ogpplan: 1\nlanguages: [es]\n');
    await waitForCode(document.uri, 'english-version');
    const folder = join(outside, 'came');
    mkdirSync(join(folder, 'in', 'english'), { recursive: true });
    const translation = 'ogpplan: 1\nlanguages: [en]\ntranslation-of: ../../../deep.ogpplan\n';
    writeFileSync(join(folder, 'in', 'english', 'plan.ogpplan'), translation);
    renameSync(folder, pathOf('came.final'));
    await waitForNoCode(document.uri, 'english-version');
  });

  it('is neither read nor missing where a link leads out', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(join(outside, 'there.ogpplan'), older);
    symlinkSync(join(outside, 'there.ogpplan'), pathOf('linked.ogpplan'));
    symlinkSync(outside, pathOf('folder'));
    const paths = ['linked.ogpplan', 'folder/there.ogpplan', 'folder/missing.ogpplan'];
    const commitments = paths.map((path) => `  - continues: { plan: ${path}, commitment: none }\n`);
    const { document } = await openText(
      'links.ogpplan',
      `ogpplan: 1\nlanguages: [en]\nprevious-plan: nowhere.ogpplan\ncommitments:\n${commitments.join('')}`,
    );
    const { range } = await waitForCode(document.uri, 'plan-reference');
    assert.equal(document.getText(range), 'nowhere.ogpplan');
    const all = languages.getDiagnostics(document.uri).filter((one) => codeOf(one) === 'plan-reference');
    assert.equal(all.length, 1);
  });
});
