import { type Connection, TextDocuments } from 'vscode-languageserver';
import { digestOf, digestSteps } from '../plan/digest';
import { type Neighbours, noNeighbours } from '../plan/neighbours';
import { type Plan, PlanDocument, type TextChange } from '../plan/plan';
import type { Steps } from '../plan/steps';
import type { PlanDigest } from '../plan/workspace';
import { checkPlan, prepareFindings } from '../rules/check';
import type { Finding } from '../rules/rule';
import { nextSlice, pause, sliceOfWork } from './slices';
import { isChange, isOfText, isOpening } from './wellFormed';

/** One version of an open plan, read when first asked for. Only the newest version may be asked. */
export class OpenPlan {
  #findings: readonly Finding[] | undefined;
  /** What the findings are made with. */
  #neighbours: Neighbours | undefined;
  #judgement = 0;
  #digest: PlanDigest | undefined;
  #digesting: Steps<void> | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly document: PlanDocument,
    /** Tells apart two versions of the same number, before and after the file was closed. */
    readonly opening: number,
    readonly neighboursOf: NeighboursOf = () => noNeighbours,
    /** Is the text that of the client? Not after a change that could not be made, until the whole text comes. */
    readonly inStep: boolean = true,
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

  /** Does part of the work that `plan` (or `digest`, or `findings`) waits for; true when it is done. */
  prepare(need: Need, isOver: () => boolean): boolean {
    if (!this.document.prepare(isOver)) return false;
    switch (need) {
      case 'plan':
        return true;
      case 'digest':
        this.#digesting ??= digestSteps(this.plan);
        return nextSlice(this.#digesting, isOver).done === true;
      case 'findings':
        return prepareFindings(this.plan, this.neighboursOf(this), isOver);
    }
  }

  /**
   * The next version, after changes that come one after the other. Out of step if one of them cannot be made.
   * @param openings gives it a number of its own if the client counts backwards
   */
  after(changes: readonly TextChange[], version: number, openings: () => number): OpenPlan {
    const whole = changes.findLastIndex((change) => isChange(change) && !change.range);
    const made = changes.slice(Math.max(0, whole));
    const isNewer = !(version <= this.version);
    const inStep = made.every(isChange) && (whole >= 0 || (this.inStep && isNewer));
    if (inStep) this.document.edit(made);
    return new OpenPlan(
      this.uri,
      Number.isNaN(version) ? this.version + 1 : version,
      this.document,
      isNewer ? this.opening : openings(),
      this.neighboursOf,
      inStep,
    );
  }
}

/** What a request needs to be ready. */
export type Need = 'plan' | 'digest' | 'findings';

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
    update: (open, changes, version) => open.after(changes, version, () => ++this.#openings),
  });

  /** Follows what the client says of its texts. What makes no sense is logged, and changes nothing. */
  listen(connection: Connection): void {
    const refuse = (what: string) => connection.console.warn(`The editor sent ${what} that makes no sense.`);
    this.texts.listen({
      ...connection,
      onDidOpenTextDocument: (handler) =>
        connection.onDidOpenTextDocument((event) => (isOpening(event) ? handler(event) : refuse('a text'))),
      onDidChangeTextDocument: (handler) =>
        connection.onDidChangeTextDocument((event) => {
          if (!isOfText(event)) return refuse('a change');
          const { uri, version } = event.textDocument;
          const changes: unknown = event.contentChanges;
          return handler({
            textDocument: { uri, version: Number.isInteger(version) ? version : Number.NaN },
            // Changes that are none cannot be made: the text is out of step then.
            contentChanges: Array.isArray(changes) ? changes : [{ text: null }],
          });
        }),
      onDidCloseTextDocument: (handler) =>
        connection.onDidCloseTextDocument((event) =>
          isOfText(event) ? handler(event) : refuse('the end of a text'),
        ),
    });
  }

  /**
   * The newest version of an open plan; undefined if it is not open, or not as the client has it: whatever could be
   * said of it would be of another text.
   */
  get(uri: string): OpenPlan | undefined {
    const open = this.texts.get(uri);
    return open?.inStep ? open : undefined;
  }

  /** Is a plan open whose text the client has otherwise? */
  isOutOfStep(uri: string): boolean {
    return this.texts.get(uri)?.inStep === false;
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
