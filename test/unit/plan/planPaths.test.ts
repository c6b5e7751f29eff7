import assert from 'node:assert/strict';
import { fileKey, isInFolder, relativePath, resolvePath } from '../../../server/src/plan/planPaths';

describe('paths between plans', () => {
  const ways: readonly (readonly [from: string, path: string, to: string])[] = [
    ['file:///plans/a.ogpplan', 'b.ogpplan', 'file:///plans/b.ogpplan'],
    ['file:///plans/2022/a.ogpplan', '../2020/b.ogpplan', 'file:///plans/2020/b.ogpplan'],
    ['file:///plans/a.ogpplan', 'old/b.ogpplan', 'file:///plans/old/b.ogpplan'],
    [
      'file:///my%20plans/a.ogpplan',
      'Plan de acción.ogpplan',
      'file:///my%20plans/Plan%20de%20acci%C3%B3n.ogpplan',
    ],
    ['file:///plans/a.ogpplan', '100% #1?.ogpplan', 'file:///plans/100%25%20%231%3F.ogpplan'],
    ['file:///c%3A/plans/a.ogpplan', '../old/b.ogpplan', 'file:///c%3A/old/b.ogpplan'],
    ['file://server/share/a.ogpplan', 'b.ogpplan', 'file://server/share/b.ogpplan'],
    ['vscode-vfs://github/o/r/plans/a.ogpplan', '../b.ogpplan', 'vscode-vfs://github/o/r/b.ogpplan'],
    ['memfs:/a.ogpplan', 'b.ogpplan', 'memfs:/b.ogpplan'],
  ];
  for (const [from, path, to] of ways) {
    it(`lead from ${from} by ${path}, and back`, () => {
      assert.equal(resolvePath(from, path), to);
      assert.equal(relativePath(from, to), path);
    });
  }

  it('may be written as on Windows, with a dot, and in capitals', () => {
    assert.equal(resolvePath('file:///p/x/a.ogpplan', '..\\y\\b.ogpplan'), 'file:///p/y/b.ogpplan');
    assert.equal(resolvePath('file:///p/a.ogpplan', ' ./b.ogpplan '), 'file:///p/b.ogpplan');
    assert.equal(resolvePath('file:///p/a.ogpplan', 'B.OGPPLAN'), 'file:///p/B.OGPPLAN');
  });

  it('lead nowhere where none is written', () => {
    for (const path of [
      'https://www.opengovpartnership.org/plan.ogpplan',
      'plan.pdf',
      'The plan of 2018',
      '',
      '/etc/plan.ogpplan',
      'C:\\plans\\b.ogpplan',
    ]) {
      assert.equal(resolvePath('file:///p/a.ogpplan', path), undefined, path);
    }
    assert.equal(resolvePath('untitled:Untitled-1', 'b.ogpplan'), undefined);
    assert.equal(resolvePath('no scheme: x', 'b.ogpplan'), undefined);
  });

  it('are the whole address where no path leads', () => {
    const d = 'file:///d%3A/b.ogpplan';
    assert.equal(relativePath('file:///c%3A/a.ogpplan', d), d);
    assert.equal(relativePath('file:///a.ogpplan', 'memfs:/b.ogpplan'), 'memfs:/b.ogpplan');
  });

  it('know a file by any way to write its address', () => {
    assert.equal(fileKey('file:///C:/Plan%20(1).ogpplan'), fileKey('file:///c%3A/Plan%20%281%29.ogpplan'));
    assert.notEqual(fileKey('file:///a.ogpplan'), fileKey('file:///A.ogpplan'));
    assert.equal(fileKey('not: a // uri'), fileKey('not: a // uri'));
  });

  it('know what stands in a folder', () => {
    assert.ok(isInFolder('file:///C:/plans/a.ogpplan', 'file:///c%3A/plans'));
    assert.ok(isInFolder('file:///plans/x/a.ogpplan', 'file:///plans/'));
    assert.ok(!isInFolder('file:///plans-2/a.ogpplan', 'file:///plans'));
  });
});
