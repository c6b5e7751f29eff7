// Builds a search and runs it with the arguments given. Runs on our own Node.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundling } from '../../scripts/lib/bundling.mjs';
import { exec } from '../../scripts/lib/exec.mjs';
import { endWithParent } from '../../scripts/lib/lifetime.mjs';
import { ownNode, root } from '../../scripts/lib/project.mjs';
import { runMain } from '../../scripts/lib/report.mjs';

/**
 * @param {string} main the file of this folder to run, without its ending
 * @param {string[]} others what it starts as threads
 */
export async function buildAndRun(main, ...others) {
  await runMain(async () => {
    endWithParent(async () => {});
    const outdir = join(root, 'out', 'fuzz');
    await esbuild.build({
      ...bundling,
      entryPoints: [main, ...others].map((name) => join(root, 'test', 'fuzz', `${name}.ts`)),
      outdir,
      sourcemap: 'inline',
    });
    const script = join(outdir, `${main}.js`);
    const args = ['--enable-source-maps', script, ...process.argv.slice(2)];
    const { code } = await exec(ownNode, args, { cwd: root, show: true });
    return code;
  });
}
