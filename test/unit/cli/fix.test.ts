import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fixText } from '../../../server/src/rules/fixAll';
import { rules } from '../../../server/src/rules/registry';
import { styles } from '../../fixes/dress';
import { folderWith, planWith, run } from './harness';

describe('ogpplan check --fix', () => {
  const planFor = (value: string) =>
    planWith(2).replace(
      '    milestones:',
      `    values:\n      ${value}: Everyone is heard. # as agreed\n    milestones:`,
    );
  const draft = planFor('Civic participation');
  const mended = planFor('public-participation');
  const others = rules.map(({ code }) => `--rule=${code}=${code === 'unknown-value' ? 'warning' : 'off'}`);
  const only = (args: readonly string[], cwd: string, stdin: string | Uint8Array = '') =>
    run(['check', ...args, ...others], { cwd, stdin });

  it('puts right what is safe, and says so', async () => {
    const cwd = folderWith({ 'a.ogpplan': draft, 'b.ogpplan': mended });
    const before = await only([], cwd);
    assert.deepEqual(
      [before.code, before.out.trim().split('\n').at(-1)],
      [1, '2 plans, 1 problem (1 warning), 1 can be fixed with --fix'],
    );
    assert.deepEqual(await only(['--fix'], cwd), {
      code: 0,
      out: 'Put right 1 problem in 1 plan\n2 plans, no problems\n',
      err: '',
    });
    assert.equal(readFileSync(join(cwd, 'a.ogpplan'), 'utf8'), mended);
    assert.deepEqual(readdirSync(cwd), ['a.ogpplan', 'b.ogpplan']);
    assert.equal((await only(['--fix'], cwd)).out, '2 plans, no problems\n');
  });

  it('keeps byte order mark, line endings and mode', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const cwd = folderWith({ 'a.ogpplan': windows(draft) });
    const file = join(cwd, 'a.ogpplan');
    chmodSync(file, 0o640);
    assert.equal((await only(['--fix'], cwd)).code, 0);
    assert.equal(readFileSync(file, 'utf8'), windows(mended));
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  it('writes in every style what fixing all gives, and nothing the second time', async function () {
    this.timeout(60_000);
    const slips = planFor('Civic participation').replace('ogpplan: 1\n', '');
    const dressed = Object.values(styles).flatMap((dress, index) => dress(slips, index) ?? []);
    const names = dressed.map((_, index) => `${index}.ogpplan`);
    const cwd = folderWith(Object.fromEntries(dressed.map((text, index) => [names[index]!, text])));
    const now = () => names.map((name) => readFileSync(join(cwd, name), 'utf8'));
    await run(['check', '--fix', '.'], { cwd, stdin: '' });
    const first = now();
    assert.deepEqual(
      first,
      dressed.map((text) => fixText(text).plan.text),
    );
    assert.ok(first.every((text, index) => text !== dressed[index]));
    await run(['check', '--fix', '.'], { cwd, stdin: '' });
    assert.deepEqual(now(), first);
  });

  it('writes through a symbolic link', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folderWith({ 'real/a.ogpplan': draft });
    symlinkSync('real/a.ogpplan', join(cwd, 'link.ogpplan'));
    await only(['--fix', 'link.ogpplan'], cwd);
    assert.ok(lstatSync(join(cwd, 'link.ogpplan')).isSymbolicLink());
    assert.equal(readFileSync(join(cwd, 'real/a.ogpplan'), 'utf8'), mended);
  });

  it('does not touch what has nothing to fix, or is too mild to be shown', async () => {
    const cwd = folderWith({ 'a.ogpplan': draft, 'b.ogpplan': mended });
    const inode = statSync(join(cwd, 'b.ogpplan')).ino;
    await only(['--fix', '--min-severity', 'error'], cwd);
    assert.equal(readFileSync(join(cwd, 'a.ogpplan'), 'utf8'), draft);
    assert.equal(statSync(join(cwd, 'b.ogpplan')).ino, inode);
  });

  it('does not write a file that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(draft), Buffer.from([0x23, 0xe9, 0x0a])]);
    const cwd = folderWith({ 'a.ogpplan': bytes });
    const { code, err } = await only(['--fix'], cwd);
    assert.equal(code, 1);
    assert.match(err, /a\.ogpplan is not changed, because it is not UTF-8\./);
    assert.deepEqual(readFileSync(join(cwd, 'a.ogpplan')), bytes);
    const piped = await only(['--fix', '-'], cwd, bytes);
    assert.deepEqual([piped.code, piped.out], [2, '']);
  });

  it('prints the text of the standard input, and what it has to say beside it', async () => {
    const cwd = folderWith({});
    assert.deepEqual(await only(['--fix', '-'], cwd, `\ufeff${draft}`), {
      code: 0,
      out: `\ufeff${mended}`,
      err: 'Put right 1 problem in 1 plan\n1 plan, no problems\n',
    });
    assert.equal((await only(['--fix', '-'], cwd, mended)).out, mended);
  });

  it('shows with --diff what it would do, and does nothing', async () => {
    for (const args of [['--diff'], ['--fix', '--diff']]) {
      const cwd = folderWith({ 'plans/a.ogpplan': draft, 'plans/b.ogpplan': mended });
      assert.deepEqual(await only(args, cwd), {
        code: 1,
        out: `--- plans/a.ogpplan
+++ plans/a.ogpplan
@@ -10,7 +10,7 @@
   - id: open-contracts
     title: Publish every public contract
     values:
-      Civic participation: Everyone is heard. # as agreed
+      public-participation: Everyone is heard. # as agreed
     milestones:
       - id: step-1
         title: Publish part 1 of the register
`,
        err: '--fix would put right 1 problem in 1 plan\n2 plans, 1 problem (1 warning)\n',
      });
      assert.equal(readFileSync(join(cwd, 'plans/a.ogpplan'), 'utf8'), draft);
    }
    const clean = await only(['--diff'], folderWith({ 'b.ogpplan': mended }));
    assert.deepEqual(clean, { code: 0, out: '', err: '--fix would change nothing\n1 plan, no problems\n' });
  });
});
