import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticsOf, type PageOf } from '../language/diagnostics';
import { checkPlan, prepareFindings } from '../rules/check';
import type { RuleSettings } from '../rules/levels';
import { readInSlices } from './planFiles';
import type { SavedPlan } from './savedPlans';
import type { Settings } from './settings';
import { pause, sliceOfWork } from './slices';
import type { WorkspacePlans } from './workspacePlans';

/** What the problems of closed plans are made with. */
export interface ClosedPlansSource {
  readonly workspace: WorkspacePlans;
  readonly settings: Settings;
  readonly pageOf: PageOf;
}

/** Is told of the problems of a closed plan; none where it is not to be checked any more. */
export type Deliver = (report: WorkspaceFullDocumentDiagnosticReport) => void;

/** Milliseconds for which changes are gathered, so that a hundred saved files are one. */
const gathering = 100;

/** The problems of one closed plan, for one state of its text, its neighbours and its settings. */
interface Known {
  readonly resultId: string;
  /** Undefined where it could not be read. */
  readonly items: Promise<readonly Diagnostic[] | undefined>;
}

/**
 * Checks plans that are not open, where the settings or the user want it. A plan is read for it, checked and let go
 * of; it is read again only when it, what it knows of others, or its settings have changed.
 */
export class ClosedPlans {
  readonly #source: ClosedPlansSource;
  readonly #known = new Map<string, Known>();
  /** Plans that were closed and not told of since. */
  readonly #left = new Set<string>();
  readonly #waiting = new Set<() => void>();
  #changes = 0;
  /** The user has asked for all plans to be checked. */
  #wanted: boolean = false;

  constructor(source: ClosedPlansSource) {
    this.#source = source;
  }

  /** A plan was closed. Clients that pull may still show what was found in it while it was open. */
  closed(uri: string): void {
    this.#left.add(uri);
    this.changed();
  }

  /** Something has changed that may make for other problems. */
  changed(): void {
    this.#changes++;
    for (const resolve of this.#waiting) resolve();
  }

  /**
   * Answers a pull. With `deliver` it hands out reports for as long as the client lets it; without, it waits until
   * there is something to hand out. So a client that asks again and again costs nothing.
   */
  async pull(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    deliver?: Deliver,
  ): Promise<WorkspaceDiagnosticReport> {
    const sent = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceFullDocumentDiagnosticReport[] = [];
    await this.watch(sent, token, deliver ?? ((report) => void items.push(report)), () => items.length > 0);
    return { items };
  }

  /** Delivers the problems of closed plans, now and as they change, until told to stop. */
  async watch(
    sent: Map<string, string>,
    token: CancellationToken,
    deliver: Deliver,
    isOver: () => boolean = () => false,
  ): Promise<void> {
    while (!token.isCancellationRequested) {
      const seen = this.#changes;
      if (this.#source.workspace.complete) await this.#round(sent, token, deliver);
      if (isOver()) return;
      await this.#changeAfter(seen, token);
    }
  }

  /**
   * Checks every plan that is not open, from now on too; without the user's wish only as the settings say.
   * @param onPlan is told of what was found in each; undefined for one that could not be read
   */
  async checkAll(
    token: CancellationToken,
    onPlan: (uri: string, items: readonly Diagnostic[] | undefined) => void,
  ): Promise<void> {
    const before = this.#wanted;
    this.#wanted = true;
    this.changed();
    for (const uri of this.#source.workspace.closedUris) {
      if (token.isCancellationRequested) {
        this.#wanted = before;
        this.changed();
        return;
      }
      const known = await this.#knownOf(uri);
      if (known) onPlan(uri, await known.items);
    }
  }

  async #round(sent: Map<string, string>, token: CancellationToken, deliver: Deliver): Promise<void> {
    const { workspace, settings } = this.#source;
    const due = new Set<string>();
    for (const uri of this.#left) sent.set(uri, '');
    this.#left.clear();
    for (const uri of workspace.closedUris) {
      if (!this.#wanted && !(await settings.checksClosed(uri))) continue;
      const known = await this.#knownOf(uri);
      if (!known) continue;
      due.add(uri);
      const { resultId, items } = known;
      if (sent.get(uri) === resultId) continue;
      const report = { uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId } as const;
      const found = await items;
      if (token.isCancellationRequested) return;
      deliver({ ...report, items: [...(found ?? [])] });
      sent.set(uri, resultId);
    }
    for (const uri of [...sent.keys()].filter((one) => !due.has(one))) {
      sent.delete(uri);
      this.#known.delete(uri);
      // Of an open plan the problems are told elsewhere.
      if (!workspace.isOpen(uri))
        deliver({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] });
    }
  }

  /** Undefined for a plan that has been opened or deleted meanwhile. */
  async #knownOf(uri: string): Promise<Known | undefined> {
    const { settings: allSettings, workspace } = this.#source;
    const settings = await allSettings.of(uri);
    const plan = workspace.saved(uri);
    if (!plan) return undefined;
    const resultId = `${plan.reading}.${plan.neighboursId}.${allSettings.idOf(settings)}`;
    const known = this.#known.get(uri);
    if (known?.resultId === resultId) return known;
    const fresh = { resultId, items: this.#check(plan, settings) };
    this.#known.set(uri, fresh);
    return fresh;
  }

  async #check(
    { uri, neighbours }: SavedPlan,
    settings: RuleSettings,
  ): Promise<readonly Diagnostic[] | undefined> {
    const text = await this.#source.workspace.textOf(uri);
    if (text === undefined) return undefined;
    const { plan } = await readInSlices(text);
    while (!prepareFindings(plan, neighbours, sliceOfWork())) await pause();
    const { pageOf } = this.#source;
    return diagnosticsOf(plan, checkPlan(plan, neighbours), { settings, uri, pageOf }).diagnostics;
  }

  /** Waits for a change after those that were seen. */
  async #changeAfter(seen: number, token: CancellationToken): Promise<void> {
    if (this.#changes === seen) {
      await new Promise<void>((resolve) => {
        const done = () => {
          this.#waiting.delete(done);
          listener.dispose();
          resolve();
        };
        const listener = token.onCancellationRequested(done);
        this.#waiting.add(done);
      });
    }
    if (!token.isCancellationRequested) await pause(gathering);
  }
}
