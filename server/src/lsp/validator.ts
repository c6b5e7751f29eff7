import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { diagnosticsOf, type PageOf } from '../language/diagnostics';
import type { RuleSettings } from '../rules/levels';
import { scorePlan } from '../rules/score';
import type { OpenPlan, OpenPlans } from './documents';
import type { Guard } from './guard';
import { type PlanStatus, statusNotification } from './protocol';
import type { Settings } from './settings';
import { behindMessages } from './slices';

/** What the client can do and wants in matters of diagnostics. */
export interface ValidatorOptions {
  readonly pull: boolean;
  /** The client asks again when told to. */
  readonly refresh: boolean;
  readonly status: boolean;
  readonly pageOf: PageOf;
  /** Is told of each check, once what was found is on its way. */
  readonly onChecked: () => void;
}

/** Milliseconds: a plan that took longer to check waits that long for another edit, but no longer than this. */
const longestPause = 200;

/** Milliseconds that the status of a plan comes behind its diagnostics. */
const statusDelay = 100;

/** Stands at the top of a plan whose text is not known any more. */
const outOfStep: Diagnostic = {
  range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
  severity: DiagnosticSeverity.Warning,
  source: 'ogpplan',
  message:
    'This plan is not being checked: the editor reported a change that does not fit the text. Nothing of your text is lost. Close the file and open it again.',
};

/** Makes the diagnostics of open plans, for clients that pull them and for those that are sent them. */
export class Validator {
  readonly #connection: Connection;
  readonly #plans: OpenPlans;
  readonly #settings: Settings;
  readonly #guard: Guard;
  readonly #options: ValidatorOptions;
  readonly #waiting = new Map<string, NodeJS.Timeout | number>();
  /** Plans whose status is to be sent. */
  readonly #announced = new Map<string, NodeJS.Timeout | number>();
  /** The newest push of each plan: an older one that waited for settings must not overtake it. */
  readonly #pushes = new Map<string, number>();
  #count = 0;
  /** Milliseconds that a plan waits for another edit before it is checked and sent. */
  #pause = 0;

  constructor(
    connection: Connection,
    plans: OpenPlans,
    settings: Settings,
    guard: Guard,
    options: ValidatorOptions,
  ) {
    this.#connection = connection;
    this.#plans = plans;
    this.#settings = settings;
    this.#guard = guard;
    this.#options = options;
  }

  /** Answers a pull. */
  async pull(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    if (!this.#plans.get(uri)) return { kind: DocumentDiagnosticReportKind.Full, items: this.#lost(uri) };
    const settings = await this.#settings.of(uri);
    // What the author waits for (a completion, a hover) is asked right behind it.
    await behindMessages();
    const open = await this.#plans.ready(uri, 'findings');
    if (!open || token.isCancellationRequested) {
      return { kind: DocumentDiagnosticReportKind.Full, items: this.#lost(uri) };
    }
    const { judgement } = open.judge();
    const resultId = `${open.opening}.${open.version}.${judgement}.${this.#settings.idOf(settings)}`;
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#diagnose(open, settings) };
  }

  /** A plan was opened or changed: sends its diagnostics to a client that does not pull them. */
  changed(uri: string): void {
    if (this.#options.pull) return;
    clearTimeout(this.#waiting.get(uri));
    const handle = setTimeout(
      () => void this.#guard.run('push', () => this.#pushUnlessNewer(uri, handle)),
      this.#pause,
    );
    this.#waiting.set(uri, handle);
  }

  /** A timer may be over while further edits are here already: they go first, and the last of them is sent. */
  async #pushUnlessNewer(uri: string, handle: NodeJS.Timeout | number): Promise<void> {
    await behindMessages();
    if (this.#waiting.get(uri) !== handle) return;
    this.#waiting.delete(uri);
    await this.#push(uri);
  }

  /** A plan was closed: takes its diagnostics back. A client that pulls does so itself. */
  async closed(uri: string): Promise<void> {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    clearTimeout(this.#announced.get(uri));
    this.#announced.delete(uri);
    this.#pushes.delete(uri);
    this.#settings.forget(uri);
    if (!this.#options.pull) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Settings changed, or other plans: everything that it concerns is checked anew. */
  async again(uris: readonly string[] = this.#plans.uris): Promise<void> {
    if (!this.#options.pull) for (const uri of uris) this.changed(uri);
    else if (this.#options.refresh) await this.#connection.languages.diagnostics.refresh();
  }

  async #push(uri: string): Promise<void> {
    const push = ++this.#count;
    this.#pushes.set(uri, push);
    const settings = await this.#settings.of(uri);
    const start = performance.now();
    const open = await this.#plans.ready(uri, 'findings');
    if (this.#pushes.get(uri) !== push) return;
    if (!open) {
      await this.#connection.sendDiagnostics({ uri, diagnostics: this.#lost(uri) });
      return;
    }
    const diagnostics = this.#diagnose(open, settings);
    const cost = performance.now() - start;
    this.#pause = cost < 10 ? 0 : Math.min(longestPause, cost);
    await this.#connection.sendDiagnostics({ uri, version: open.version, diagnostics });
  }

  /** What is said of a text that is not the editor's: nothing else would be true. */
  #lost(uri: string): Diagnostic[] {
    return this.#plans.isOutOfStep(uri) ? [outOfStep] : [];
  }

  #diagnose(open: OpenPlan, settings: RuleSettings): Diagnostic[] {
    const { uri, plan, findings } = open;
    this.#options.onChecked();
    const { diagnostics, problems } = diagnosticsOf(plan, findings, {
      settings,
      uri,
      pageOf: this.#options.pageOf,
    });
    if (this.#options.status) this.#announce(uri, problems);
    return diagnostics;
  }

  /** Sends how the plan stands, a little later and once for many edits: nobody reads it between two keys. */
  #announce(uri: string, problems: number): void {
    clearTimeout(this.#announced.get(uri));
    const handle = setTimeout(() => {
      this.#announced.delete(uri);
      void this.#guard.run('status', () => this.#sendStatus(uri, problems));
    }, statusDelay);
    this.#announced.set(uri, handle);
  }

  async #sendStatus(uri: string, problems: number): Promise<void> {
    const open = await this.#plans.ready(uri, 'findings');
    if (!open) return;
    const { version, plan, findings } = open;
    const { score } = scorePlan(plan, findings);
    const status: PlanStatus = { uri, version, score, commitments: plan.commitments.length, problems };
    await this.#connection.sendNotification(statusNotification, status);
  }
}
