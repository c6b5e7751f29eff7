import { fileKey, folderOf, isInFolder, isPlanFile } from '../plan/planPaths';
import type { OpenPlan, OpenPlans } from './documents';

/** Where the plans of a workspace are, and which files may be read for them. */
export class PlanPlaces {
  readonly #open: OpenPlans;
  /** URIs of the folders of the workspace. */
  folders: readonly string[];

  constructor(open: OpenPlans, folders: readonly string[]) {
    this.#open = open;
    this.folders = folders;
  }

  /** Is it a plan among others? Not an unsaved one, and not the old side of a comparison. */
  isMember(uri: string): boolean {
    return isPlanFile(uri) && (this.isInside(uri) || uri.startsWith('file:'));
  }

  isInside(uri: string): boolean {
    return this.folders.some((folder) => isInFolder(uri, folder));
  }

  /** The folders out of which nothing is read: those of the workspace, and those of the plans that are open. */
  get bounds(): readonly string[] {
    const opened = this.#open.uris.filter((uri) => this.isMember(uri) && !this.isInside(uri));
    return [...this.folders, ...new Set(opened.map(folderOf))];
  }

  mayRead(uri: string): boolean {
    return this.bounds.some((folder) => isInFolder(uri, folder));
  }

  /** The open plan of a file, whichever way its URI is written. */
  openAt(uri: string): OpenPlan | undefined {
    const exact = this.#open.get(uri);
    if (exact) return exact;
    const key = fileKey(uri);
    const same = this.#open.uris.find((other) => fileKey(other) === key);
    return same === undefined ? undefined : this.#open.get(same);
  }
}
