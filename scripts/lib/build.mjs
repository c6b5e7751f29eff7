// Builds what ships, for scripts that run it.
import { mustExec } from './exec.mjs';
import { ownNode, root, toolEnv } from './project.mjs';

/** @param {string[]} options `--tests`: the tests and tools as well */
export async function build(...options) {
  await mustExec(ownNode, ['esbuild.mjs', ...options], {
    cwd: root,
    env: toolEnv(),
    failure: 'The build failed.',
    advice: 'see the lines above.',
  });
}
