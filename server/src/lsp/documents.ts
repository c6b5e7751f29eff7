import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Plan, readPlan } from '../plan/plan';
import { checkPlan } from '../rules/check';
import type { Finding } from '../rules/rule';

/** One version of an open plan, read when first asked for. */
export class OpenPlan {
  #plan: Plan | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly text: string,
    /** Tells apart two versions of the same number, before and after the file was closed. */
    readonly opening: number,
  ) {}

  get plan(): Plan {
    this.#plan ??= readPlan(this.text);
    return this.#plan;
  }

  /** Everything the rules find, whatever the settings say. */
  get findings(): readonly Finding[] {
    this.#findings ??= checkPlan(this.plan);
    return this.#findings;
  }
}

/** The plans that are open in the editor. */
export class OpenPlans {
  readonly texts = new TextDocuments(TextDocument);
  readonly #open = new Map<string, OpenPlan>();
  readonly #openings = new Map<string, number>();
  #count = 0;

  constructor() {
    this.texts.onDidOpen(({ document: { uri } }) => {
      this.#open.delete(uri);
      this.#openings.set(uri, ++this.#count);
    });
    this.texts.onDidClose(({ document: { uri } }) => {
      this.#open.delete(uri);
      this.#openings.delete(uri);
    });
  }

  /** The newest version of an open plan; undefined if it is not open. */
  get(uri: string): OpenPlan | undefined {
    const document = this.texts.get(uri);
    if (!document) return undefined;
    const known = this.#open.get(uri);
    if (known?.version === document.version) return known;
    const opening = this.#openings.get(uri) ?? 0;
    const plan = new OpenPlan(uri, document.version, document.getText(), opening);
    this.#open.set(uri, plan);
    return plan;
  }

  /** The URIs of all open plans. */
  get uris(): readonly string[] {
    return this.texts.keys();
  }
}
