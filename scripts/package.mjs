// `npm run package`: makes the .vsix, and beside it the list of what is bundled in it (CycloneDX, `.cdx.json`).
//   --out FILE   where to (ogpplan-VERSION.vsix)
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { bundledPackages } from './lib/bundled.mjs';
import { mustExec } from './lib/exec.mjs';
import { root, toolEnv } from './lib/project.mjs';
import { runMain, say } from './lib/report.mjs';
import { materials } from './lib/sbom.mjs';

await runMain(async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const out = values.out ?? `ogpplan-${version}.vsix`;
  const options = {
    cwd: root,
    env: toolEnv(),
    failure: 'The package was not made.',
    advice: 'see the lines above.',
  };
  await build('--tests');
  const wanted = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
  say(await mustExec('vsce', ['package', ...wanted, '--out', out], options));
  const list = await mustExec('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    ...options,
    failure: 'npm did not list what is bundled.',
    advice: 'use npm 10 or later.',
  });
  const file = out.replace(/(\.vsix)?$/, '.cdx.json');
  writeFileSync(file, `${JSON.stringify(materials(JSON.parse(list), bundledPackages()), null, 2)}\n`);
  say(`What is bundled in it: ${file}`);
});
