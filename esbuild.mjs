// Builds what ships (dist/) and, with --tests, the test and tool bundles (out/). --watch rebuilds dist/ on change.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { bundling } from './scripts/lib/bundling.mjs';

/** @type {esbuild.BuildOptions} */
const client = {
  ...bundling,
  entryPoints: { extension: 'client/src/extension.ts' },
  external: ['vscode'],
  outdir: 'dist',
  minify: true,
};

/** @type {esbuild.BuildOptions} */
const server = {
  ...bundling,
  // So that no package is looked for on the disk: what is needed is in the bundle.
  define: { ...bundling.define, 'require.resolve': 'String' },
  entryPoints: { server: 'server/src/main.node.ts', cli: 'server/src/cli.ts' },
  banner: { js: '#!/usr/bin/env node' },
  // A library could start programs with it, for what is not used here; so nothing in these bundles can.
  alias: {
    ...bundling.alias,
    child_process: fileURLToPath(new URL('server/src/noPrograms.ts', import.meta.url)),
  },
  outdir: 'dist',
  minify: true,
};

/** @type {esbuild.BuildOptions} */
const inBrowser = { ...bundling, platform: 'browser', target: 'es2022' };

/** @type {esbuild.BuildOptions} */
const webClient = {
  ...inBrowser,
  entryPoints: { 'extension.web': 'client/src/extension.web.ts' },
  external: ['vscode'],
  outdir: 'dist',
  minify: true,
};

/** @type {esbuild.BuildOptions} */
const webServer = {
  ...inBrowser,
  entryPoints: { 'server.web': 'server/src/main.web.ts' },
  format: 'iife',
  outdir: 'dist',
  minify: true,
};

const shipped = [client, server, webClient, webServer].map((options) => ({ ...options, metafile: true }));

/** @type {esbuild.BuildOptions} */
const tests = {
  ...bundling,
  entryPoints: globSync(['test/**/*.test.ts', 'test/vscode/suite.ts', 'scripts/*.ts']),
  external: ['vscode', 'mocha', 'esbuild', '@vscode/*', 'playwright-core', 'vscode-oniguruma'],
  outdir: 'out',
  outbase: '.',
  sourcemap: 'inline',
};

/**
 * The tests inside VS Code that need no Node, in one file: a worker finds no others. Mocha has to be there first.
 * @returns {esbuild.BuildOptions}
 */
const webTests = (/** @type {string} */ files, /** @type {string} */ outfile) => ({
  ...inBrowser,
  stdin: {
    contents: [
      "export { run } from './suite.web';",
      ...globSync(files, { cwd: 'test/vscode', ignore: '*.node.test.ts' })
        .toSorted((a, b) => a.localeCompare(b))
        .map((name) => `import './${name}';`),
    ].join('\n'),
    resolveDir: 'test/vscode',
    sourcefile: 'all.web.ts',
  },
  alias: { ...bundling.alias, 'node:assert/strict': './test/vscode/assert.web.ts' },
  external: ['vscode'],
  // Mocha takes `module.exports` for itself; what VS Code is to find there is put there at the end.
  format: 'iife',
  globalName: 'tests',
  footer: { js: 'module.exports = tests;' },
  outfile,
  sourcemap: 'inline',
});
const allWebTests = [
  webTests('*.test.ts', 'out/test/vscode/all.web.js'),
  webTests('restricted/*.test.ts', 'out/test/vscode/restricted.web.js'),
];

rmSync('dist', { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  for (const options of shipped) await (await esbuild.context(options)).watch();
} else {
  const withTests = process.argv.includes('--tests');
  const results = await Promise.all(shipped.map((options) => esbuild.build(options)));
  if (withTests) {
    await Promise.all([tests, ...allWebTests].map((options) => esbuild.build(options)));
    // What went into each bundle, for the tests and tools that look at what ships.
    mkdirSync('out', { recursive: true });
    writeFileSync('out/shipped.json', JSON.stringify(results.map(({ metafile }) => metafile)));
  }
}
