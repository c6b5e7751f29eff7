import assert from 'node:assert/strict';
import { type Disposable, extensions, Uri, workspace } from 'vscode';
import {
  closeAll,
  extensionId,
  hoverText,
  openInEditor,
  positionOf,
  waitForCode,
  waitForNoCode,
} from '../helpers';
import { MemoryFiles } from '../memoryFiles';

const plan = 'ogpplan: 1\nedition: 2022\nparticipant: Velmar\ntitle: Plan\nlanguages: [es]\n';

/** A file of the folder on the disk. */
function onDisk(name: string): Uri {
  const folder = workspace.workspaceFolders?.find(({ uri }) => !uri.scheme.startsWith('ogpplan-'));
  assert.ok(folder, 'no folder on the disk is open');
  return Uri.joinPath(folder.uri, name);
}

/** A file of the folder that is on no disk. */
const inMemory = (name: string) => Uri.parse(`ogpplan-memory:/plans/${name}`);

// In a VS Code of its own, with a folder in memory, one on the disk and one that nobody provides, and no trust in any.
describe('In a folder that nobody trusts', () => {
  let files: Disposable;
  before(() => {
    const texts = {
      '/plans/new.ogpplan': `${plan}previous-plan: gone.ogpplan\n`,
      '/plans/es.ogpplan': plan,
      '/plans/below/en.ogpplan': 'ogpplan: 1\nlanguages: [en]\ntranslation-of: ../es.ogpplan\n',
    };
    files = workspace.registerFileSystemProvider('ogpplan-memory', new MemoryFiles(texts));
  });
  after(() => files.dispose());
  afterEach(closeAll);

  it('a plan is checked and explained', async () => {
    assert.equal(workspace.isTrusted, false);
    const { document } = await openInEditor(onDisk('draft.ogpplan'));
    await waitForCode(document.uri, 'milestone-limit');
    assert.equal(extensions.getExtension(extensionId)?.isActive, true);
    assert.match(await hoverText(document.uri, positionOf(document, 'mile^stones')), /milestones/);
    assert.equal(workspace.isTrusted, false);
  });

  it('its settings do not have the traffic with the server written down', () => {
    const settings = workspace.getConfiguration('ogpplan');
    // Another one beside it shows that they are read.
    assert.equal(settings.get('inlayHints.agencyNames'), false);
    assert.equal(settings.get('trace.server'), 'off');
  });

  describe('and that is on no disk', () => {
    it('a plan is checked', async () => {
      const { document } = await openInEditor(inMemory('new.ogpplan'));
      await waitForCode(document.uri, 'section-missing');
    });

    it('other plans are looked for and found', findsOthers);

    it('they are found also without a folder on the disk', async () => {
      assert.ok(workspace.updateWorkspaceFolders(1, 1));
      await findsOthers();
    });
  });
});

async function findsOthers(): Promise<void> {
  // Before all are known, nothing is said of others.
  const { document } = await openInEditor(inMemory('new.ogpplan'));
  await waitForCode(document.uri, 'plan-reference');
  await waitForCode(document.uri, 'english-version');
  const translated = await openInEditor(inMemory('es.ogpplan'));
  await waitForCode(translated.document.uri, 'section-missing');
  await waitForNoCode(translated.document.uri, 'english-version');
}
