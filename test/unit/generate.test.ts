import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { between, outputs } from '../../scripts/generate/outputs';
import { withSettings } from '../../scripts/generate/settings';
import { rules } from '../../server/src/rules/registry';

const pages = new Map(
  outputs
    .filter(({ path }) => path.startsWith('docs/'))
    .map(({ path, make }) => [path, make(undefined) ?? '']),
);

describe('generated files', () => {
  it('hold a page for each rule, with what it finds, why, how, examples and sources', () => {
    for (const { code } of rules) {
      const page = pages.get(`docs/rules/${code}.md`) ?? '';
      for (const heading of [
        'What it looks for',
        'Why it matters',
        'How to put it right',
        'Examples',
        'Sources',
      ]) {
        assert.ok(page.includes(`\n## ${heading}\n`), `${code}: ${heading}`);
      }
    }
  });

  it('link only to what is there', () => {
    for (const [path, page] of pages) {
      for (const [, target = ''] of page.matchAll(/\]\((?!https?:)([^)\s]*)/g)) {
        const [file = '', heading] = target.split('#');
        const linked = file === '' ? path : normalize(join(dirname(path), file));
        assert.ok(pages.has(linked) || existsSync(linked), `${path} links to ${target}`);
        if (heading !== undefined)
          assert.ok(headings(pages.get(linked) ?? '').has(heading), `${path}: #${heading}`);
      }
    }
  });

  it('show no mark of an example', () => {
    for (const [path, page] of pages) assert.ok(!/[«»]/.test(page), path);
  });

  it('replace nothing but what stands between the markers', () => {
    const text = 'before\n<!-- rules:start -->\nold\n<!-- rules:end -->\nafter\n';
    assert.equal(
      between('rules', text, 'new\n'),
      'before\n<!-- rules:start -->\nnew\n<!-- rules:end -->\nafter\n',
    );
    assert.throws(() => between('rules', 'no markers', 'new\n'), /rules:start/);
  });

  it('name each rule in the settings and leave the rest of the manifest alone', () => {
    const text = `{
  "name": "x",
  "contributes": {
    "configuration": {
      "properties": {
        "ogpplan.rules": {
          "type": "object",
          "properties": {}
        }
      }
    }
  }
}
`;
    const made = JSON.parse(withSettings(text));
    assert.equal(made.name, 'x');
    const { properties } = made.contributes.configuration.properties['ogpplan.rules'];
    assert.deepEqual(
      Object.keys(properties),
      rules.map(({ code }) => code),
    );
    assert.throws(() => withSettings('{}'), /ogpplan\.rules/);
  });
});

/** The anchors of a page's headings, as GitHub and VS Code make them. */
const headings = (page: string): ReadonlySet<string> =>
  new Set(
    Array.from(page.matchAll(/^#+ (.*)$/gm), ([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replace(/ /g, '-'),
    ),
  );
