// Which of the files and folders that come to the workspace may be folders with plans in them. Where a folder comes as a
// whole its name may be all that is told.
import { fileKey, foldersAbove, isPlanFile } from '../plan/planPaths';

/** What ends as files do, such as `.js` or `.docx`, mostly is one. */
const namedLikeFile = /\.[a-z][a-z0-9]{0,4}$/i;

/** Here files come by the thousand, and nobody keeps plans. */
const apart = /\/(?:node_modules|\.git)(?:\/|$)/;

/** Whatever brings more than these at once, it is not somebody with a folder of plans. */
const most = 100;

/**
 * Those of the URIs that are worth a look at what they are, the likeliest first: a folder may be named like a file, but
 * thousands of files are not to keep a folder from being seen. None of them lies in another.
 */
export function mayHoldPlans(came: readonly string[]): readonly string[] {
  const possible = came.filter((uri) => !apart.test(uri) && !isPlanFile(uri));
  const keys = new Set(possible.map(fileKey));
  const roots = possible.filter((uri) => !foldersAbove(uri).some((folder) => keys.has(folder)));
  const isLikely = (uri: string) => !namedLikeFile.test(uri);
  return [...roots.filter(isLikely), ...roots.filter((uri) => !isLikely(uri))].slice(0, most);
}
