import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../../server/src/cli/readFile';
import { replaceText } from '../../../server/src/cli/writeFile';
import { readBytes } from '../../../server/src/disk/readBytes';
import { isWithin, realPlace } from '../../../server/src/disk/realPath';
import { folderWith, onlyMilestoneLimit, planWith, run } from './harness';

const isWindows = process.platform === 'win32';

describe('files that are not as they should be', () => {
  before(function () {
    if (isWindows) this.skip();
  });

  it('are named, and the others are checked', async () => {
    const cwd = folderWith({
      'good.ogpplan': planWith(7),
      'utf16.ogpplan': Buffer.from('\ufeffogpplan: 1\n', 'utf16le'),
      'binary.ogpplan': Buffer.from([0, 1, 2, 255, 254, 0, 10, 0]),
      'empty.ogpplan': '',
    });
    mkdirSync(join(cwd, 'folder.ogpplan'));
    writeFileSync(join(cwd, 'folder.ogpplan/inner.ogpplan'), planWith(2));
    symlinkSync('nowhere', join(cwd, 'dangling.ogpplan'));
    symlinkSync('circle.ogpplan', join(cwd, 'circle.ogpplan'));
    symlinkSync('/dev/zero', join(cwd, 'endless.ogpplan'));
    execFileSync('mkfifo', [join(cwd, 'pipe.ogpplan')]);
    const { code, out, err } = await onlyMilestoneLimit(
      ['check', '.', 'pipe.ogpplan', 'endless.ogpplan', 'gone.ogpplan', 'odd\0name.ogpplan'],
      { cwd },
    );
    assert.equal(code, 2);
    assert.match(out, /good\.ogpplan/);
    assert.match(out, /^4 plans, 1 problem/m);
    for (const said of [
      'circle.ogpplan cannot be read: its symbolic links lead in a circle.',
      'dangling.ogpplan cannot be read: it is a link to nowhere.',
      'endless.ogpplan cannot be read: it is no ordinary file.',
      'gone.ogpplan cannot be read: there is no such file or folder.',
      'pipe.ogpplan cannot be read: it is no ordinary file.',
      'utf16.ogpplan cannot be read: it is saved as UTF-16; save it as UTF-8.',
      'no file can have that name',
      'binary.ogpplan:1: not UTF-8',
    ]) {
      assert.ok(err.includes(said), `${said} is not in\n${err}`);
    }
  });

  it('are not read where they are huge', async () => {
    const cwd = folderWith({ 'a.ogpplan': 'x'.repeat(1024 * 1024 + 1) });
    await assert.rejects(readBytes(join(cwd, 'a.ogpplan'), 1024 * 1024), /it is larger than 1 MB/);
  });

  it('are read whole where the system does not know their size', async function () {
    if (process.platform !== 'linux') this.skip();
    assert.match((await readText('/proc/self/status')).text, /^Name:/);
  });

  it('are read as they were at one moment', async () => {
    const cwd = folderWith({ 'a.ogpplan': 'a'.repeat(3_000_000) });
    const path = join(cwd, 'a.ogpplan');
    const other = join(cwd, 'other');
    const reading = Array.from({ length: 20 }, async (_, index) => {
      writeFileSync(other, `${'ab'[index % 2]}`.repeat(3_000_000));
      const read = readText(path);
      renameSync(other, path);
      return read;
    });
    for (const { text } of await Promise.all(reading)) {
      assert.ok(/^(?:a+|b+)$/.test(text) && text.length === 3_000_000);
    }
  });

  it('may vanish between being found and being read', async () => {
    const cwd = folderWith({ 'a.ogpplan': planWith(2), 'b.ogpplan': planWith(2) });
    const env = new Proxy({}, { get: () => undefined });
    const { err, code } = await run(['check', 'a.ogpplan', 'b.ogpplan', 'c.ogpplan'], { cwd, env });
    assert.deepEqual([code, err], [2, 'error: c.ogpplan cannot be read: there is no such file or folder.\n']);
  });
});

