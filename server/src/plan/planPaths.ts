import { URI, Utils } from 'vscode-uri';
import { memo } from '../handbook/memo';

/** The ending of the names of plan files. */
export const planExtension = '.ogpplan';

/** Is it the URI, or the path, of a plan file? Letter case aside. */
export const isPlanFile = (name: string): boolean => name.toLowerCase().endsWith(planExtension);

/**
 * A URI in the one form by which two of them are the same file, whoever wrote them: percent-encoding and the case of
 * a drive letter differ between editors. What is no URI stays as it is.
 */
export const fileKey: (uri: string) => string = memo((uri) => parse(uri)?.toString() ?? uri);

/** The name of the file of a URI, as people read it. */
export const fileName = (uri: string): string => Utils.basename(parse(uri) ?? URI.file(uri));

/**
 * The URI that a path written in a plan means. Both slashes count, for paths copied on Windows.
 * @param from URI of the plan that it is written in, of any scheme
 * @param path relative; a path that is not, an address, and what does not end like a plan file lead nowhere
 */
export function resolvePath(from: string, path: string): string | undefined {
  const steps = path.trim().replaceAll('\\', '/');
  if (!isPlanFile(steps) || /^(?:\/|[a-z][\w+.-]*:)|\p{Surrogate}/iu.test(steps)) return undefined;
  const base = parse(from);
  // A plan that was never saved stands in no folder.
  if (!base?.path.startsWith('/')) return undefined;
  return Utils.joinPath(Utils.dirname(base), steps).with({ query: '', fragment: '' }).toString();
}

/**
 * The path to write in the plan `from` for the plan `to`: relative, with slashes, not encoded. Where none leads
 * there (another disk, another host) the URI itself.
 */
export function relativePath(from: string, to: string): string {
  const [base, target] = [parse(from), parse(to)];
  if (!base || !target || base.scheme !== target.scheme || base.authority !== target.authority) return to;
  const folders = Utils.dirname(base).path.split('/').filter(Boolean);
  const steps = target.path.split('/').filter(Boolean);
  const last = Math.min(folders.length, steps.length - 1);
  let common = 0;
  while (common < last && folders[common] === steps[common]) common++;
  if (/^[a-z]:$/i.test(steps[0] ?? '') && common === 0) return to;
  return [...folders.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}

/** The URI of the folder that a file stands in. */
export const folderOf = (uri: string): string => Utils.dirname(parse(uri) ?? URI.file(uri)).toString();

/** The keys of all folders that a file is in, from its own upwards. */
export function foldersAbove(uri: string): string[] {
  const steps = fileKey(uri).split('/');
  return steps.map((_, index) => steps.slice(0, steps.length - 1 - index).join('/')).slice(0, -1);
}

/** Does a file stand in a folder, or in one inside it? */
export const isInFolder = (uri: string, folder: string): boolean =>
  fileKey(uri).startsWith(`${fileKey(folder).replace(/\/$/, '')}/`);

function parse(uri: string): URI | undefined {
  // Half a character has no place in an address, and cannot be encoded.
  if (/\p{Surrogate}/u.test(uri)) return undefined;
  try {
    return URI.parse(uri);
  } catch {
    return undefined;
  }
}
