// Which of the files and folders that come to the workspace may be folders with plans in them. Where a folder comes as a
// whole its name may be all that is told.
import { fileKey, foldersAbove, isPlanFile } from '../plan/planPaths';

/** What ends as files do, such as `.js` or `.docx`, is taken for one: to look at each would cost too much. */
const namedLikeFile = /\.[a-z][a-z0-9]{0,4}$/i;

/** Here files come by the thousand, and nobody keeps plans. */
const apart = /\/(?:node_modules|\.git)(?:\/|$)/;

/** Whatever brings more than these at once, it is not somebody with a folder of plans. */
const most = 100;

/** Those of the URIs that are worth a look; none of them lies in another. */
export function mayHoldPlans(came: readonly string[]): readonly string[] {
  const likely = came.filter((uri) => !namedLikeFile.test(uri) && !apart.test(uri) && !isPlanFile(uri));
  const keys = new Set(likely.map(fileKey));
  return likely.filter((uri) => !foldersAbove(uri).some((folder) => keys.has(folder))).slice(0, most);
}
