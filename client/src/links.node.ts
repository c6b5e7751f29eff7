// Where links lead, on hosts with a disk.
import type { Uri } from 'vscode';
import { isWithin } from '../../server/src/disk/realPath';
import type { StaysWithin } from './files';

/** Only a disk has links. */
export const staysWithin: StaysWithin = async (uri, folders) =>
  uri.scheme !== 'file' ||
  isWithin(
    uri.fsPath,
    folders.filter(isOnDisk).map(({ fsPath }) => fsPath),
  );

const isOnDisk = ({ scheme }: Uri): boolean => scheme === 'file';
