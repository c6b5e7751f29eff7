// A server that does not answer any more: the same in both hosts, each of which has its own way to silence one.
import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import {
  closeAll,
  openInEditor,
  replace,
  waitForCode,
  waitForDiagnostics,
  waitForNoCode,
  workspaceFile,
} from './helpers';

type ShowError = (message: string, ...choices: string[]) => Promise<string | undefined>;

/** The extension's error messages, from now on, and an answer to each; VS Code itself shows none meanwhile. */
export class Messages {
  readonly all: string[] = [];
  /** The first of them. That it comes may take longer than anything else that tests wait for. */
  readonly first: Promise<string>;
  readonly #shown = window.showErrorMessage;

  constructor(answer: string) {
    this.first = new Promise((resolve) => {
      const show: ShowError = async (message, ...choices) => {
        this.all.push(message);
        resolve(message);
        return choices.find((choice) => choice === answer);
      };
      // Extension and tests are given the same `window`: the tests stand in the extension's folder.
      Object.assign(window, { showErrorMessage: show });
    });
  }

  end(): void {
    Object.assign(window, { showErrorMessage: this.#shown });
  }
}

/** A server that is in the hands of the test. */
export interface ServerInHand {
  /** Gets it to answer no more. */
  silence(): void;
  /** Ends what is left of it, once another has taken its place. */
  end(): void;
}

/** Declares the test. `restart` puts a server into our hands in the place of the one that runs. */
export function describeSilence(restart: () => Promise<ServerInHand>): void {
  describe('A server that does not answer', () => {
    let messages: Messages;
    afterEach(async () => {
      messages.end();
      await closeAll();
      // The next test opens the same plan, and is not to see what was found in this text.
      await waitForDiagnostics(workspaceFile('draft.ogpplan'), 'no findings', (all) => all.length === 0);
    });

    it('is noticed after ten seconds, and replaced by Restart', async function () {
      this.timeout(40_000);
      messages = new Messages('Restart');
      const editor = await openInEditor(workspaceFile('draft.ogpplan'));
      const { uri } = editor.document;
      await waitForCode(uri, 'milestone-limit');
      const server = await restart();
      try {
        await waitForCode(uri, 'milestone-limit');
        server.silence();
        await replace(editor, 'ogpplan: 1', 'ogpplan: 1\nx-unsaved: text');
        const message = await messages.first;
        assert.match(message, /^Your action plans are not being checked: .*not answered for ten seconds/);
        // What was written meanwhile is there, and what the new server checks.
        assert.ok(editor.document.isDirty);
        assert.match(editor.document.getText(), /^ogpplan: 1\nx-unsaved: text$/m);
        await replace(editor, 'ogpplan: 1', 'ogpplan: one');
        await waitForCode(uri, 'format-version');
        await replace(editor, 'ogpplan: one', 'ogpplan: 1');
        await waitForNoCode(uri, 'format-version');
        assert.equal(messages.all.length, 1);
      } finally {
        server.end();
        await commands.executeCommand('ogpplan.restart');
      }
    });
  });
}
