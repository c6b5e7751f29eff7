import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import { type Display, displayDefaults, displaySettings, readDisplay } from '../language/display';
import type { Guard } from './guard';

const sections = Object.keys(displaySettings);

/** What each document shows among its lines, as the settings of the client have it. */
export class Displays {
  readonly #connection: Connection;
  readonly #client: ClientCapabilities['workspace'];
  readonly #guard: Guard;
  readonly #documents = new Map<string, Promise<Display>>();
  /** For editors that send settings rather than answer for them. */
  #pushed: unknown;

  constructor(connection: Connection, client: ClientCapabilities, guard: Guard) {
    this.#connection = connection;
    this.#client = client.workspace;
    this.#guard = guard;
  }

  /** What a document shows. Never rejects. */
  of(uri: string): Promise<Display> {
    const known = this.#documents.get(uri) ?? this.#load(uri);
    this.#documents.set(uri, known);
    return known;
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#documents.delete(uri);
  }

  /** The settings changed; `settings` as the editor sends them. */
  changed(settings: unknown): void {
    this.#pushed = settings;
    this.#documents.clear();
    this.refreshLenses();
    if (this.#client?.inlayHint?.refreshSupport) this.#refresh(InlayHintRefreshRequest.type);
  }

  /** Has the client ask for its lenses again, after a change elsewhere than in the document. */
  refreshLenses(): void {
    if (this.#client?.codeLens?.refreshSupport) this.#refresh(CodeLensRefreshRequest.type);
  }

  #refresh(request: typeof CodeLensRefreshRequest.type | typeof InlayHintRefreshRequest.type): void {
    void this.#guard.run('refresh', () => this.#connection.sendRequest(request));
  }

  async #load(uri: string): Promise<Display> {
    if (this.#client?.configuration !== true) {
      const { ogpplan } = (this.#pushed ?? {}) as { ogpplan?: Readonly<Record<string, unknown>> };
      return readDisplay(ogpplan ?? {});
    }
    const display = await this.#guard.ask<Display | undefined>(`settings of ${uri}`, undefined, async () => {
      const items = sections.map((section) => ({ scopeUri: uri, section: `ogpplan.${section}` }));
      const values = await this.#connection.workspace.getConfiguration(items);
      return readDisplay(Object.fromEntries(sections.map((section, index) => [section, values[index]])));
    });
    // Asked for again next time: a client that failed once is not one that has no settings.
    if (!display) this.#documents.delete(uri);
    return display ?? displayDefaults;
  }
}
