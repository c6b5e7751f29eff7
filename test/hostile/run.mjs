// Builds the measuring of hostile texts and runs it for each of them. Runs on our own Node. Ends with 1 where one is
// not done with in time, memory or without a fault, or a finding is missing.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { bundling } from '../../scripts/lib/bundling.mjs';
import { exec } from '../../scripts/lib/exec.mjs';
import { endWithParent } from '../../scripts/lib/lifetime.mjs';
import { ownNode, root } from '../../scripts/lib/project.mjs';
import { runMain } from '../../scripts/lib/report.mjs';

/** Seconds of work and MiB that one text may take. */
const longest = 60;
const most = 1500;

await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, share: { type: 'string' } } });
  endWithParent(async () => {});
  const outfile = join(root, 'out', 'hostile', 'one.js');
  await esbuild.build({
    ...bundling,
    entryPoints: [join(root, 'test', 'hostile', 'one.ts')],
    outfile,
    sourcemap: 'inline',
  });
  const names = JSON.parse((await exec(ownNode, [outfile])).output);
  const wanted = names.filter((/** @type {string} */ name) => name.includes(values.only ?? ''));
  console.log(
    '| text | size | read | check | features | edit | longest turn | for | twice the size | peak |\n' +
      '|---|--:|--:|--:|--:|--:|--:|---|--:|--:|',
  );
  let failed = 0;
  for (const name of wanted) {
    const row = await measured(outfile, name, values.share ?? '1');
    if (row.failed) failed++;
    console.log(`| ${name} | ${row.text} |`);
  }
  console.log(`\n${wanted.length} texts, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

/**
 * Measures one text in a process of its own.
 * @param {string} outfile
 * @param {string} name
 * @param {string} share
 */
async function measured(outfile, name, share) {
  // Without end in yaml or in us, it ends all the same.
  const limits = ['--enable-source-maps', `--max-old-space-size=${most}`];
  const limited = ['-c', `ulimit -S -t ${longest}; exec "$@"`, 'sh'];
  const { code, output } = await exec('sh', [...limited, ownNode, ...limits, outfile, name, share]);
  if (code !== 0) {
    const why = output.endsWith('ended by SIGXCPU')
      ? `not done in ${longest} s`
      : (/^.*Error.*$/m.exec(output)?.[0] ?? output.trim().split('\n').at(-1));
    return { failed: true, text: `**${why}**` };
  }
  const { half, whole, silent, peak } = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  const total = (/** @type {typeof whole} */ cost) => cost.read + cost.check + cost.features + cost.edit;
  const cells = [
    `${(whole.length / 1e6).toFixed(2)} M`,
    ...[whole.read, whole.check, whole.features, whole.edit, whole.turn].map(
      (time) => `${Math.round(time)} ms`,
    ),
    whole.longest,
    `× ${(total(whole) / total(half)).toFixed(1)}`,
    `${Math.round(peak)} MiB${silent.length > 0 ? ` **silent: ${silent.join(', ')}**` : ''}`,
  ];
  return { failed: silent.length > 0, text: cells.join(' | ') };
}
