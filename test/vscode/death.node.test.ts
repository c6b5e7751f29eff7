import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { channel } from 'node:diagnostics_channel';
import { commands } from 'vscode';
import { closeAll, openInEditor, replace, waitForCode, waitForNoCode, workspaceFile } from './helpers';
import { describeSilence, Messages } from './silence';

/** The processes that the extension host starts from now on. */
class Processes {
  readonly #all: ChildProcess[] = [];
  readonly #listener = (message: unknown) => {
    const { process } = message as { process: ChildProcess };
    this.#all.push(process);
    if (this.#killing) process.once('spawn', () => process.kill('SIGKILL'));
  };
  #killing: boolean = false;

  constructor() {
    channel('child_process').subscribe(this.#listener);
  }

  /** The server that was started last. */
  get server(): ChildProcess {
    const isServer = ({ spawnargs }: ChildProcess) =>
      spawnargs.some((argument) => /server\.js$/.test(argument));
    const server = this.#all.findLast(isServer);
    assert.ok(server, 'no server was started');
    return server;
  }

  /** Ends the server, and each that is started in its place before it is ready. */
  killForGood(): void {
    this.#killing = true;
    this.server.kill('SIGKILL');
  }

  end(): void {
    channel('child_process').unsubscribe(this.#listener);
  }
}

describe('A server that dies', () => {
  let processes: Processes;
  let messages: Messages;
  beforeEach(() => {
    processes = new Processes();
    messages = new Messages('none');
  });
  afterEach(async () => {
    processes.end();
    messages.end();
    await closeAll();
    await commands.executeCommand('ogpplan.restart');
  });

  it('is started anew, with the text as it is in the editor', async () => {
    const editor = await openInEditor(workspaceFile('draft.ogpplan'));
    const { uri } = editor.document;
    await commands.executeCommand('ogpplan.restart');
    await waitForCode(uri, 'milestone-limit');
    await replace(editor, 'ogpplan: 1', 'ogpplan: one');
    await waitForCode(uri, 'format-version');
    const before = editor.document.getText();
    processes.server.kill('SIGKILL');
    await waitForNoCode(uri, 'format-version');
    await waitForCode(uri, 'format-version');
    assert.ok(editor.document.isDirty);
    assert.equal(editor.document.getText(), before);
    assert.deepEqual(messages.all, []);
  });

  it('again and again is left alone, and the author told', async function () {
    this.timeout(40_000);
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    await commands.executeCommand('ogpplan.restart');
    for (let death = 1; death <= 5; death++) {
      await waitForCode(document.uri, 'milestone-limit');
      processes.server.kill('SIGKILL');
      await waitForNoCode(document.uri, 'milestone-limit');
    }
    assert.match(await messages.first, /^Your action plans are not being checked: .*several times in a row/);
    assert.equal(messages.all.length, 1);
    await commands.executeCommand('ogpplan.restart');
    await waitForCode(document.uri, 'milestone-limit');
  });

  it('while it is started anew is left alone, and the author told', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    await commands.executeCommand('ogpplan.restart');
    await waitForCode(document.uri, 'milestone-limit');
    processes.killForGood();
    assert.match(await messages.first, /^Your action plans are not being checked: .*several times in a row/);
    processes.end();
    await commands.executeCommand('ogpplan.restart');
    await waitForCode(document.uri, 'milestone-limit');
    assert.equal(messages.all.length, 1);
  });
});

if (process.platform !== 'win32') {
  /** Restarts the server, so that its process passes through our hands. It is silenced by stopping it where it is. */
  describeSilence(async () => {
    const processes = new Processes();
    try {
      await commands.executeCommand('ogpplan.restart');
      const { server } = processes;
      return {
        silence: () => server.kill('SIGSTOP'),
        end() {
          assert.ok(server.killed || server.signalCode !== null, 'the old server was left');
          server.kill('SIGKILL');
        },
      };
    } finally {
      processes.end();
    }
  });
}
