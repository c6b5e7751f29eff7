import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, planWith, run } from './harness';

describe('ogpplan.config.yaml on the command line', () => {
  const off = 'rules:\n  milestone-limit: off\n';
  const isOff = async (args: readonly string[], cwd: string) => {
    const { out } = await run(['check', '--format', 'json', ...args], { cwd });
    return !JSON.parse(out).some(({ code }: { code: string }) => code === 'milestone-limit');
  };

  it('holds for the plans of its folder and below, wherever the command runs', async () => {
    const cwd = folderWith({
      'mine/ogpplan.config.yaml': off,
      'mine/a/b/plan.ogpplan': planWith(6),
      'other/plan.ogpplan': planWith(6),
    });
    assert.equal(await isOff(['mine'], cwd), true);
    assert.equal(await isOff(['.'], join(cwd, 'mine/a/b')), true);
    assert.equal(await isOff(['other'], cwd), false);
  });

  it('gives way to one nearer the plan, and to --rule', async () => {
    const cwd = folderWith({
      'ogpplan.config.yaml': off,
      'near/ogpplan.config.yaml': '',
      'near/plan.ogpplan': planWith(6),
      'far/plan.ogpplan': planWith(6),
    });
    assert.equal(await isOff(['near'], cwd), false);
    assert.equal(await isOff(['far'], cwd), true);
    assert.equal(await isOff(['far', '--rule', 'milestone-limit=error'], cwd), false);
  });

  it('holds for the standard input by its name', async () => {
    const cwd = folderWith({ 'mine/ogpplan.config.yaml': off });
    const args = ['check', '-', '--format', 'json'];
    const { out } = await run([...args, '--stdin-filename', 'mine/new/plan.ogpplan'], {
      cwd,
      stdin: planWith(6),
    });
    assert.doesNotMatch(out, /milestone-limit/);
    assert.match((await run(args, { cwd, stdin: planWith(6) })).out, /milestone-limit/);
  });

  it('is complained of once, and followed as far as can be', async () => {
    const cwd = folderWith({
      'ogpplan.config.yaml': `${off}  no-such-rule: off\n`,
      'a/plan.ogpplan': planWith(6),
      'b/plan.ogpplan': planWith(6),
    });
    const { code, err, out } = await run(['check', '--format', 'json'], { cwd });
    assert.match(err, /^warning: ogpplan\.config\.yaml:3: There is no rule "no-such-rule"\..*\n$/);
    assert.notEqual(code, 2);
    assert.doesNotMatch(out, /milestone-limit/);
  });

  it('ends with 2 where it cannot be used, and the plans are checked all the same', async () => {
    const cwd = folderWith({ 'ogpplan.config.yaml': 'rules: [', 'plan.ogpplan': planWith(6) });
    const { code, err, out } = await run(['check', '--format', 'json'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /^error: ogpplan\.config\.yaml:1: This is not YAML/);
    assert.match(out, /milestone-limit/);
    const wide = folderWith({
      'ogpplan.config.yaml': Buffer.from('\ufeffrules:', 'utf16le'),
      'plan.ogpplan': '',
    });
    const unreadable = await run(['check'], { cwd: wide });
    assert.equal(unreadable.code, 2);
    assert.match(unreadable.err, /^error: ogpplan\.config\.yaml cannot be read: it is saved as UTF-16/);
  });

  it('does not mind a folder of that name', async () => {
    const cwd = folderWith({ 'plan.ogpplan': planWith(6) });
    mkdirSync(join(cwd, 'ogpplan.config.yaml'));
    assert.notEqual((await run(['check'], { cwd })).code, 2);
  });
});
