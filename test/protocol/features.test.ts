import assert from 'node:assert/strict';
import type { CodeAction, InitializeParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ActionChoices } from '../../server/src/lsp/protocol';
import { unitsChecked } from '../../server/src/rules/check';
import { lazy, modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';

type Capabilities = InitializeParams['capabilities'];

const dated = sevenMilestones.replace('end: 2022-08-31', 'end: 31/08/2022');

/** What an edit makes of a text; snippets are taken as they are. */
function applied(text: string, edit: WorkspaceEdit | undefined): string {
  assert.ok(edit);
  const changes =
    edit.changes?.[uri] ?? edit.documentChanges?.flatMap((one) => ('edits' in one ? one.edits : []));
  const edits = (changes ?? []).map(
    (one): TextEdit => ({
      range: one.range,
      newText: 'snippet' in one ? one.snippet.value : one.newText,
    }),
  );
  return TextDocument.applyEdits(TextDocument.create(uri, 'ogpplan', 1, text), edits);
}

describe('editing features', () => {
  let client: TestClient;
  const start = async (text: string, capabilities: Capabilities = modern) => {
    client = await TestClient.start({ capabilities });
    await client.open(uri, text, 5);
  };
  afterEach(() => client.stop());

  const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  /** The actions at the place of a text, by title. */
  const actionsOn = async (text: string, context = {}): Promise<CodeAction[]> => {
    const at = client.positionOf(uri, text);
    return (await client.actions(uri, { start: at, end: at }, context)) ?? [];
  };

  it('complete agencies and values while one types', async () => {
    await start(sevenMilestones.replace('lead: mof', 'lead: '));
    const agencies = await client.complete(uri, client.positionOf(uri, 'lead: ', 6));
    assert.deepEqual(
      agencies?.items.map(({ label }) => label),
      ['mof'],
    );
    // The names that an item is found by depend on what is typed.
    assert.equal(agencies?.isIncomplete, true);
    await client.change(uri, sevenMilestones.replace('transparency: Publishes every contract.', 'ac'));
    const values = await client.complete(uri, client.positionOf(uri, '      ac', 8));
    const item = values?.items.find(({ label }) => label === 'accountability');
    assert.equal(item?.insertTextFormat, 2);
    assert.equal(await client.complete(uri, client.positionOf(uri, 'Publish contracts')), null);
  });

  it('complete before anything is checked anew, although the diagnostics were asked for first', async () => {
    await start(sevenMilestones);
    await client.codes(uri);
    let checked = unitsChecked();
    let checkedBefore: number | undefined;
    client.written.on('data', (chunk: Buffer) => {
      if (chunk.includes('"isIncomplete"')) checkedBefore = unitsChecked() - checked;
    });
    await client.change(uri, sevenMilestones.replace('Publish contracts', 'Publish all contracts'));
    checked = unitsChecked();
    const diagnosed = client.codes(uri);
    await client.complete(uri, client.positionOf(uri, 'lead: ', 6));
    await diagnosed;
    assert.equal(checkedBefore, 0);
    assert.ok(unitsChecked() > checked);
  });

  it('complete without snippets where the client knows none', async () => {
    const source = sevenMilestones.replace('transparency: Publishes every contract.', 'ac');
    await start(source, { textDocument: { completion: { completionItem: { snippetSupport: false } } } });
    const values = await client.complete(uri, client.positionOf(uri, '      ac', 8));
    for (const { insertTextFormat, textEdit } of values?.items ?? []) {
      assert.equal(insertTextFormat, 1);
      assert.doesNotMatch(textEdit?.newText ?? '', /\$\{/);
    }
    assert.ok(values?.items.length);
  });

  it('explain what the cursor is on', async () => {
    await start(sevenMilestones);
    const value = await client.hover(uri, client.positionOf(uri, 'transparency'));
    assert.match(JSON.stringify(value?.contents), /Transparency/);
    assert.equal(value?.range?.end.character, 6 + 'transparency'.length);
    const rule = await client.hover(uri, client.positionOf(uri, 'Step 6'));
    assert.match(JSON.stringify(rule?.contents), /milestone-limit/);
    const field = await client.hover(uri, client.positionOf(uri, 'participant'));
    assert.match(JSON.stringify(field?.contents), /How reviewers read it/);
    assert.equal(await client.hover(uri, client.positionOf(uri, 'Corrada')), null);
  });

  it('explain in plain text where the client wants that', async () => {
    await start(sevenMilestones, { textDocument: { hover: { contentFormat: ['plaintext'] } } });
    const value = await client.hover(uri, client.positionOf(uri, 'transparency'));
    assert.ok(value && typeof value.contents === 'object' && 'kind' in value.contents);
    assert.equal(value.contents.kind, 'plaintext');
    assert.doesNotMatch(value.contents.value, /\*/);
  });

  describe('mend', () => {
    it('with edits of the version they were made for', async () => {
      await start(dated);
      const [action] = (await actionsOn('31/08/2022')).filter(({ isPreferred }) => isPreferred);
      assert.equal(action?.kind, 'quickfix');
      const [change] = action.edit?.documentChanges ?? [];
      assert.ok(change && 'textDocument' in change);
      assert.deepEqual(change.textDocument, { uri, version: 5 });
      assert.equal(applied(dated, action.edit), sevenMilestones);
    });

    it('naming the diagnostics that they put right', async () => {
      await start(dated);
      const report = await client.pull(uri);
      assert.ok(report.kind === 'full');
      const actions = await actionsOn('31/08/2022', { diagnostics: report.items });
      const solved = actions.filter(({ diagnostics }) =>
        diagnostics?.some(({ code }) => code === 'date-format'),
      );
      assert.ok(solved.length >= 2);
      for (const { diagnostics } of solved) assert.equal(diagnostics?.length, 1);
    });

    it('with tab stops, where the client knows them', async () => {
      await start(sevenMilestones);
      const action = (await actionsOn('Publish contracts')).find(({ edit }) =>
        JSON.stringify(edit).includes('problem:'),
      );
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change);
      const [edit] = change.edits;
      assert.ok(edit && 'snippet' in edit);
      assert.equal(edit.snippet.kind, 'snippet');
      assert.match(edit.snippet.value, /\$\{1:/);
    });

    it('with lines that the client cannot indent once more', async () => {
      await start(sevenMilestones);
      for (const { edit } of await actionsOn('Publish contracts')) {
        for (const change of edit?.documentChanges ?? []) {
          assert.ok('edits' in change);
          for (const one of change.edits) {
            if ('snippet' in one && one.snippet.value.includes('\n'))
              assert.equal(one.range.start.character, 0);
          }
        }
        assert.match(applied(sevenMilestones, edit), /^ogpplan: 1\n/);
      }
    });

    it('with plain text, where it does not', async () => {
      const shapes: Capabilities[] = [
        {},
        { workspace: { workspaceEdit: { documentChanges: true } } },
        { workspace: { workspaceEdit: { snippetEditSupport: true } } },
      ];
      for (const capabilities of shapes) {
        await start(sevenMilestones, { ...capabilities, textDocument: { diagnostic: {} } });
        const action = (await actionsOn('Publish contracts')).find(({ edit }) =>
          JSON.stringify(edit).includes('problem:'),
        );
        assert.equal(
          action?.edit?.changes !== undefined,
          !capabilities.workspace?.workspaceEdit?.documentChanges,
        );
        assert.doesNotMatch(JSON.stringify(action?.edit), /snippet|\$\{/);
        const after = applied(sevenMilestones, action?.edit);
        assert.match(after, /problem: \|?\n? *<Which public problem/);
        await client.change(uri, after);
        const codes = await client.codes(uri);
        assert.ok(!codes.includes('specific-problem') && !codes.includes('yaml-syntax'), codes.join());
        client.stop();
      }
    });

    it('everything that is safe, when asked to', async () => {
      await start(dated);
      const [action, more] = (await client.actions(uri, whole, { only: ['source.fixAll'] })) ?? [];
      assert.equal(more, undefined);
      assert.equal(action?.kind, 'source.fixAll.ogpplan');
      assert.equal(applied(dated, action.edit), sevenMilestones);
      await client.change(uri, sevenMilestones);
      assert.deepEqual(await client.actions(uri, whole, { only: ['source.fixAll'] }), []);
    });

    it('in steps between which others get their turn, and which end when the text changes', async () => {
      const many = `ogpplan: 1\ncommitments:\n${'  - id: c\n'.repeat(1500)}`;
      for (const capabilities of [modern, lazy]) {
        await start(many, capabilities);
        await client.codes(uri);
        let done = false;
        const asked = client.actions(uri, whole, { only: ['source.fixAll'] });
        const [action] = capabilities === lazy ? ((await asked) ?? []) : [];
        const answer = (action ? client.resolveAction(action) : asked).then((one) => {
          done = true;
          return one;
        });
        await client.settled();
        assert.equal(done, false);
        await client.change(uri, dated);
        const [all] = [(await answer) ?? []].flat();
        assert.equal(all?.edit, undefined);
        client.stop();
      }
    });

    it('by silence, which then holds', async () => {
      await start(sevenMilestones);
      const action = (await actionsOn('Step 6')).find(
        ({ title }) => title === "Ignore 'milestone-limit' here",
      );
      assert.notEqual(action?.isPreferred, true);
      await client.change(uri, applied(sevenMilestones, action?.edit));
      const codes = await client.codes(uri);
      assert.ok(!codes.includes('milestone-limit') && !codes.includes('unused-suppression'), codes.join());
    });

    it('with edits that are made when they are asked for, of that version only', async () => {
      await start(dated, lazy);
      const actions = await actionsOn('31/08/2022');
      assert.ok(actions.length >= 2 && actions.every(({ edit, data }) => !edit && data));
      const chosen = actions.find(({ isPreferred }) => isPreferred)!;
      const { edit } = await client.resolveAction(chosen);
      assert.equal(applied(dated, edit), sevenMilestones);
      const [all] = (await client.actions(uri, whole, { only: ['source.fixAll'] })) ?? [];
      assert.equal(applied(dated, (await client.resolveAction(all!)).edit), sevenMilestones);
      await client.change(uri, `# A note\n${dated}`);
      assert.equal((await client.resolveAction(chosen)).edit, undefined);
      assert.equal((await client.resolveAction({ title: 'Anything' })).edit, undefined);
    });

    it('with a page on the rule, where the client can show it', async () => {
      const explaining = async (initializationOptions: unknown) => {
        client = await TestClient.start({ capabilities: lazy, initializationOptions });
        await client.open(uri, dated, 5);
        return (await actionsOn('31/08/2022')).filter(({ title }) => title.startsWith('Explain'));
      };
      const [explain, more] = await explaining({ showRule: 'show' });
      assert.deepEqual(explain?.command, {
        title: "Explain 'date-format'",
        command: 'show',
        arguments: ['date-format.md'],
      });
      assert.equal(more, undefined);
      client.stop();
      assert.deepEqual(await explaining({}), []);
    });

    it('at another place, to be picked from a list where the client has one', async () => {
      const others = Array.from({ length: 9 }, (_, at) => `  - id: c${at}\n    title: Other ${at}\n`).join(
        '',
      );
      const text = sevenMilestones.replace(/\n*$/, `\n${others}`);
      const moves = async (initializationOptions: unknown, context = {}) => {
        client = await TestClient.start({ capabilities: lazy, initializationOptions });
        await client.open(uri, text, 5);
        const found = await actionsOn('Step 6', context);
        return found.filter(({ kind }) => kind === 'refactor.move');
      };
      const [pick, more] = await moves({ pickAction: 'pick' });
      assert.equal(more, undefined);
      assert.equal(pick?.title, 'Move this milestone to another commitment…');
      const [argument] = pick.command?.arguments ?? [];
      const { choices } = argument as ActionChoices;
      assert.equal(choices.length, 9);
      assert.deepEqual(choices.at(-1)?.label, 'Other 8');
      const { edit } = await client.resolveAction(choices.at(-1)!.action);
      assert.match(applied(text, edit), /title: Other 8\n {4}milestones:\n {6}- .*\n?.*Step 6/);
      client.stop();
      assert.equal((await moves({})).length, 5);
      client.stop();
      assert.equal((await moves({}, { triggerKind: 2 })).length, 0);
    });

    it('an empty file, into a whole plan', async () => {
      await start('');
      const codes = await client.codes(uri);
      assert.equal(codes.length, 1, codes.join());
      const [action] = (await client.actions(uri, { start: whole.start, end: whole.start })) ?? [];
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change && change.edits[0] && 'snippet' in change.edits[0]);
      assert.match(change.edits[0].snippet.value, /^ogpplan: 1\n[\s\S]*commitments:/);
    });
  });
});
