// The packages whose code went into what ships, as esbuild's own record says. Needs `node esbuild.mjs --tests`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Bundle
 * @property {string} file for example `dist/server.js`
 * @property {readonly string[]} sources the files that went into it
 * @property {readonly { from: string, to: string }[]} outside what it leaves to the host: a file, and a module of Node or VS Code
 *
 * @typedef {object} Package
 * @property {string} name
 * @property {string} folder for example `node_modules/yaml`
 * @property {string} version
 * @property {string} license as an SPDX expression
 * @property {string} licenseText
 */

/** @returns {Bundle[]} */
export function bundles() {
  /** @type {import('esbuild').Metafile[]} */
  const metafiles = JSON.parse(readFileSync('out/shipped.json', 'utf8'));
  return metafiles.flatMap(({ inputs, outputs }) =>
    Object.entries(outputs).map(([file, output]) => {
      const sources = Object.keys(output.inputs);
      const outside = sources.flatMap((from) =>
        (inputs[from]?.imports ?? [])
          .filter(({ external }) => external)
          .map(({ path }) => ({ from, to: path })),
      );
      return { file, sources, outside };
    }),
  );
}

/** The folder of the package that a source file is of, for example `node_modules/yaml`; undefined for our own. */
export const packageFolder = (/** @type {string} */ source) =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0];

/** @returns {Package[]} */
export function bundledPackages() {
  const folders = new Set(
    bundles().flatMap(({ sources }) => sources.flatMap((one) => packageFolder(one) ?? [])),
  );
  return [...folders]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one));
      if (!file) throw new Error(`${folder} ships without the text of its license.`);
      return { name, folder, version, license, licenseText: readFileSync(join(folder, file), 'utf8') };
    })
    .sort((one, other) => (one.name + one.version < other.name + other.version ? -1 : 1));
}
