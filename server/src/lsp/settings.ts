import type { ClientCapabilities, Connection, WorkspaceFolder } from 'vscode-languageserver';
import { readConfig } from '../config/config';
import type { RuleSettings } from '../rules/levels';
import { ruleOf } from '../rules/registry';
import { type Level, severities } from '../rules/rule';

/** Name of the optional file in a workspace folder that editor and command line both read. */
export const configFile = 'ogpplan.config.yaml';

/** Reads a file of the workspace; null where there is none. */
export type ReadFile = (uri: string) => Promise<string | null>;

/** What applies to each document: the workspace's `ogpplan.config.yaml`, and over it the editor's settings. */
export class Settings {
  readonly #documents = new Map<string, Promise<RuleSettings>>();
  readonly #configs = new Map<string, Promise<RuleSettings>>();
  /** For editors that send settings rather than answer for them. */
  #pushed: unknown;
  #revision = 0;
  readonly #connection: Connection;
  readonly #readFile: ReadFile;
  readonly #asks: boolean;
  #folders: readonly WorkspaceFolder[];

  constructor(
    connection: Connection,
    readFile: ReadFile,
    capabilities: ClientCapabilities,
    folders: readonly WorkspaceFolder[],
  ) {
    this.#connection = connection;
    this.#readFile = readFile;
    this.#asks = capabilities.workspace?.configuration === true;
    this.#folders = folders;
  }

  /** Changes whenever any setting may have. */
  get revision(): number {
    return this.#revision;
  }

  /** The rule settings of a document. */
  of(uri: string): Promise<RuleSettings> {
    const settings = this.#documents.get(uri) ?? this.#load(uri);
    this.#documents.set(uri, settings);
    return settings;
  }

  forget(uri: string): void {
    this.#documents.delete(uri);
  }

  /** Drops what is known, after a change of settings, files or folders. */
  reset(change: { readonly pushed?: unknown; readonly folders?: readonly WorkspaceFolder[] } = {}): void {
    if ('pushed' in change) this.#pushed = change.pushed;
    if (change.folders) this.#folders = change.folders;
    this.#documents.clear();
    this.#configs.clear();
    this.#revision++;
  }

  async #load(uri: string): Promise<RuleSettings> {
    const folder = this.#folderOf(uri);
    const [config, editor] = await Promise.all([folder ? this.#config(folder) : {}, this.#editor(uri)]);
    return { ...config, ...editor };
  }

  async #editor(uri: string): Promise<RuleSettings> {
    if (!this.#asks) return ruleSettings((this.#pushed as { ogpplan?: { rules?: unknown } })?.ogpplan?.rules);
    return ruleSettings(
      await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'ogpplan.rules' }),
    );
  }

  #config(folder: string): Promise<RuleSettings> {
    const config =
      this.#configs.get(folder) ?? this.#readConfig(`${folder.replace(/\/$/, '')}/${configFile}`);
    this.#configs.set(folder, config);
    return config;
  }

  async #readConfig(uri: string): Promise<RuleSettings> {
    const text = await this.#readFile(uri);
    const { rules, problems } = text === null ? { rules: {}, problems: [] } : readConfig(text);
    const diagnostics = problems.map(({ message, line }) => ({
      range: { start: { line, character: 0 }, end: { line, character: 1000 } },
      severity: 2 as const,
      source: 'ogpplan',
      message,
    }));
    await this.#connection.sendDiagnostics({ uri, diagnostics });
    return rules;
  }

  /** The innermost workspace folder that holds a document. */
  #folderOf(uri: string): string | undefined {
    return this.#folders
      .map((folder) => folder.uri)
      .filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
      .sort((a, b) => b.length - a.length)[0];
  }
}

/** The known codes and levels of a settings value of whatever type. */
function ruleSettings(value: unknown): RuleSettings {
  if (typeof value !== 'object' || value === null) return {};
  const levels: readonly unknown[] = [...severities, 'off'];
  return Object.fromEntries(
    Object.entries(value).filter(
      (pair): pair is [string, Level] => ruleOf(pair[0]) !== undefined && levels.includes(pair[1]),
    ),
  );
}
