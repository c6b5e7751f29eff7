import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { modern, TestClient } from './client';

const folder = { uri: 'file:///w', name: 'w' };
const newer = 'file:///w/2020.ogpplan';
const older = 'file:///w/2018.ogpplan';

/** Found by `english-version` as long as nobody translates it. */
const spanish = `ogpplan: 1
participant: Corrada
title: Plan
languages: [es]
period: {start: 2020-09-01, end: 2022-08-31}
`;
const translation = 'ogpplan: 1\nlanguages: [en]\ntranslation-of: 2020.ogpplan\n';

describe('the workspace', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const start = (files: Record<string, string>, over: object = {}) =>
    TestClient.start({
      capabilities: modern,
      workspaceFolders: [folder],
      files: new Map(Object.entries(files)),
      ...over,
    });

  /** Opens a plan, and waits until it is checked anew because the others have been read. */
  const openAmong = async (text: string) => {
    await client.open(newer, text);
    const refreshed = client.refreshes.next();
    await client.pull(newer);
    await refreshed;
  };

  it('is found on the disk where the client does not say, and only after the first check', async () => {
    client = await start({
      [newer]: spanish,
      [older]: spanish,
      'file:///w/readme.md': 'x',
      'file:///v/x.ogpplan': 'x',
    });
    await client.settled();
    assert.ok(!client.filesRead.includes(older));
    await client.open(newer, spanish);
    const refreshed = client.refreshes.next();
    assert.ok(!(await client.codes(newer)).includes('english-version'), 'a translation may yet be found');
    await refreshed;
    assert.ok((await client.codes(newer)).includes('english-version'));
    assert.deepEqual(
      client.filesRead.filter((uri) => uri.endsWith('.ogpplan')),
      [older],
    );
  });

  it('does not say that a plan is missing which is there and cannot be read', async () => {
    const text = 'ogpplan: 1\nlanguages: [en]\nprevious-plan: 2018.ogpplan\n';
    for (const [answer, isMissing] of [
      [false, false],
      [null, true],
    ] as const) {
      const host = { findPlans: async () => [newer, older], readFile: async () => answer };
      client?.stop();
      client = await start({}, { host });
      await openAmong(text);
      assert.equal((await client.codes(newer)).includes('plan-reference'), isMissing);
    }
  });

  it('is asked from our client', async () => {
    const host = { findPlans: () => assert.fail('the disk was searched') };
    const initializationOptions = { findPlans: true, readFiles: true };
    client = await start({ [older]: translation }, { host, initializationOptions });
    const read = client.reads.next((uri) => uri === older);
    await client.open(newer, spanish);
    await client.pull(newer);
    await read;
    assert.ok(!(await client.codes(newer)).includes('english-version'));
  });

  it('is watched, and read again only where it changed', async () => {
    client = await start({ [older]: spanish });
    await openAmong(spanish);
    const path = 'file:///w/en/2020.ogpplan';
    let refreshed = client.refreshes.next();
    await client.save(path, translation.replace('2020', '../2020'));
    await refreshed;
    assert.ok(!(await client.codes(newer)).includes('english-version'));
    refreshed = client.refreshes.next();
    await client.save(path, undefined);
    await refreshed;
    assert.ok((await client.codes(newer)).includes('english-version'));
    assert.deepEqual(
      client.filesRead.filter((uri) => uri.endsWith('.ogpplan')),
      [older, path, path],
    );
  });

  it('tells that a plan has to be checked again, whatever was asked of it meanwhile', async () => {
    client = await start({ [older]: spanish });
    await openAmong(spanish);
    const refreshed = client.refreshes.next();
    await client.save(older, translation);
    for (let count = 0; count < 50; count++) await client.hover(newer, client.positionOf(newer, 'languages'));
    await refreshed;
    assert.ok(!(await client.codes(newer)).includes('english-version'));
  });

  it('holds open plans as they are in the editor', async () => {
    client = await start({ [older]: translation });
    await client.open(older, spanish);
    await openAmong(spanish);
    assert.ok((await client.codes(newer)).includes('english-version'));
    const refreshed = client.refreshes.next();
    await client.change(older, translation);
    await refreshed;
    assert.ok(!(await client.codes(newer)).includes('english-version'));
    assert.ok(!client.filesRead.includes(older));
  });

  it('holds neither unsaved plans nor the old side of a comparison', async () => {
    client = await start({});
    await client.open('git:/w/en.ogpplan?%7B%22ref%22%3A%22HEAD%22%7D', translation);
    await client.open('untitled:en.ogpplan', translation);
    await openAmong(spanish);
    assert.ok((await client.codes(newer)).includes('english-version'));
    const old = 'git:/w/2022.ogpplan?%7B%7D';
    await client.open(old, 'ogpplan: 1\nprevious-plan: nowhere.ogpplan\n');
    assert.ok(!(await client.codes(old)).includes('plan-reference'), 'nothing is known of what it points at');
  });

  it('reads what a plan outside of all folders points at', async () => {
    const [alone, other] = ['file:///x/plan.ogpplan', 'file:///x/other.ogpplan'];
    client = await start({ [other]: 'title: Other\ncommitments:\n  - id: a\n' });
    const refreshed = client.refreshes.next();
    await client.open(
      alone,
      'ogpplan: 1\nlanguages: [en]\nprevious-plan: other.ogpplan\ncommitments:\n  - id: b\n    continues: c\n',
    );
    await client.pull(alone);
    await refreshed;
    if (!(await client.codes(alone)).includes('plan-reference')) await client.refreshes.next();
    assert.ok((await client.codes(alone)).includes('plan-reference'));
    assert.deepEqual([...new Set(client.within.flat())], [folder.uri, 'file:///x']);
    assert.deepEqual(
      client.filesRead.filter((uri) => uri.endsWith('.ogpplan')),
      [other],
    );
  });

  it('is left by no path: what lies beyond is neither read nor missing', async () => {
    const outside = 'file:///v/2018.ogpplan';
    const paths = [
      '../v/2018.ogpplan',
      '../v/missing.ogpplan',
      'sub/../../v/missing.ogpplan',
      '../../../../etc/missing.ogpplan',
      '/v/2018.ogpplan',
      'file:///v/2018.ogpplan',
      'C:\\\\v\\\\missing.ogpplan',
      '\\\\\\\\server\\\\share\\\\missing.ogpplan',
      'https://example.org/missing.ogpplan',
    ];
    const pointing = (path: string) =>
      `ogpplan: 1\nlanguages: [en]\nprevious-plan: "${path}"\ncommitments:\n  - id: a\n    continues: b\n`;
    const closed = Object.fromEntries(
      paths.map((path, index) => [`file:///w/closed-${index}.ogpplan`, pointing(path)]),
    );
    client = await start({ [outside]: 'title: Outside\n', ...closed });
    for (const [index, path] of paths.entries()) {
      await client.open(`file:///w/open-${index}.ogpplan`, pointing(path));
    }
    await openAmong(pointing('missing.ogpplan'));
    assert.ok((await client.codes(newer)).includes('plan-reference'));
    for (const [index, path] of paths.entries()) {
      const codes = await client.codes(`file:///w/open-${index}.ogpplan`);
      assert.ok(!codes.includes('plan-reference'), path);
    }
    const strange = client.filesRead.filter((uri) => !uri.startsWith('file:///w/'));
    assert.deepEqual(strange, []);
    assert.ok(client.filesRead.includes('file:///w/closed-0.ogpplan'));
    assert.deepEqual([...new Set(client.within.flat())], [folder.uri]);
  });

  it('forgets the plans of a folder that is deleted as a whole', async () => {
    const text = 'ogpplan: 1\nlanguages: [en]\nprevious-plan: old/x/2018.ogpplan\n';
    const files = { 'file:///w/old/x/2018.ogpplan': spanish, 'file:///w/older/2016.ogpplan': spanish };
    client = await start(files);
    await openAmong(text);
    assert.ok(!(await client.codes(newer)).includes('plan-reference'));
    client.setup.files?.delete('file:///w/old/x/2018.ogpplan');
    const refreshed = client.refreshes.next();
    const before = client.filesRead.length;
    await client.changeFile('file:///w/old');
    await refreshed;
    assert.ok((await client.codes(newer)).includes('plan-reference'));
    assert.deepEqual(client.filesRead.slice(before), ['file:///w/old/x/2018.ogpplan']);
  });

  it('finds the plan that another points at in a folder that comes as a whole', async () => {
    client = await start({ 'file:///w/older/2016.ogpplan': spanish });
    await openAmong('ogpplan: 1\nlanguages: [en]\nprevious-plan: old/x/2018.ogpplan\n');
    assert.ok((await client.codes(newer)).includes('plan-reference'));
    client.setup.files?.set('file:///w/old/x/2018.ogpplan', spanish);
    const refreshed = client.refreshes.next();
    await client.changeFile('file:///w/old');
    await refreshed;
    assert.ok(!(await client.codes(newer)).includes('plan-reference'));
  });

  it('finds plans that nobody names in a folder that comes as a whole', async () => {
    client = await start({});
    await openAmong(spanish);
    assert.ok((await client.codes(newer)).includes('english-version'));
    client.setup.files?.set('file:///w/en/new/2020.ogpplan', translation.replace('2020', '../../2020'));
    const refreshed = client.refreshes.next();
    await client.tellOfFiles(['file:///w/en'], FileChangeType.Created);
    await refreshed;
    assert.ok(!(await client.codes(newer)).includes('english-version'));
    assert.deepEqual(client.searches, [undefined, ['file:///w/en']]);
  });

  it('is not searched where plans do not come', async () => {
    client = await start({});
    await openAmong(spanish);
    const files = ['c.ogpplan', 'node_modules/d', 'node_modules', '.git/objects/e'];
    await client.tellOfFiles(
      [...files.map((name) => `file:///w/${name}`), 'file:///v/f'],
      FileChangeType.Created,
    );
    await client.tellOfFiles(['file:///w/g'], FileChangeType.Changed);
    await client.tellOfFiles(['file:///w/h'], FileChangeType.Deleted);
    const many = Array.from({ length: 1000 }, (_, index) => `file:///w/out/${index}`);
    await client.tellOfFiles(['file:///w/out', ...many], FileChangeType.Created);
    await client.settled();
    await client.settled();
    assert.deepEqual(client.searches, [undefined, ['file:///w/out']]);
  });

  it('is searched for a folder that is named like a file, and no further than files are worth', async () => {
    client = await start({});
    await openAmong(spanish);
    await client.tellOfFiles(['file:///w/v.final'], FileChangeType.Created);
    await client.settled();
    const files = Array.from({ length: 1000 }, (_, index) => `file:///w/${index}.js`);
    await client.tellOfFiles([...files, 'file:///w/out', 'file:///w/0.js/b.js'], FileChangeType.Created);
    await client.settled();
    await client.settled();
    assert.deepEqual(client.searches, [
      undefined,
      ['file:///w/v.final'],
      ['file:///w/out', ...files.slice(0, 99)],
    ]);
  });

  it('is checked again by push where the client does not pull', async () => {
    client = await start({}, { capabilities: { workspace: { workspaceFolders: true } } });
    const settled = client.published.next(
      ({ uri, diagnostics }) => uri === newer && diagnostics.some(({ code }) => code === 'english-version'),
    );
    await client.open(newer, spanish);
    await settled;
    const silent = client.published.next(
      ({ uri, diagnostics }) => uri === newer && !diagnostics.some(({ code }) => code === 'english-version'),
    );
    await client.save(older, translation);
    await silent;
  });
});
