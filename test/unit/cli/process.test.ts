import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderWith, planWith } from './harness';

/** The program as it ships; built before the tests run. */
const program = resolve('dist/cli.js');

describe('ogpplan as a process', function () {
  this.timeout(20_000);
  const start = (args: readonly string[], cwd: string, input = '') =>
    spawnSync(process.execPath, [program, ...args], { cwd, input, encoding: 'utf8' });

  it('checks a folder and sets the exit code', () => {
    const cwd = folderWith({ 'a.ogpplan': planWith(6) });
    const { status, stdout, stderr } = start(['check', '--format', 'json'], cwd);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.ok(JSON.parse(stdout).some(({ code }: { code: string }) => code === 'milestone-limit'));
    assert.equal(start(['check', 'nowhere'], cwd).status, 2);
    assert.equal(start(['--version'], cwd).status, 0);
  });

  it('reads the standard input and scores it', () => {
    const { status, stdout } = start(['score', '-', '--format', 'json'], folderWith({}), planWith(2));
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout)[0].commitments[0].id, 'open-contracts');
  });

  it('ends quietly when its reader goes away', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 80 }, (_, index) => [`${index}.ogpplan`, planWith(6)]),
    );
    const child = spawn(process.execPath, [program, 'check', '--format', 'json'], { cwd: folderWith(files) });
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    assert.equal(complaints, '');
    assert.equal(code, 1);
  });

  it('holds everything it needs', () => {
    const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
    const elsewhere = folderWith({ 'cli.js': readFileSync(program) });
    const alone = spawnSync(process.execPath, [join(elsewhere, 'cli.js'), '--version'], { encoding: 'utf8' });
    assert.match(alone.stdout, new RegExp(`^${name} \\d`));
  });
});
