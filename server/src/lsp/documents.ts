import { TextDocuments } from 'vscode-languageserver';
import { digestOf } from '../plan/digest';
import { type Neighbours, noNeighbours } from '../plan/neighbours';
import { type Plan, PlanDocument, type TextChange } from '../plan/plan';
import type { PlanDigest } from '../plan/workspace';
import { checkPlan, prepareFindings } from '../rules/check';
import type { Finding } from '../rules/rule';
import { pause, sliceOfWork } from './slices';

/** One version of an open plan, read when first asked for. Only the newest version may be asked. */
export class OpenPlan {
  #findings: readonly Finding[] | undefined;
  /** What the findings are made with. */
  #neighbours: Neighbours | undefined;
  #judgement = 0;
  #digest: PlanDigest | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly document: PlanDocument,
    /** Tells apart two versions of the same number, before and after the file was closed. */
    readonly opening: number,
    readonly neighboursOf: NeighboursOf = () => noNeighbours,
  ) {}

  get plan(): Plan {
    return this.document.plan;
  }

  /** What other plans know of it. */
  get digest(): PlanDigest {
    this.#digest ??= digestOf(this.plan, this.uri);
    return this.#digest;
  }

  /** Everything the rules find, whatever the settings say. */
  get findings(): readonly Finding[] {
    return this.judge().findings;
  }

  /** The findings, with a number that tells them from those of this version before other plans changed. */
  judge(): { readonly findings: readonly Finding[]; readonly judgement: number } {
    const neighbours = this.neighboursOf(this);
    if (!this.#findings || neighbours !== this.#neighbours) {
      this.#findings = checkPlan(this.plan, neighbours);
      this.#neighbours = neighbours;
      this.#judgement++;
    }
    return { findings: this.#findings, judgement: this.#judgement };
  }

  /** Does part of the work that `plan` (or `findings`) waits for; true when it is done. */
  prepare(need: Need, isOver: () => boolean): boolean {
    if (!this.document.prepare(isOver)) return false;
    return need === 'plan' || prepareFindings(this.plan, this.neighboursOf(this), isOver);
  }

  /** The next version, after changes that come one after the other. */
  after(changes: readonly TextChange[], version: number): OpenPlan {
    this.document.edit(changes);
    return new OpenPlan(this.uri, version, this.document, this.opening, this.neighboursOf);
  }
}

/** What a request needs to be ready. */
export type Need = 'plan' | 'findings';

/** What an open plan may know of others. */
export type NeighboursOf = (open: OpenPlan) => Neighbours;

/** The plans that are open in the editor. */
export class OpenPlans {
  #openings = 0;
  /** Until there is a workspace each plan stands alone. */
  neighboursOf: NeighboursOf = () => noNeighbours;
  readonly texts = new TextDocuments<OpenPlan>({
    create: (uri, _language, version, text) =>
      new OpenPlan(uri, version, new PlanDocument(text), ++this.#openings, (open) => this.neighboursOf(open)),
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
      if (!open || open.prepare(need, sliceOfWork())) return open;
      await pause();
    }
  }

  /** The URIs of all open plans. */
  get uris(): readonly string[] {
    return this.texts.keys();
  }
}
