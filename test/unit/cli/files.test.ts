import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles, withSlashes } from '../../../server/src/cli/findFiles';
import { folderWith } from './harness';

describe('findFiles', () => {
  const tree = () =>
    folderWith({
      'b.ogpplan': '',
      'a.ogpplan': '',
      'notes.txt': '',
      'plans/old/c.ogpplan': '',
      'plans/d.ogpplan': '',
      'plans/e.yaml': '',
      'plans/.hidden/f.ogpplan': '',
      'node_modules/x/g.ogpplan': '',
      'we[i]rd (1)/h.ogpplan': '',
    });
  const names = async (paths: readonly string[], cwd = tree()) =>
    (await findFiles(paths, cwd)).files.map(({ file }) => file);

  it('takes the current folder where none is named', async () => {
    const all = ['a.ogpplan', 'b.ogpplan', 'plans/d.ogpplan', 'plans/old/c.ogpplan', 'we[i]rd (1)/h.ogpplan'];
    assert.deepEqual(await names([]), all);
    assert.deepEqual(await names(['.']), all);
  });

  it('names files as the folder was named', async () => {
    const cwd = tree();
    assert.deepEqual(await names(['plans'], cwd), ['plans/d.ogpplan', 'plans/old/c.ogpplan']);
    assert.deepEqual(await names(['./plans/'], cwd), ['./plans/d.ogpplan', './plans/old/c.ogpplan']);
    assert.deepEqual(await names(['../a.ogpplan'], join(cwd, 'plans')), ['../a.ogpplan']);
    assert.deepEqual(await names(['..'], join(cwd, 'plans/old')), ['../d.ogpplan', '../old/c.ogpplan']);
    assert.deepEqual(await names([join(cwd, 'plans')], cwd), [
      `${cwd}/plans/d.ogpplan`,
      `${cwd}/plans/old/c.ogpplan`,
    ]);
    assert.deepEqual(await names(['we[i]rd (1)'], cwd), ['we[i]rd (1)/h.ogpplan']);
  });

  it('takes a file that is named whatever its name', async () => {
    assert.deepEqual(await names(['plans/e.yaml', 'plans/.hidden/f.ogpplan', 'we[i]rd (1)/h.ogpplan']), [
      'plans/.hidden/f.ogpplan',
      'plans/e.yaml',
      'we[i]rd (1)/h.ogpplan',
    ]);
  });

  it('takes the plans among what matches a glob', async () => {
    const cwd = tree();
    assert.deepEqual(await names(['plans/**/*'], cwd), ['plans/d.ogpplan', 'plans/old/c.ogpplan']);
    assert.deepEqual(await names(['{a,b}.*'], cwd), ['a.ogpplan', 'b.ogpplan']);
    assert.deepEqual(await names([`${cwd}/plans/*.ogpplan`], join(cwd, 'plans')), [`${cwd}/plans/d.ogpplan`]);
    assert.deepEqual(await names(['../*.ogpplan'], join(cwd, 'plans')), ['../a.ogpplan', '../b.ogpplan']);
  });

  it('takes a file once, however it is reached', async () => {
    assert.deepEqual(await names(['plans/d.ogpplan', '.', 'plans', '*/*.ogpplan', './plans/d.ogpplan']), [
      'a.ogpplan',
      'b.ogpplan',
      'plans/d.ogpplan',
      'plans/old/c.ogpplan',
      'we[i]rd (1)/h.ogpplan',
    ]);
  });

  it('follows symbolic links, and not in circles', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folderWith({ 'plans/a.ogpplan': '', 'elsewhere/b.ogpplan': '' });
    for (const name of ['one', 'two']) symlinkSync(cwd, join(cwd, 'plans', name));
    symlinkSync('nowhere', join(cwd, 'plans/dangling.ogpplan'));
    symlinkSync('self.ogpplan', join(cwd, 'plans/self.ogpplan'));
    symlinkSync('a.ogpplan', join(cwd, 'plans/again.ogpplan'));
    const { files, problems } = await findFiles(['plans'], cwd);
    assert.deepEqual(
      problems.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      [
        { path: 'plans/dangling.ogpplan', reason: 'it is a link to nowhere' },
        { path: 'plans/one/plans/dangling.ogpplan', reason: 'it is a link to nowhere' },
        { path: 'plans/one/plans/self.ogpplan', reason: 'its symbolic links lead in a circle' },
        { path: 'plans/self.ogpplan', reason: 'its symbolic links lead in a circle' },
      ],
    );
    assert.deepEqual(
      files.map(({ file }) => file),
      ['plans/a.ogpplan', 'plans/one/elsewhere/b.ogpplan'],
    );
    assert.deepEqual((await findFiles(['plans/self.ogpplan'], cwd)).problems, [
      { path: 'plans/self.ogpplan', reason: 'its symbolic links lead in a circle' },
    ]);
  });

  it('says which folder holds no plan, and which cannot be read', async () => {
    const cwd = folderWith({ 'empty/a.txt': '', 'closed/a.ogpplan': '' });
    const { files, empty, problems } = await findFiles(['empty'], cwd);
    assert.deepEqual({ files, empty, problems }, { files: [], empty: ['empty'], problems: [] });
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    mkdirSync(join(cwd, 'locked'), { mode: 0 });
    assert.deepEqual((await findFiles(['.'], cwd)).problems, [
      { path: 'locked', reason: 'you have no permission for it' },
    ]);
  });

  it('shows the paths of Windows with slashes, and leaves others alone', () => {
    assert.equal(withSlashes('plans\\a.ogpplan', '\\'), 'plans/a.ogpplan');
    assert.equal(withSlashes('odd\\name.ogpplan', '/'), 'odd\\name.ogpplan');
  });
});
