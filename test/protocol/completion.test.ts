import assert from 'node:assert/strict';
import { CompletionTriggerKind, type InitializeParams } from 'vscode-languageserver-protocol';
import { modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';

const folder = 'file:///plans';
const former = `${folder}/former.ogpplan`;
const formerText =
  'ogpplan: 1\ntitle: Former\nagencies:\n  trust:\n    name: Open Trust\n    kind: civil-society\n';

describe('completion', () => {
  let client: TestClient;
  const start = async (text: string, over: Partial<InitializeParams> = {}) => {
    client = await TestClient.start({
      capabilities: modern,
      workspaceFolders: [{ uri: folder, name: 'plans' }],
      initializationOptions: { readFiles: true, findPlans: true },
      files: new Map([[former, formerText]]),
      ...over,
    });
    await client.open(uri, text, 5);
  };
  afterEach(() => client.stop());

  const itemAt = async (place: string, label: string) => {
    const found = await client.complete(uri, client.positionOf(uri, place, place.length));
    const item = found?.items.find((one) => one.label === label);
    assert.ok(item, `${label} is not among ${found?.items.map((one) => one.label).join()}`);
    return item;
  };

  it('tells the rest of an item when asked', async () => {
    await start(`${sevenMilestones}    pro`);
    const item = await itemAt('\n    pro', 'problem');
    assert.equal(item.documentation, undefined);
    assert.match(JSON.stringify((await client.resolve(item)).documentation), /How reviewers read it/);
    assert.deepEqual(await client.resolve({ label: 'of nobody' }), { label: 'of nobody' });
  });

  it('tells it at once where the editor does not ask', async () => {
    await start(`${sevenMilestones}    pro`, { capabilities: {} });
    const item = await itemAt('\n    pro', 'problem');
    assert.match(JSON.stringify(item.documentation), /How reviewers read it/);
    assert.equal(item.data, undefined);
    assert.match(item.textEdit?.newText ?? '', /^problem: \|\n {6}<Which public problem/);
  });

  it('speaks plain text to those who show nothing else', async () => {
    const completionItem = { documentationFormat: ['plaintext' as const] };
    await start(`${sevenMilestones}    pro`, {
      capabilities: { textDocument: { completion: { completionItem } } },
    });
    const { documentation } = await itemAt('\n    pro', 'problem');
    assert.ok(typeof documentation === 'object');
    assert.equal(documentation.kind, 'plaintext');
    assert.doesNotMatch(documentation.value, /\*\*/);
  });

  it('registers an agency of another plan with the item that names it', async () => {
    // Once all plans are known it is found that this one does not exist.
    const source = `${sevenMilestones}previous-plan: missing.ogpplan\n`;
    await start(source.replace('lead: mof', 'lead: '));
    const refreshed = client.refreshes.next();
    await client.pull(uri);
    await refreshed;
    const item = await itemAt('lead: ', 'trust');
    assert.equal(item.additionalTextEdits, undefined);
    const [edit] = (await client.resolve(item)).additionalTextEdits ?? [];
    assert.match(edit?.newText ?? '', /trust:\n {4}name: Open Trust\n {4}kind: civil-society/);
  });

  it('opens the next list where the editor has a command for it', async () => {
    await start(`${sevenMilestones}    sup`, { initializationOptions: { suggestCommand: 'suggest' } });
    assert.equal((await itemAt('\n    sup', 'supporting')).command?.command, 'suggest');
  });

  it('keeps silent where the author begins a line', async () => {
    await start(`${sevenMilestones}    `);
    const at = client.positionOf(uri, '2021-07\n    ', 12);
    assert.ok(await client.complete(uri, at));
    const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '\n' };
    assert.equal(await client.complete(uri, at, context), null);
  });
});