describe('what lies outside', () => {
  before(function () {
    if (isWindows) this.skip();
  });

  const tree = () => {
    const root = folderWith({
      'in/plan.ogpplan': planWith(7),
      'in/sub/plan.ogpplan': planWith(7),
      'out/secret.ogpplan': planWith(7),
      'out/deep/secret.ogpplan': planWith(7),
    });
    symlinkSync('../out/secret.ogpplan', join(root, 'in/file.ogpplan'));
    symlinkSync('../out', join(root, 'in/folder'));
    symlinkSync('sub', join(root, 'in/inside'));
    return root;
  };

  it('is not read through links, which are named', async () => {
    const root = tree();
    for (const [args, cwd] of [
      [['in'], join(root, 'in')],
      [['.'], join(root, 'in')],
      [['**/*.ogpplan'], join(root, 'in')],
    ] as const) {
      const { out, err } = await onlyMilestoneLimit(
        ['check', ...args.map((one) => (one === 'in' ? '../in' : one))],
        { cwd },
      );
      assert.match(out, /^2 plans, 2 problems/m);
      assert.ok(!out.includes('secret') && !out.includes('file.ogpplan'), out);
      assert.match(err, /file\.ogpplan is not checked: it is a link that leads out\./);
      assert.match(err, /folder is not checked: it is a link that leads out\./);
    }
  });

  it('is named only where it was asked for', async () => {
    const root = tree();
    const { out, err } = await onlyMilestoneLimit(['check', join(root, 'in/sub/*.ogpplan')], {
      cwd: join(root, 'out/deep'),
    });
    assert.match(out, /^1 plan, 1 problem/m);
    assert.equal(err, '');
  });

  it('is read where it is given too', async () => {
    const root = tree();
    const { out, err } = await onlyMilestoneLimit(['check', '.', '../out'], { cwd: join(root, 'in') });
    assert.match(out, /^4 plans, 4 problems/m);
    assert.equal(err, '');
  });

  it('is not written through a link, whoever names it', async () => {
    const root = folderWith({ 'out/a.ogpplan': fixable, 'in/x.txt': '' });
    symlinkSync('../out/a.ogpplan', join(root, 'in/a.ogpplan'));
    symlinkSync('../out', join(root, 'in/folder'));
    for (const [path, cwd] of [
      ['a.ogpplan', 'in'],
      ['folder/a.ogpplan', 'in'],
      ['../in/a.ogpplan', 'out/..//in'],
    ] as const) {
      const { code, err } = await run(['check', '--fix', path], { cwd: join(root, cwd) });
      assert.equal(code, 2, path);
      assert.match(err, /cannot be written: it is a link that leads out\./);
      assert.equal(readFileSync(join(root, 'out/a.ogpplan'), 'utf8'), fixable);
    }
    const elsewhere = folderWith({});
    const linked = await run(['check', '--fix', join(root, 'in/a.ogpplan')], { cwd: elsewhere });
    assert.match(linked.err, /cannot be written: it is a link that leads out\./);
    const named = await run(['check', '--fix', join(root, 'out/a.ogpplan')], { cwd: elsewhere });
    assert.ok(!named.err.includes('cannot be written'), named.err);
    assert.notEqual(readFileSync(join(root, 'out/a.ogpplan'), 'utf8'), fixable);
  });

  it('is not read as settings through a link', async () => {
    const root = folderWith({ 'in/a.ogpplan': planWith(7), 'out/c.yaml': 'secret-word: 1\n' });
    symlinkSync('../out/c.yaml', join(root, 'in/ogpplan.config.yaml'));
    const { err } = await run(['check'], { cwd: join(root, 'in') });
    assert.equal(err, 'warning: ogpplan.config.yaml is not read: it is a link that leads out.\n');
  });
});

describe('a file that has changed since it was read', () => {
  it('is not written over, and nothing is left behind', async () => {
    const cwd = folderWith({ 'a.ogpplan': 'one\n' });
    const path = join(cwd, 'a.ogpplan');
    const { stamp } = await readText(path);
    writeFileSync(path, 'two\n');
    await assert.rejects(replaceText(path, 'fixed\n', stamp), /it has changed since it was read/);
    assert.equal(readFileSync(path, 'utf8'), 'two\n');
    const { stamp: newer } = await readText(path);
    const { atime, mtime } = statSync(path);
    writeFileSync(join(cwd, 'b'), 'new\n');
    utimesSync(join(cwd, 'b'), atime, mtime);
    renameSync(join(cwd, 'b'), path);
    await assert.rejects(replaceText(path, 'fixed\n', newer), /it has changed/, 'another file in its place');
    await replaceText(path, 'fixed\n', (await readText(path)).stamp);
    assert.equal(readFileSync(path, 'utf8'), 'fixed\n');
    linkSync(path, join(cwd, 'only'));
    assert.deepEqual(execFileSync('ls', ['-A', cwd], { encoding: 'utf8' }).trim().split('\n').toSorted(), [
      'a.ogpplan',
      'only',
    ]);
  });
});

describe('where a path leads', () => {
  before(function () {
    if (isWindows) this.skip();
  });

  it('is told through links, also of what is not there', async () => {
    const root = folderWith({ 'in/a': '', 'out/b': '', 'inside/c': '' });
    symlinkSync('../out', join(root, 'in/folder'));
    symlinkSync('../out/nothing', join(root, 'in/dangling'));
    symlinkSync('circle', join(root, 'in/circle'));
    const within = (path: string) => isWithin(join(root, path), [join(root, 'in')]);
    const cases = { a: true, 'new/file': true, folder: false, 'folder/b': false, 'folder/new': false };
    for (const [path, stays] of Object.entries(cases)) assert.equal(await within(`in/${path}`), stays, path);
    for (const path of ['in/dangling', 'in/circle', 'in/circle/x', 'inside/c', 'in/../out/b', 'in\0/x']) {
      assert.equal(await within(path), false, path);
    }
    assert.equal(await realPlace(join(root, 'in/folder/new')), join(root, 'out/new'));
    assert.equal(await isWithin(join(root, 'in/a'), []), false);
  });
});

const fixable = planWith(2).replace(
  '    milestones:',
  '    values:\n      Civic participation: Everyone is heard.\n    milestones:',
);
