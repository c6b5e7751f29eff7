import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import type { ExtensionApi } from '../../client/src/activate';
import { extensionId } from './helpers';

/** Fails where the extension or its server has caught an internal error since the window opened. */
export function assertNoFaults(): void {
  const extension = extensions.getExtension<ExtensionApi>(extensionId);
  if (extension?.isActive) assert.deepEqual(extension.exports.faults, []);
}
