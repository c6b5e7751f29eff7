import { TextDocuments } from 'vscode-languageserver';
import { type Plan, PlanDocument, type TextChange } from '../plan/plan';
import { checkPlan, prepareFindings } from '../rules/check';
import type { Finding } from '../rules/rule';

/** One version of an open plan, read when first asked for. Only the newest version may be asked. */
export class OpenPlan {
  #findings: readonly Finding[] | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly document: PlanDocument,
    /** Tells apart two versions of the same number, before and after the file was closed. */
    readonly opening: number,
  ) {}

  get plan(): Plan {
    return this.document.plan;
  }

  /** Everything the rules find, whatever the settings say. */
  get findings(): readonly Finding[] {
    this.#findings ??= checkPlan(this.plan);
    return this.#findings;
  }

  /** Does part of the work that `plan` (or `findings`) waits for; true when it is done. */
  prepare(need: Need, isOver: () => boolean): boolean {
    if (!this.document.prepare(isOver)) return false;
    return need === 'plan' || this.#findings !== undefined || prepareFindings(this.plan, isOver);
  }

  /** The next version, after changes that come one after the other. */
  after(changes: readonly TextChange[], version: number): OpenPlan {
    this.document.edit(changes);
    return new OpenPlan(this.uri, version, this.document, this.opening);
  }
}

/** What a request needs to be ready. */
export type Need = 'plan' | 'findings';

/** Milliseconds of work after which other messages get their turn. */
const slice = 25;

/** The plans that are open in the editor. */
export class OpenPlans {
  #openings = 0;
  readonly texts = new TextDocuments<OpenPlan>({
    create: (uri, _language, version, text) =>
      new OpenPlan(uri, version, new PlanDocument(text), ++this.#openings),
    update: (open, changes, version) => open.after(changes, version),
  });

  /** The newest version of an open plan; undefined if it is not open. */
  get(uri: string): OpenPlan | undefined {
    return this.texts.get(uri);
  }

  /**
   * The newest version of an open plan with what a request needs, so that asking for it is quick. Work on a
   * long plan is done in slices, between which newer edits and other requests get their turn.
   */
  async ready(uri: string, need: Need): Promise<OpenPlan | undefined> {
    for (;;) {
      const open = this.get(uri);
      const start = performance.now();
      if (!open || open.prepare(need, () => performance.now() - start > slice)) return open;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** The URIs of all open plans. */
  get uris(): readonly string[] {
    return this.texts.keys();
  }
}
