import { settled } from '../plan/digest';
import { byUri, KnownPlans } from '../plan/knownPlans';
import {
  type Neighbours,
  noNeighbours,
  type References,
  referencesIn,
  referencesOf,
} from '../plan/neighbours';
import type { Plan } from '../plan/plan';
import { fileKey, foldersAbove, isPlanFile, relativePath, resolvePath } from '../plan/planPaths';
import type { Citing, PlanDigest, PlanWorkspace } from '../plan/workspace';
import { mayHoldPlans } from './arrivals';
import type { OpenPlan, OpenPlans } from './documents';
import type { Guard } from './guard';
import { OpenNeighbours } from './openNeighbours';
import { type FindPlans, PlanFiles, type Reading, readInSlices } from './planFiles';
import { PlanPlaces } from './planPlaces';
import { mostPlans } from './protocol';
import { type SavedPlan, SavedPlans } from './savedPlans';
import type { ReadFile } from './settings';

/** What the plans of the workspace are found and read with. */
export interface WorkspaceSource {
  readonly open: OpenPlans;
  readonly guard: Guard;
  readonly find: FindPlans;
  readonly read: ReadFile;
  readonly folders: readonly string[];
  /** Is told which open plans now know something else of others than they were judged by. */
  readonly onConcerned: (uris: readonly string[]) => void;
  /** Is told of any change: plans that came, went, were read, opened or closed. */
  readonly onChange: () => void;
}

/** Milliseconds after the last edit of an open plan until other plans get to know of it. */
const typingPause = 500;

/**
 * The plans of the workspace's folders, open or not, and those that are open besides. Files are found and read once,
 * in the background; later only what the client says has changed. A path that leads out of the folders, and out of
 * those of the open plans, is not followed: nothing is known of what is there.
 */
export class WorkspacePlans implements PlanWorkspace {
  readonly #source: WorkspaceSource;
  readonly #places: PlanPlaces;
  /** Closed plans as they are saved, open ones as they were when their author last paused. */
  readonly #known = new KnownPlans([], (uri) => this.#absent.has(fileKey(uri)));
  /** Plans of the folders that were found and could not be read, by key: too large, or behind a link that leads out. */
  readonly #unread = new Map<string, string>();
  /** Plans that one of ours points at, and that are not there, by key. */
  readonly #absent = new Map<string, string>();
  #more: boolean = false;
  readonly #files: PlanFiles;
  readonly #neighbours: OpenNeighbours;
  readonly #saved = new SavedPlans(this.#known);
  readonly #pauses = new Map<string, NodeJS.Timeout | number>();
  #loading: Promise<void> | undefined;
  #complete: boolean;

  constructor(source: WorkspaceSource) {
    this.#source = source;
    this.#places = new PlanPlaces(source.open, source.folders);
    this.#complete = source.folders.length === 0;
    this.#neighbours = new OpenNeighbours(this.#known, { ...source, isComplete: () => this.#complete });
    this.#files = new PlanFiles(
      (uri) => source.read(uri, this.#places.bounds),
      (uri, reading) => this.#wasRead(uri, reading),
    );
  }

