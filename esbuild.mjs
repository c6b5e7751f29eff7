// Builds what ships (dist/) and, with --tests, the test and tool bundles (out/). --watch rebuilds dist/ on change.
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';

const product = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The Node build of `yaml` reads process.env for every token; its browser build does not.
  alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) },
  define: {
    PRODUCT_VERSION: JSON.stringify(product.version),
    PRODUCT_HOMEPAGE: JSON.stringify(product.homepage ?? ''),
  },
  logLevel: 'warning',
};

/** @type {esbuild.BuildOptions} */
const client = {
  ...common,
  entryPoints: { extension: 'client/src/extension.ts' },
  external: ['vscode'],
  outdir: 'dist',
  minify: true,
};

/** @type {esbuild.BuildOptions} */
const server = {
  ...common,
  entryPoints: { server: 'server/src/main.node.ts', cli: 'server/src/cli.ts' },
  banner: { js: '#!/usr/bin/env node' },
  outdir: 'dist',
  minify: true,
};

/** @type {esbuild.BuildOptions} */
const tests = {
  ...common,
  entryPoints: globSync(['test/**/*.test.ts', 'test/vscode/suite.ts', 'scripts/*.ts']),
  external: ['vscode', 'mocha', 'esbuild', '@vscode/*', 'playwright-core', 'vscode-oniguruma'],
  outdir: 'out',
  outbase: '.',
  sourcemap: 'inline',
};

rmSync('dist', { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  for (const options of [client, server]) await (await esbuild.context(options)).watch();
} else {
  const wanted = process.argv.includes('--tests') ? [client, server, tests] : [client, server];
  await Promise.all(wanted.map((options) => esbuild.build(options)));
}
