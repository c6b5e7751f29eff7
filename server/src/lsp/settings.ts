import type { ClientCapabilities, Connection, WorkspaceFolder } from 'vscode-languageserver';
import { configFileName, levelNamed, readConfig } from '../config/config';
import type { RuleSettings } from '../rules/levels';
import { ruleOf } from '../rules/registry';
import type { Guard } from './guard';

/**
 * Reads a file: its text; null where there is none; false where there may be one that cannot or must not be read.
 * @param within URIs of the folders that the file has to be in, whatever links lead to it
 */
export type ReadFile = (uri: string, within: readonly string[]) => Promise<string | null | false>;

/** What the settings of a client are read with. */
export interface SettingsSource {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly readFile: ReadFile;
  readonly capabilities: ClientCapabilities;
  readonly folders: readonly WorkspaceFolder[];
  /** Milliseconds that a request waits for the client to tell its settings. */
  readonly patience: number;
  /** Settings came in after a request had gone on without them. */
  readonly onLate: () => void;
}

/** What applies to each document: the workspace's `ogpplan.config.yaml`, and over it the editor's settings. */
export class Settings {
  readonly #source: SettingsSource;
  readonly #documents = new Map<string, Promise<RuleSettings>>();
  /** What a document had last, for as long as the client does not say what it has now. */
  readonly #last = new Map<string, RuleSettings>();
  readonly #checksClosed = new Map<string, Promise<boolean>>();
  /** Numbers of the settings met so far. */
  readonly #ids = new Map<string, number>();
  readonly #configs = new Map<string, Promise<RuleSettings>>();
  /** Configuration files that a problem was published for. */
  readonly #flagged = new Set<string>();
  /** For editors that send settings rather than answer for them. */
  #pushed: unknown;
  #folders: readonly WorkspaceFolder[];

  constructor(source: SettingsSource) {
    this.#source = source;
    this.#folders = source.folders;
  }

  /** URIs of the workspace folders. */
  get folders(): readonly string[] {
    return this.#folders.map(({ uri }) => uri);
  }

  /** The rule settings of a document. Never rejects, and waits for a slow client only so long. */
  of(uri: string): Promise<RuleSettings> {
    const known = this.#documents.get(uri);
    if (known !== undefined) return known;
    const settings = this.#loadInTime(uri, () => this.#documents.get(uri) === settings);
    this.#documents.set(uri, settings);
    return settings;
  }

  /** A number that is the same for settings that are the same. */
  idOf(settings: RuleSettings): number {
    const key = JSON.stringify(Object.entries(settings).sort());
    const id = this.#ids.get(key) ?? this.#ids.size;
    this.#ids.set(key, id);
    return id;
  }

  /** Is a plan to be checked when it is not open? As the settings of its folder say; not outside of all folders. */
  checksClosed(uri: string): Promise<boolean> {
    const folder = this.#folderOf(uri);
    if (folder === undefined) return Promise.resolve(false);
    const known = this.#checksClosed.get(folder) ?? this.#loadChecksClosed(folder);
    this.#checksClosed.set(folder, known);
    return known;
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#documents.delete(uri);
    this.#last.delete(uri);
  }

  /** Drops what is known, after a change of settings or files. */
  reset(): void {
    this.#documents.clear();
    this.#checksClosed.clear();
    this.#configs.clear();
  }

  /** Takes settings that the editor sends. */
  push(settings: unknown): void {
    this.#pushed = settings;
    this.reset();
  }

