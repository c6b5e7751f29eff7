// The language status item of a plan: its SMART score and how many problems there are.
import {
  type Command,
  type Disposable,
  LanguageStatusSeverity,
  languages,
  type TextEditor,
  type Uri,
  window,
} from 'vscode';
import type { PlanStatus } from '../../server/src/lsp/protocol';
import { languageId, type ServerState } from './client';
import { describePlan, type StatusText } from './statusText';

const showProblems: Command = { title: 'Show Problems', command: 'workbench.actions.view.problems' };
const restart: Command = { title: 'Restart', command: 'ogpplan.restart' };

/** Shows the plan in the active editor; follows the editor, the server's reports and the server's state. */
export class ScoreItem implements Disposable {
  readonly #item = languages.createLanguageStatusItem('ogpplan.score', { language: languageId });
  readonly #plans = new Map<string, PlanStatus>();
  readonly #editors: Disposable;
  #state: ServerState = 'starting';
  #shown: string | undefined;

  constructor() {
    this.#item.name = 'OGP Action Plan: SMART Score';
    this.#editors = window.onDidChangeActiveTextEditor((editor) => this.#follow(editor));
    this.#follow(window.activeTextEditor);
  }

  /** A report of the server. */
  show(plan: PlanStatus): void {
    this.#plans.set(plan.uri, plan);
    this.#update();
  }

  /** The document was closed: what was said of it is void. */
  forget(uri: Uri): void {
    if (this.#plans.delete(uri.toString())) this.#update();
  }

  /** The server came up or went down; what it said before is void. */
  showState(state: ServerState): void {
    this.#state = state;
    // One that is silent may find its voice again; what it said still holds until then.
    if (state !== 'running' && state !== 'silent') this.#plans.clear();
    this.#update();
  }

  dispose(): void {
    this.#editors.dispose();
    this.#item.dispose();
  }

  #follow(editor: TextEditor | undefined): void {
    // The output panel becomes the active editor too, but the status bar goes on speaking of the plan beside it.
    if (editor?.document.languageId === languageId) this.#shown = editor.document.uri.toString();
    this.#update();
  }

  #update(): void {
    const plan = this.#shown === undefined ? undefined : this.#plans.get(this.#shown);
    const down = troubles[this.#state];
    const { text, detail, label } = down ?? (plan ? describePlan(plan) : checking);
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.accessibilityInformation = { label };
    this.#item.busy = down === undefined && plan === undefined;
    this.#item.severity = down ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    this.#item.command = down ? restart : showProblems;
  }
}

const checking: StatusText = {
  text: 'SMART …',
  detail: 'Reading the plan',
  label: 'SMART score: the plan is being read',
};

const notChecked = (trouble: string): StatusText => ({
  text: 'Not checked',
  detail: `The language server ${trouble}`,
  label: `This plan is not being checked, because the language server ${trouble}`,
});

/** What is said while the server is no help. */
const troubles: Partial<Record<ServerState, StatusText>> = {
  silent: notChecked('does not answer'),
  stopped: notChecked('is not running'),
  failed: notChecked('is not running'),
};
