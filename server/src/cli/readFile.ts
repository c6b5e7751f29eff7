import { FileProblem, reasonOf } from '../disk/fileProblem';
import { readBytes } from '../disk/readBytes';

/** A file as text. */
export interface FileText {
  /** Without byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  /** 1-based line of the first byte that is not UTF-8 and stands in the text as U+FFFD; undefined if all is. */
  readonly damagedAt: number | undefined;
}

/** A text that can be written back. */
export interface StoredText extends FileText {
  /** Another one, another content. */
  readonly stamp: string;
}

/** Bytes. A plan is a hundred pages at most; what is larger than this is none, and would fill the memory. */
export const largestFile = 32 * 1024 * 1024;

/** Reads a file as UTF-8. Throws a `FileProblem`. */
export async function readText(path: string): Promise<StoredText> {
  const { bytes, stamp } = await readBytes(path, largestFile);
  return { ...decode(bytes), stamp };
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