  /** Workspace folders came and went. */
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    const kept = this.#folders.filter(({ uri }) => !gone.has(uri));
    this.#folders = [...kept, ...added];
    for (const folder of gone) this.#publish(configUri(folder), []);
    this.reset();
  }

  async #loadInTime(uri: string, current: () => boolean): Promise<RuleSettings> {
    const loading = this.#load(uri).then((settings) => {
      if (!settings) {
        // Asked for again next time: a client that failed once is not one that has no settings.
        if (current()) this.#documents.delete(uri);
        return this.#last.get(uri) ?? {};
      }
      this.#last.set(uri, settings);
      return settings;
    });
    let timer: NodeJS.Timeout | number | undefined;
    const tooLong = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.#source.patience);
      // In Node, the server may end while it waits.
      if (typeof timer === 'object') timer.unref();
    });
    const inTime = await Promise.race([loading, tooLong]);
    clearTimeout(timer);
    if (inTime) return inTime;
    const meanwhile = this.#last.get(uri) ?? {};
    void loading.then((settings) => {
      if (!current()) return;
      this.#documents.set(uri, Promise.resolve(settings));
      this.#source.onLate();
    });
    return meanwhile;
  }

  /** Undefined where the client could not say. */
  #load(uri: string): Promise<RuleSettings | undefined> {
    const folder = this.#folderOf(uri);
    return this.#source.guard.ask<RuleSettings | undefined>(`settings of ${uri}`, undefined, async () => {
      const [config, editor] = await Promise.all([folder ? this.#config(folder) : {}, this.#editor(uri)]);
      return { ...config, ...editor };
    });
  }

  async #editor(uri: string): Promise<RuleSettings> {
    const { capabilities, connection } = this.#source;
    if (capabilities.workspace?.configuration !== true) {
      return ruleSettings((this.#pushed as { ogpplan?: { rules?: unknown } } | null)?.ogpplan?.rules);
    }
    return ruleSettings(
      await connection.workspace.getConfiguration({ scopeUri: uri, section: 'ogpplan.rules' }),
    );
  }

  async #loadChecksClosed(folder: string): Promise<boolean> {
    const { capabilities, connection, guard } = this.#source;
    if (capabilities.workspace?.configuration !== true) {
      return (
        (this.#pushed as { ogpplan?: { checkWorkspace?: unknown } } | null)?.ogpplan?.checkWorkspace === true
      );
    }
    const item = { scopeUri: folder, section: 'ogpplan.checkWorkspace' };
    return guard.ask(`settings of ${folder}`, false, async () => {
      return (await connection.workspace.getConfiguration(item)) === true;
    });
  }

  #config(folder: string): Promise<RuleSettings> {
    const known = this.#configs.get(folder);
    if (known !== undefined) return known;
    const config = this.#readConfig(configUri(folder), () => this.#configs.get(folder) === config);
    this.#configs.set(folder, config);
    return config;
  }

  async #readConfig(uri: string, current: () => boolean): Promise<RuleSettings> {
    const text = await this.#source.readFile(uri, this.folders);
    const { rules, problems } = typeof text === 'string' ? readConfig(text) : { rules: {}, problems: [] };
    if (current()) this.#publish(uri, problems);
    return rules;
  }

  /** Shows what is wrong with a configuration file; says nothing of one that was never wrong. */
  #publish(uri: string, problems: ReturnType<typeof readConfig>['problems']): void {
    if (problems.length === 0 && !this.#flagged.delete(uri)) return;
    if (problems.length > 0) this.#flagged.add(uri);
    const diagnostics = problems.map(({ message, line }) => ({
      range: { start: { line, character: 0 }, end: { line, character: 1000 } },
      severity: 2 as const,
      source: 'ogpplan',
      message,
    }));
    const { connection, guard } = this.#source;
    void guard.run('problems of settings', () => connection.sendDiagnostics({ uri, diagnostics }));
  }

  /** The innermost workspace folder that holds a document. */
  #folderOf(uri: string): string | undefined {
    return this.#folders
      .map((folder) => folder.uri)
      .filter((folder) => uri.startsWith(withSlash(folder)))
      .sort((a, b) => b.length - a.length)[0];
  }
}

const withSlash = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`);

const configUri = (folder: string): string => withSlash(folder) + configFileName;

/** The known codes and levels of a settings value of whatever type. */
function ruleSettings(value: unknown): RuleSettings {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([code, word]) => {
      const level = typeof word === 'string' && ruleOf(code) ? levelNamed(word).level : undefined;
      return level ? [[code, level] as const] : [];
    }),
  );
}
