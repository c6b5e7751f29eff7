// `npm run audit`: are there known holes in what ships? Nothing is installed with the extension, so besides
// `npm audit --omit=dev` npm is asked about everything, and what it says is cut down to the packages that are bundled.
// Ends with 1 where there is one, and with 0 and "not checked" where the registry cannot say.
import { build } from './lib/build.mjs';
import { bundledPackages } from './lib/bundled.mjs';
import { exec } from './lib/exec.mjs';
import { root, toolEnv } from './lib/project.mjs';
import { readAudit } from './lib/readAudit.mjs';
import { runMain, say } from './lib/report.mjs';

await runMain(async () => {
  await build('--tests');
  const names = bundledPackages().map(({ name }) => name);
  let code = 0;
  for (const args of [['--omit=dev'], []]) {
    const { output } = await exec('npm', ['audit', '--json', ...args], { cwd: root, env: toolEnv() });
    const { text, found } = readAudit(output, args.length > 0 ? undefined : names);
    say(`npm audit ${args.join(' ')}${args.length > 0 ? '' : `(${names.length} bundled packages)`}: ${text}`);
    if (found) code = 1;
  }
  return code;
});
