// Installs the server to compare with, builds what ships and the bench, and runs it. Runs on our own Node.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { build } from '../../scripts/lib/build.mjs';
import { bundling } from '../../scripts/lib/bundling.mjs';
import { exec, mustExec } from '../../scripts/lib/exec.mjs';
import { endWithParent } from '../../scripts/lib/lifetime.mjs';
import { cache, ownNode, root, toolEnv } from '../../scripts/lib/project.mjs';
import { Failure, runMain, withProgress } from '../../scripts/lib/report.mjs';
import { freshFolder } from '../../scripts/lib/temp.mjs';

/** The newest one there was when these lines were written. */
const theirVersion = '2.0.0';
const parts = ['parse', 'typing-20', 'typing-200', 'start', 'idle', 'check', 'huge', 'sizes'];

await runMain(async () => {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'string' } },
  });
  const only = values.only?.split(',') ?? [];
  const unknown = only.filter((name) => !parts.includes(name));
  if (unknown.length > 0) throw new Failure(`No part ${unknown.join(', ')}.`, `one of ${parts.join(', ')}.`);
  if (!existsSync('/proc/self/stat')) {
    throw new Failure('The bench reads /proc, which this system does not have.', 'run it on Linux.');
  }
  endWithParent(async () => {});
  const theirs = await provideTheirs();
  const out = await bundle();
  const temp = freshFolder('bench');
  const setup = {
    node: ownNode,
    ours: join(root, 'dist', 'server.js'),
    theirs,
    theirVersion,
    schema: pathToFileURL(join(root, 'schemas', 'ogpplan.schema.json')).href,
    monitor: new URL('monitor.mjs', import.meta.url).href,
    temp: pathToFileURL(temp).href,
    root,
    quick: values.quick === true,
    only,
    json: values.json === undefined ? undefined : resolve(values.json),
  };
  const { code } = await exec(ownNode, [join(out, 'main.mjs'), JSON.stringify(setup)], { show: true });
  return code;
});

/** Installs yaml-language-server beside VS Code, outside of node_modules, unless it is there. */
async function provideTheirs() {
  const folder = join(cache, 'bench');
  const package_ = join(folder, 'node_modules', 'yaml-language-server');
  const manifest = join(package_, 'package.json');
  const installed = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version;
  if (installed !== theirVersion) {
    rmSync(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    await withProgress(`Installing yaml-language-server ${theirVersion}`, () =>
      mustExec(
        'npm',
        ['install', '--no-audit', '--no-fund', '--loglevel=error', `yaml-language-server@${theirVersion}`],
        {
          cwd: folder,
          env: toolEnv(),
          failure: 'yaml-language-server could not be installed.',
          advice: 'see the lines above; often it is the network or the npm registry.',
        },
      ),
    );
  }
  return join(package_, 'bin', 'yaml-language-server');
}

/** Builds the server as it ships, and the bench. */
async function bundle() {
  const out = join(root, 'out', 'bench');
  await withProgress('Building', async () => {
    await build();
    const common = { ...bundling, target: 'node22', outdir: out };
    const bench = join(root, 'test', 'bench');
    await esbuild.build({
      ...common,
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      entryPoints: [join(bench, 'main.ts')],
    });
    await esbuild.build({
      ...common,
      minify: true,
      entryPoints: [join(bench, 'inProcess.ts')],
    });
  });
  return out;
}