  get plans(): readonly PlanDigest[] {
    const known = this.#known.plans.map((plan) => this.#places.openAt(plan.uri)?.digest ?? plan);
    // Just opened, and not yet known to others.
    const opened = this.#source.open.uris.filter(
      (uri) => this.#places.isMember(uri) && !this.#known.find(uri),
    );
    return [...known, ...opened.flatMap((uri) => this.#places.openAt(uri)?.digest ?? [])].sort(byUri);
  }

  find(uri: string): PlanDigest | undefined {
    const open = this.#places.openAt(uri);
    return open && this.#places.isMember(open.uri) ? open.digest : this.#known.find(uri);
  }

  /** Is every plan of the folders known? */
  get complete(): boolean {
    return this.#complete;
  }

  /** URIs of the plans of the folders that are not open. */
  get closedUris(): readonly string[] {
    return this.#known.plans
      .map(({ uri }) => uri)
      .filter((uri) => this.#places.isInside(uri) && !this.#places.openAt(uri));
  }

  /** URIs of the plans of the folders that could not be read. */
  get unreadUris(): readonly string[] {
    return [...this.#unread.values()].filter(
      (uri) => this.#places.isInside(uri) && !this.#places.openAt(uri),
    );
  }

  /** Are there more plans in the folders than are looked at? */
  get more(): boolean {
    return this.#more;
  }

  /** A plan that is not open, as it is saved. */
  saved(uri: string): SavedPlan | undefined {
    const plan = this.#places.openAt(uri) ? undefined : this.#known.find(uri);
    return plan && this.#saved.get(plan, this.#neighbours.revision);
  }

  isOpen(uri: string): boolean {
    return this.#places.openAt(uri) !== undefined;
  }

  isMissing(uri: string): boolean {
    return this.#known.isMissing(uri);
  }

  citing(uri: string): Citing {
    return this.#known.citing(uri);
  }

  resolve(from: string, path: string): string | undefined {
    return resolvePath(from, path);
  }

  relative(from: string, to: string): string {
    return relativePath(from, to);
  }

  /** A plan as it is now, in the editor or saved; undefined if there is none. Only for what reads it at once. */
  async planOf(uri: string): Promise<Plan | undefined> {
    const open = this.#places.openAt(uri);
    if (open) return (await this.#source.open.ready(open.uri, 'plan'))?.plan;
    const text = await this.textOf(uri);
    return text === undefined ? undefined : (await readInSlices(text)).plan;
  }

  /** The text of a plan as it is saved; undefined where it cannot be read. */
  async textOf(uri: string): Promise<string | undefined> {
    if (!this.#places.mayRead(uri)) return undefined;
    const text = await this.#source.read(uri, this.#places.bounds);
    return typeof text === 'string' ? text : undefined;
  }

  /** Finds and reads the plans of the folders, once. Resolves when all are known; never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#source.guard.run('workspace', () => this.#load());
    return this.#loading;
  }

  /** Workspace folders came and went. */
  changeFolders(folders: readonly string[]): void {
    this.#places.folders = folders;
    for (const { uri } of this.#known.plans) {
      if (!this.#places.isInside(uri) && !this.#places.openAt(uri)) this.#known.delete(uri);
    }
    this.#complete = folders.length === 0;
    this.#more = false;
    this.#unread.clear();
    this.#changed();
    if (!this.#loading) return;
    this.#loading = undefined;
    void this.load();
  }

  /**
   * Files or folders were made, written or deleted; `made` is what was not there before. Only those are read, and those
   * that are open not at all.
   */
  async filesChanged(uris: readonly string[], made: readonly string[] = []): Promise<void> {
    // What has not been found yet is found as it is then.
    if (!this.#loading) return;
    const plans = uris.filter((uri) => isPlanFile(uri) && this.#places.isInside(uri));
    const changed = new Set([...plans, ...this.#inFolders(uris)]);
    await this.#read([...changed].filter((uri) => !this.#places.openAt(uri)));
    await this.#lookInto(mayHoldPlans(made.filter((uri) => this.#places.isInside(uri))));
  }

  /** A plan was opened or edited: when its author pauses, others get to know. */
  edited(uri: string): void {
    if (!this.#places.isMember(uri)) return;
    clearTimeout(this.#pauses.get(uri));
    const handle = setTimeout(() => {
      this.#pauses.delete(uri);
      void this.#source.guard.run('workspace', () => this.#settle(uri));
    }, typingPause);
    this.#pauses.set(uri, handle);
  }

  /** A plan was closed: what counts is now what is saved. */
  async closed(uri: string): Promise<void> {
    clearTimeout(this.#pauses.get(uri));
    this.#pauses.delete(uri);
    this.#neighbours.forget(uri);
    if (!this.#places.isMember(uri)) return;
    if (this.#places.mayRead(uri)) await this.#read([uri]);
    else if (this.#known.delete(uri)) this.#changed();
  }

  /** What the rules of an open plan may know of others; the same object while nothing in it changes. */
  neighboursOf(open: OpenPlan): Neighbours {
    return this.#places.isMember(open.uri) ? this.#neighbours.of(open) : noNeighbours;
  }

  async #load(): Promise<void> {
    const { folders } = this.#places;
    if (folders.length > 0) {
      const uris = await this.#source.find(folders);
      if (folders !== this.#places.folders) return;
      this.#more = uris.length > mostPlans;
      const apart = new Map(uris.slice(0, mostPlans).map((uri) => [fileKey(uri), uri]));
      await this.#read(
        [...apart.values()].filter((uri) => this.#places.isInside(uri) && !this.#places.openAt(uri)),
      );
      if (folders !== this.#places.folders) return;
    }
    for (const uri of this.#source.open.uris) if (this.#places.isMember(uri)) await this.#settle(uri);
    this.#complete = true;
    this.#changed();
  }

  /** Reads plans (again), and looks for what they point at. */
  async #read(uris: readonly string[]): Promise<void> {
    await this.#files.load(uris.filter((uri) => this.#places.mayRead(uri)));
    for (const uri of uris) {
      const digest = this.#known.find(uri);
      if (digest) await this.#lookFor(uri, referencesIn(digest));
    }
  }

  /** Looks for the plans that one points at, where they may be looked for and are not known. */
  async #lookFor(uri: string, { paths }: References): Promise<void> {
    const targets = paths.flatMap((path) => resolvePath(uri, path) ?? []);
    await this.#files.load(
      targets.filter((target) => this.#places.mayRead(target) && !this.#isKnown(target)),
    );
  }

  #isKnown(uri: string): boolean {
    const key = fileKey(uri);
    return this.find(uri) !== undefined || this.#absent.has(key) || this.#unread.has(key);
  }

  /** A file was read; it may have been opened meanwhile. */
  #wasRead(uri: string, reading: Reading): void {
    if (this.#places.openAt(uri)) return;
    const key = fileKey(uri);
    const digest = typeof reading === 'object' ? reading : undefined;
    this.#saved.wasRead(uri, digest !== undefined);
    this.#source.onChange();
    const wasAbsent = this.#absent.delete(key);
    this.#unread.delete(key);
    if (reading === 'absent') this.#absent.set(key, uri);
    if (reading === 'unread') this.#unread.set(key, uri);
    const changed = digest ? this.#known.set(digest) : this.#known.delete(uri);
    if (changed || wasAbsent !== this.#absent.has(key)) this.#changed();
  }

  /**
   * The plans in folders, at any depth, that are known or were looked for: where a folder comes or goes as a whole
   * nobody names the files.
   */
  #inFolders(folders: readonly string[]): string[] {
    const keys = new Set(folders.map(fileKey));
    return [...this.#known.plans.map(({ uri }) => uri), ...this.#absent.values()].filter((uri) =>
      foldersAbove(uri).some((one) => keys.has(one)),
    );
  }

  /** Reads the plans that nobody has named yet, in those of what has come that are folders. */
  async #lookInto(came: readonly string[]): Promise<void> {
    if (came.length === 0) return;
    const found = await this.#source.find(this.#places.folders, came);
    const fresh = found.filter((uri) => this.#places.isInside(uri) && !this.#isKnown(uri));
    const room = Math.max(0, mostPlans - this.#known.plans.length);
    if (fresh.length > room) this.#more = true;
    await this.#read(fresh.slice(0, room));
  }

  /** Takes an open plan as it is now for what others know of it, and looks for what it points at. */
  async #settle(uri: string): Promise<void> {
    const open = await this.#source.open.ready(uri, 'digest');
    if (!open) return;
    if (this.#known.set(settled(open.digest))) this.#changed();
    await this.#lookFor(uri, referencesOf(open.plan));
  }

  #changed(): void {
    this.#neighbours.changed();
    this.#source.onChange();
  }
}
