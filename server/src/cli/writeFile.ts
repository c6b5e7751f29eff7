import { randomUUID } from 'node:crypto';
import { access, chmod, chown, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileProblem, reasonOf } from '../disk/fileProblem';
import { stampOf } from '../disk/readBytes';

/**
 * Writes a file so that at any moment either the old or the new text is there, whole; keeps its mode
 * and, where possible, its owner. A symbolic link stays one. Throws a `FileProblem`, and writes nothing, where the
 * file has changed since it was read.
 * @param stamp what the file was like when it was read
 */
export async function replaceText(path: string, text: string, stamp: string): Promise<void> {
  let temporary: string | undefined;
  try {
    const target = await realpath(path);
    const before = await stat(target);
    await access(target, constants.W_OK);
    temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
    const file = await open(temporary, 'wx', before.mode & 0o777);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    const made = await stat(temporary);
    if (made.uid !== before.uid || made.gid !== before.gid) {
      // Only an administrator may; anyone else becomes the owner, as with most editors.
      await chown(temporary, before.uid, before.gid).catch(() => undefined);
    }
    await chmod(temporary, before.mode & 0o7777);
    // As late as can be: what somebody else has written meanwhile must not be lost.
    if (stampOf(await stat(target, { bigint: true })) !== stamp) {
      throw new FileProblem('it has changed since it was read; run the command again');
    }
    await rename(temporary, target);
  } catch (error) {
    if (temporary) await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof FileProblem ? error : new FileProblem(reasonOf(error));
  }
}
