import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import fs from 'node:fs/promises';
import { join, sep } from 'node:path';
import { folderWith, run } from './harness';

/** What a run opens, and the `plan-reference` findings of it. */
async function watched(args: readonly string[], cwd: string): Promise<{ opened: string[]; found: string[] }> {
  const opened: string[] = [];
  const original = fs.open;
  const recording = (path: Parameters<typeof fs.open>[0], ...rest: unknown[]) => {
    opened.push(String(path));
    return (original as (...all: unknown[]) => ReturnType<typeof original>)(path, ...rest);
  };
  Object.assign(fs, { open: recording });
  try {
    const { out } = await run(['check', '--format', 'json', ...args], { cwd });
    const found = JSON.parse(out).filter(({ code }: { code: string }) => code === 'plan-reference');
    return { opened, found: found.map(({ message }: { message: string }) => message) };
  } finally {
    Object.assign(fs, { open: original });
  }
}

const pointingAt = (path: string) => `ogpplan: 1\nlanguages: [en]\nprevious-plan: ${JSON.stringify(path)}\n`;

describe('a reference to another plan', () => {
  it('is followed within the current folder and what is given, and else not checked', async function () {
    if (process.platform === 'win32') this.skip();
    const root = folderWith({
      'out/there.ogpplan': 'title: There\n',
      'work/given/x': '',
      'work/there.ogpplan': '',
    });
    symlinkSync('../../out/there.ogpplan', join(root, 'work/given/linked.ogpplan'));
    symlinkSync('../../out', join(root, 'work/given/folder'));
    symlinkSync('../../out/nothing.ogpplan', join(root, 'work/given/dangling.ogpplan'));
    const leadingOut = [
      '../../out/there.ogpplan',
      '../../out/missing.ogpplan',
      '../../../../../../../../etc/missing.ogpplan',
      join(root, 'out/there.ogpplan'),
      '/etc/missing.ogpplan',
      'linked.ogpplan',
      'dangling.ogpplan',
      'folder/there.ogpplan',
      'folder/missing.ogpplan',
      'C:\\plans\\missing.ogpplan',
      'D:missing.ogpplan',
      '\\\\server\\share\\missing.ogpplan',
      '//server/share/missing.ogpplan',
      'file:///etc/missing.ogpplan',
      'https://example.org/missing.ogpplan',
      'odd\0.ogpplan',
    ];
    const plan = join(root, 'work/given/plan.ogpplan');
    for (const path of leadingOut) {
      await fs.writeFile(plan, pointingAt(path));
      const { opened, found } = await watched(['plan.ogpplan'], join(root, 'work/given'));
      assert.deepEqual(found, [], path);
      assert.ok(opened.includes(plan));
      const strange = opened.filter((one) => one !== plan && !one.endsWith(`${sep}ogpplan.config.yaml`));
      assert.deepEqual(strange, [], path);
    }
    await fs.writeFile(plan, pointingAt('../there.ogpplan'));
    const above = await watched(['.'], join(root, 'work/given'));
    assert.ok(
      !above.opened.includes(join(root, 'work/there.ogpplan')),
      'neither given nor in the current folder',
    );
    const within = await watched(['given/plan.ogpplan'], join(root, 'work'));
    assert.ok(within.opened.includes(join(root, 'work/there.ogpplan')));
    await fs.writeFile(plan, pointingAt('../missing.ogpplan'));
    assert.equal((await watched(['.'], join(root, 'work/given'))).found.length, 0);
    assert.equal((await watched(['given'], join(root, 'work'))).found.length, 1);
  });

  it('to a plan that is there and cannot be read is not one to a missing plan', async () => {
    const cwd = folderWith({
      'plan.ogpplan': pointingAt('utf16.ogpplan'),
      'utf16.ogpplan': Buffer.from('\ufeffx', 'utf16le'),
      'other.ogpplan': pointingAt('folder.ogpplan'),
      'folder.ogpplan/x': '',
    });
    assert.deepEqual((await watched(['plan.ogpplan', 'other.ogpplan'], cwd)).found, []);
  });
});
