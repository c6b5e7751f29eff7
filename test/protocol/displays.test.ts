import assert from 'node:assert/strict';
import { CodeLensRequest, InlayHintRequest } from 'vscode-languageserver-protocol';
import { type ClientSetup, modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('what is shown among the lines', () => {
  let client: TestClient;
  const start = async (setup: ClientSetup = {}) => {
    client = await TestClient.start({ capabilities: modern, ...setup });
    await client.open(uri, sevenMilestones);
  };
  afterEach(() => client.stop());

  const titles = async () => (await client.lenses(uri)).map(({ command }) => command?.title);
  const hints = async () =>
    (
      (await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range: whole })) ??
      []
    ).map(({ label }) => label);

  it('lenses tell of agencies and commitments when they are seen', async () => {
    await start({ initializationOptions: { showPlaces: 'client.show' } });
    const unseen = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      unseen?.map(({ command }) => command),
      [undefined, undefined, undefined],
    );
    assert.deepEqual(await titles(), [
      'Leads one commitment',
      'SMART 2 of 5 – Specific, Measurable and Time-bound open',
      '7 milestones, 5 at most',
    ]);
  });

  it('a click shows places with the client’s own command; where it has none, nothing fails', async () => {
    await start({ initializationOptions: { showPlaces: 'client.show' } });
    const [leads] = await client.lenses(uri);
    const title = client.positionOf(uri, 'Publish contracts');
    assert.equal(leads?.command?.command, 'client.show');
    assert.deepEqual(leads.command.arguments, [
      uri,
      { line: 9, character: 2 },
      [{ uri, range: { start: title, end: { ...title, character: title.character + 17 } } }],
    ]);
    client.stop();
    await start();
    for (const { command } of await client.lenses(uri)) assert.equal(command?.command, '');
  });

  it('a lens of an older version is left as it was', async () => {
    await start();
    const [lens] =
      (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    assert.ok(lens);
    await client.change(uri, sevenMilestones.replace('mof', 'finance'));
    const same = await client.connection.sendRequest('codeLens/resolve', lens);
    assert.deepEqual(same, lens);
  });

  it('hints tell names, lengths and quarters', async () => {
    await start();
    assert.deepEqual((await hints()).slice(0, 3), ['Ministry of Finance', 'Q1 2021', 'Q1 2021']);
  });

  it('the settings turn each of them off, at once', async () => {
    const display: Record<string, unknown> = {};
    await start({ display });
    assert.equal((await titles()).length, 3);
    display['ogpplan.codeLens'] = { agencies: false };
    display['ogpplan.inlayHints'] = { milestoneQuarters: false };
    const again = client.displayRefreshes.next((one) => one === 'hints');
    await client.changeSettings();
    await again;
    assert.deepEqual(client.displayRefreshes.all, ['lenses', 'hints']);
    assert.deepEqual(await titles(), [
      'SMART 2 of 5 – Specific, Measurable and Time-bound open',
      '7 milestones, 5 at most',
    ]);
    assert.deepEqual(await hints(), ['Ministry of Finance']);
  });

  it('they follow settings that are sent, too', async () => {
    await start({ capabilities: {} });
    await client.changeSettings({ ogpplan: { codeLens: { commitments: false, agencies: 'no' } } });
    assert.deepEqual(await titles(), ['Leads one commitment']);
  });

  it('a plan that is carried on elsewhere says so as soon as that is known', async () => {
    const other = 'file:///plans/next.ogpplan';
    await start();
    await client.pull(uri);
    const again = client.displayRefreshes.next();
    await client.open(
      other,
      'previous-plan: plan.ogpplan\ncommitments:\n  - id: b\n    title: B\n    continues: a\n',
    );
    await again;
    assert.ok((await titles()).includes('Carried on by one other plan'));
  });
});
