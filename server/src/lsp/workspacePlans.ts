import { settled } from '../plan/digest';
import { KnownPlans } from '../plan/knownPlans';
import {
  type Neighbours,
  neighboursIn,
  noNeighbours,
  referencesOf,
  unknownNeighbours,
} from '../plan/neighbours';
import type { Plan } from '../plan/plan';
import { fileKey, isInFolder, isPlanFile, relativePath, resolvePath } from '../plan/planPaths';
import type { Citing, PlanDigest, PlanWorkspace } from '../plan/workspace';
import type { OpenPlan, OpenPlans } from './documents';
import type { Guard } from './guard';
import { type FindPlans, PlanFiles, readInSlices } from './planFiles';
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

/** Milliseconds for which changes are gathered before those they concern are told. */
const gathering = 50;

/** What one open plan knows of the others, and what that was worked out from. */
interface Known {
  readonly open: OpenPlan;
  readonly revision: number;
  readonly neighbours: Neighbours;
}

/**
 * The plans of the workspace's folders, open or not, and those that are open besides. Files are found and read once,
 * in the background; later only what the client says has changed.
 */
export class WorkspacePlans implements PlanWorkspace {
  readonly #source: WorkspaceSource;
  /** Closed plans as they are saved, open ones as they were when their author last paused. */
  readonly #known = new KnownPlans([], (uri) =>
    this.#isInside(uri) ? this.#foundAll && !this.#unread.has(fileKey(uri)) : this.#absent.has(fileKey(uri)),
  );
  /** Keys of plans of the folders that were found and could not be read: too large, or somebody else's. */
  readonly #unread = new Set<string>();
  /** Were all plans found that are in the folders? */
  #foundAll: boolean = false;
  /** Keys of plans outside the folders that one of ours points at, and that are not there. */
  readonly #absent = new Set<string>();
  readonly #files: PlanFiles;
  readonly #neighbours = new Map<string, Known>();
  readonly #saved = new SavedPlans(this.#known);
  readonly #pauses = new Map<string, NodeJS.Timeout | number>();
  /** What open plans knew before the changes that are being gathered; any request may make them look again. */
  #before: ReadonlyMap<string, Known> | undefined;
  #folders: readonly string[];
  #loading: Promise<void> | undefined;
  #complete: boolean;
  /** Counts the changes of what plans may know of others. */
  #revision = 0;

  constructor(source: WorkspaceSource) {
    this.#source = source;
    this.#folders = source.folders;
    this.#complete = source.folders.length === 0;
    this.#files = new PlanFiles(source.read, (uri, digest) => this.#wasRead(uri, digest));
  }

  get plans(): readonly PlanDigest[] {
    const known = this.#known.plans.map((plan) => this.#openAt(plan.uri)?.digest ?? plan);
    // Just opened, and not yet known to others.
    const opened = this.#source.open.uris.filter((uri) => this.#isMember(uri) && !this.#known.find(uri));
    return [...known, ...opened.flatMap((uri) => this.#openAt(uri)?.digest ?? [])];
  }

  find(uri: string): PlanDigest | undefined {
    const open = this.#openAt(uri);
    return open && this.#isMember(open.uri) ? open.digest : this.#known.find(uri);
  }

  /** Is every plan of the folders known? */
  get complete(): boolean {
    return this.#complete;
  }

  /** URIs of the plans of the folders that are not open. */
  get closedUris(): readonly string[] {
    return this.#known.plans.map(({ uri }) => uri).filter((uri) => this.#isInside(uri) && !this.#openAt(uri));
  }

  /** A plan that is not open, as it is saved. */
  saved(uri: string): SavedPlan | undefined {
    const plan = this.#openAt(uri) ? undefined : this.#known.find(uri);
    return plan && this.#saved.get(plan, this.#revision);
  }

  isOpen(uri: string): boolean {
    return this.#openAt(uri) !== undefined;
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
    const open = this.#openAt(uri);
    if (open) return (await this.#source.open.ready(open.uri, 'plan'))?.plan;
    const text = await this.#source.read(uri);
    return text === null ? undefined : (await readInSlices(text)).plan;
  }

  /** Finds and reads the plans of the folders, once. Resolves when all are known; never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#source.guard.run('workspace', () => this.#load());
    return this.#loading;
  }

  /** Workspace folders came and went. */
  changeFolders(folders: readonly string[]): void {
    this.#folders = folders;
    for (const { uri } of this.#known.plans) {
      if (!this.#isInside(uri) && !this.#openAt(uri)) this.#known.delete(uri);
    }
    this.#complete = folders.length === 0;
    this.#foundAll = false;
    this.#changed();
    if (!this.#loading) return;
    this.#loading = undefined;
    void this.load();
  }

  /** Files were made, written or deleted. Only those are read, and those that are open not at all. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    // What has not been found yet is found as it is then.
    if (!this.#loading) return;
    await this.#files.load(
      uris.filter((uri) => isPlanFile(uri) && this.#isInside(uri) && !this.#openAt(uri)),
    );
  }

  /** A plan was opened or edited: when its author pauses, others get to know. */
  edited(uri: string): void {
    if (!this.#isMember(uri)) return;
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
    this.#neighbours.delete(uri);
    if (this.#isMember(uri)) await this.#files.load([uri]);
  }

  /** What the rules of an open plan may know of others; the same object while nothing in it changes. */
  neighboursOf(open: OpenPlan): Neighbours {
    const { uri, plan } = open;
    if (!this.#isMember(uri)) return noNeighbours;
    const former = this.#neighbours.get(uri);
    const revision = this.#revision;
    if (former?.open === open && former.revision === revision) return former.neighbours;
    const neighbours = this.#complete
      ? neighboursIn(this.#known, uri, referencesOf(plan), former?.neighbours)
      : unknownNeighbours;
    this.#neighbours.set(uri, { open, revision, neighbours });
    return neighbours;
  }

  async #load(): Promise<void> {
    const folders = this.#folders;
    if (folders.length > 0) {
      const uris = await this.#source.find(folders);
      if (folders !== this.#folders) return;
      const apart = new Map(uris.map((uri) => [fileKey(uri), uri]));
      await this.#files.load([...apart.values()].filter((uri) => !this.#openAt(uri)));
      if (folders !== this.#folders) return;
      for (const [key, uri] of apart) if (!this.#known.find(uri)) this.#unread.add(key);
      this.#foundAll = uris.length < mostPlans;
    }
    for (const uri of this.#source.open.uris) if (this.#isMember(uri)) await this.#settle(uri);
    this.#complete = true;
    this.#changed();
  }

  /** A file was read; it may have been opened meanwhile. */
  #wasRead(uri: string, digest: PlanDigest | undefined): void {
    if (this.#openAt(uri)) return;
    this.#saved.wasRead(uri, digest !== undefined);
    this.#source.onChange();
    if (digest) this.#absent.delete(fileKey(uri));
    else if (!this.#isInside(uri)) this.#absent.add(fileKey(uri));
    const changed = digest ? this.#known.set(digest) : this.#known.delete(uri) || !this.#isInside(uri);
    if (changed) this.#changed();
  }

  /** Takes an open plan as it is now for what others know of it, and looks for what it points at. */
  async #settle(uri: string): Promise<void> {
    const open = await this.#source.open.ready(uri, 'plan');
    if (!open) return;
    if (this.#known.set(settled(open.digest))) this.#changed();
    const outside = referencesOf(open.plan)
      .paths.map((path) => resolvePath(uri, path))
      .filter((target) => target !== undefined && !this.#isInside(target) && !this.#known.find(target));
    await this.#files.load(outside as string[]);
  }

  #changed(): void {
    this.#revision++;
    this.#source.onChange();
    if (!this.#complete || this.#before) return;
    const before = new Map(this.#neighbours);
    this.#before = before;
    setTimeout(() => {
      this.#before = undefined;
      void this.#source.guard.run('workspace', () => this.#tell(before));
    }, gathering);
  }

  /** Tells of the open plans that now know something else of others than they were judged by. */
  async #tell(before: ReadonlyMap<string, Known>): Promise<void> {
    const concerned: string[] = [];
    for (const [uri, { neighbours }] of before) {
      const open = await this.#source.open.ready(uri, 'plan');
      if (open && this.neighboursOf(open) !== neighbours) concerned.push(uri);
    }
    if (concerned.length > 0) this.#source.onConcerned(concerned);
  }

  /** Is it a plan among others? Not an unsaved one, and not the old side of a comparison. */
  #isMember(uri: string): boolean {
    return isPlanFile(uri) && (this.#isInside(uri) || uri.startsWith('file:'));
  }

  #isInside(uri: string): boolean {
    return this.#folders.some((folder) => isInFolder(uri, folder));
  }

  /** The open plan of a file, whichever way its URI is written. */
  #openAt(uri: string): OpenPlan | undefined {
    const { open } = this.#source;
    const exact = open.get(uri);
    if (exact) return exact;
    const key = fileKey(uri);
    const same = open.uris.find((other) => fileKey(other) === key);
    return same === undefined ? undefined : open.get(same);
  }
}
