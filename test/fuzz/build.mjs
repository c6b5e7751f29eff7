// Builds the search for differences and runs it with the arguments given. Runs on our own Node.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { exec } from '../../scripts/lib/exec.mjs';
import { endWithParent } from '../../scripts/lib/lifetime.mjs';
import { ownNode, root } from '../../scripts/lib/project.mjs';
import { runMain } from '../../scripts/lib/report.mjs';

await runMain(async () => {
  endWithParent(async () => {});
  const outfile = join(root, 'out', 'fuzz', 'run.js');
  await esbuild.build({
    entryPoints: [join(root, 'test', 'fuzz', 'run.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { code } = await exec(ownNode, ['--enable-source-maps', outfile, ...process.argv.slice(2)], {
    cwd: root,
    show: true,
  });
  return code;
});
