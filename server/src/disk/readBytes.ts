import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { FileProblem, reasonOf } from './fileProblem';

/** What a file held, and what tells whether it still does. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  /** Another one, another content. */
  readonly stamp: string;
}

/** How often a file is read that changes meanwhile. */
const attempts = 3;

/**
 * Reads an ordinary file whole, as it was at one moment. Throws a `FileProblem` for what is none: a pipe or a device
 * may never end.
 * @param most bytes; a larger file is not read
 */
export async function readBytes(path: string, most: number): Promise<FileBytes> {
  let file: FileHandle | undefined;
  try {
    // Not to wait for somebody who writes into a pipe.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = await file.stat({ bigint: true });
      if (before.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (!before.isFile()) throw new FileProblem('it is no ordinary file');
      const bytes = before.size > most ? undefined : await readAll(file, Number(before.size), most);
      if (!bytes) throw tooLarge(most);
      const stamp = stampOf(before);
      if (stamp === stampOf(await file.stat({ bigint: true }))) return { bytes, stamp };
    }
    throw new FileProblem('it changes while it is read');
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem(reasonOf(error), { cause: error });
  } finally {
    await file?.close();
  }
}

/** What is said of more than so many bytes. */
export const tooLarge = (most: number): FileProblem =>
  new FileProblem(`it is larger than ${Math.round(most / 1024 / 1024)} MB`);

/** What tells two contents of a file apart, whichever way it was written. */
export const stampOf = ({ dev, ino, size, mtimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs].join(' ');

/** From the beginning to the end, wherever that is by now; undefined where it is too far. */
async function readAll(file: FileHandle, size: number, most: number): Promise<Uint8Array | undefined> {
  // One byte more than there should be, to see that it ends there.
  let buffer = Buffer.alloc(Math.min(size, most) + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
    length += bytesRead;
    if (length > most) return undefined;
    if (bytesRead === 0) return buffer.subarray(0, length);
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length + 4096)]);
  }
}
