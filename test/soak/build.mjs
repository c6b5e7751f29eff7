// Builds the server as it ships and the soak, and runs it with the arguments given. Runs on our own Node.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { build } from '../../scripts/lib/build.mjs';
import { bundling } from '../../scripts/lib/bundling.mjs';
import { exec } from '../../scripts/lib/exec.mjs';
import { endWithParent } from '../../scripts/lib/lifetime.mjs';
import { ownNode, root } from '../../scripts/lib/project.mjs';
import { runMain } from '../../scripts/lib/report.mjs';
import { freshFolder } from '../../scripts/lib/temp.mjs';

await runMain(async () => {
  endWithParent(async () => {});
  await build();
  // Apart from `dist/` and `out/`: whoever builds or tests during a long run takes nothing away from it.
  const temp = freshFolder('soak');
  const server = join(temp, 'server.js');
  cpSync(join(root, 'dist', 'server.js'), server);
  const outfile = join(temp, 'run.mjs');
  await esbuild.build({
    ...bundling,
    entryPoints: [join(root, 'test', 'soak', 'run.ts')],
    outfile,
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    sourcemap: 'inline',
  });
  const { code } = await exec(
    ownNode,
    ['--enable-source-maps', outfile, '--server', server, ...process.argv.slice(2)],
    {
      cwd: root,
      show: true,
    },
  );
  return code;
});
