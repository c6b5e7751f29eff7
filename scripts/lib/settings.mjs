// The settings of a VS Code that we start: its own voice is kept out of tests and pictures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const quietSettings = {
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  // In a browser VS Code saves by itself; what is tried out must not end up in the examples.
  'files.autoSave': 'off',
  'extensions.webWorker': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Over them, where nothing is trusted and nobody asked. */
export const restrictedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.emptyWindow': false,
};

/**
 * Writes the settings of the user.
 * @param {string} userData
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(userData, settings) {
  const folder = join(userData, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}
