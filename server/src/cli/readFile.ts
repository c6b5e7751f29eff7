import { readFile } from 'node:fs/promises';

/** A file as text. */
export interface FileText {
  /** Without byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  /** 1-based line of the first byte that is not UTF-8 and stands in the text as U+FFFD; undefined if all is. */
  readonly damagedAt: number | undefined;
}

/** A reason, in plain words, why a file cannot be used. */
export class FileProblem extends Error {}

/** Reads a file as UTF-8. Throws a `FileProblem`. */
export async function readText(path: string): Promise<FileText> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new FileProblem(reasonOf(error));
  }
  return decode(bytes);
}

/** Bytes as UTF-8. Throws a `FileProblem` where they are another encoding by their own word. */
export function decode(bytes: Uint8Array): FileText {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FileProblem('it is saved as UTF-16; save it as UTF-8');
  }
  const bom = first === 0xef && second === 0xbb && third === 0xbf;
  const content = bom ? bytes.subarray(3) : bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return { text, bom, damagedAt: undefined };
  } catch (error) {
    // Longer than a string can be: nothing to replace there.
    if (!(error instanceof TypeError)) throw new FileProblem(reasonOf(error));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    return { text, bom, damagedAt: text.slice(0, text.indexOf('\ufffd')).split('\n').length };
  }
}

/** Why the system refuses a file or folder, in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons.get(code ?? '') ?? message ?? String(error);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['ENOTDIR', 'there is no such file or folder'],
  ['EACCES', 'you have no permission for it'],
  ['EPERM', 'you have no permission for it'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its symbolic links lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EMFILE', 'too many files are open'],
  ['EBUSY', 'another program is using it'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large'],
  ['ERR_STRING_TOO_LONG', 'it is too large'],
]);
