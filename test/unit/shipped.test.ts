import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages, bundles, packageFolder } from '../../scripts/lib/bundled.mjs';
import { readAudit } from '../../scripts/lib/readAudit.mjs';
import { materials } from '../../scripts/lib/sbom.mjs';

/**
 * What each bundle may ask of the place that it runs in, but for files and paths. In VS Code `child_process` starts the
 * server, and `net` would be its way to one over a pipe. An editor may have the server speak over a pipe or a port of
 * its own choice (`net`); nothing of ours opens a connection.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'dist/extension.js': ['vscode', 'child_process', 'net', 'os', 'util', 'crypto', 'readline'],
  'dist/server.js': ['net', 'os', 'util', 'crypto', 'url', 'stream', 'console'],
  'dist/cli.js': ['util', 'crypto', 'url', 'tty'],
  'dist/extension.web.js': ['vscode'],
  'dist/server.web.js': [],
};
const files = ['fs', 'fs/promises', 'path'];

/** Ways to run a text as code, or to reach another machine. */
const forbidden: Readonly<Record<string, RegExp>> = {
  'code out of a text':
    /\beval\s*\(|\bnew\s+Function\b|(?<![.\w$])Function\s*\(|\bimportScripts\b|\bvm\.(?:run|Script)/,
  'the network': /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/,
  'modules by a name that is made up': /\bimport\s*\(\s*[^'"`\s)]/,
};
/** In VS Code, what shows pages of HTML, reaches out, or runs something in the user's name. */
const forbiddenInClient =
  /\bcreateWebviewPanel\b|\bregister(?:Webview|CustomEditor)\w*|\bcreateTerminal\b|\btasks\.|\bopenExternal\b|\bsupportHtml\b|\benv\.asExternalUri\b|\bauthentication\./;

const sorted = (words: Iterable<string | undefined>): string[] =>
  [...words].map(String).sort((one, other) => (one < other ? -1 : 1));

const wordsIn = (text: string): string[] =>
  Object.entries(forbidden).flatMap(([what, pattern]) => (pattern.test(text) ? [what] : []));

const sources = ['client/src', 'server/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

describe('what ships', () => {
  const shipped = bundles();

  it('is what we know of', () => {
    assert.deepEqual(sorted(shipped.map(({ file }) => file)), sorted(Object.keys(allowed)));
  });

  it('asks for nothing that could reach another machine or run a program, but what is named here', () => {
    for (const { file, outside } of shipped) {
      const asked = new Set(outside.map(({ to }) => to.replace(/^node:/, '')));
      const known = [...files, ...(allowed[file] ?? [])];
      assert.deepEqual(
        [...asked].filter((one) => !known.includes(one)),
        [],
        file,
      );
    }
    const ours = shipped.flatMap(({ outside }) => outside).filter(({ from }) => !packageFolder(from));
    const modules = new Set(ours.map(({ to }) => to.replace(/^node:/, '')));
    assert.deepEqual(sorted(modules), [
      'console',
      'crypto',
      'fs',
      'fs/promises',
      'path',
      'stream',
      'tty',
      'url',
      'util',
      'vscode',
    ]);
  });

  it('holds no way to run a text as code or to call another machine', () => {
    for (const { file } of shipped) assert.deepEqual(wordsIn(readFileSync(file, 'utf8')), [], file);
    for (const path of sources) assert.deepEqual(wordsIn(readFileSync(path, 'utf8')), [], path);
    for (const text of ['eval(x)', 'new Function(x)', 'Function("x")', 'await fetch(url)', 'import(name)']) {
      assert.equal(wordsIn(text).length, 1, text);
    }
  });

  it('shows no page of HTML of its own, and lets Markdown run one command at most', () => {
    for (const path of sources) {
      const text = readFileSync(path, 'utf8');
      assert.ok(!path.startsWith('client') || !forbiddenInClient.test(text), path);
      const trusted = text.match(/isTrusted.*/g) ?? [];
      const expected = path.endsWith('rulePages.ts')
        ? ['isTrusted = { enabledCommands: [showRuleCommand] };']
        : [];
      assert.deepEqual(trusted, expected, path);
    }
  });

  it('holds the packages that docs/dependencies.md names, in the versions that are pinned', () => {
    const page = readFileSync('docs/dependencies.md', 'utf8').split('## Needed to build')[0] ?? '';
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    const packages = bundledPackages();
    assert.deepEqual(sorted(new Set(packages.map(({ name }) => name))), sorted(named));
    const { dependencies = {}, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(dependencies, {}, 'what is installed with the extension');
    for (const [name, version] of Object.entries(devDependencies)) {
      assert.match(String(version), /^\d+\.\d+\.\d+$/, `${name} is not pinned`);
    }
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
    for (const { name, folder, version } of packages) {
      assert.equal(lock[folder].version, version, name);
      assert.match(lock[folder].integrity, /^sha512-/, name);
    }
  });

  it('is under licences that let it be passed on', () => {
    for (const { name, license } of bundledPackages()) {
      assert.match(license, /^(?:MIT|ISC|BSD-[23]-Clause|BlueOak-1\.0\.0)$/, name);
    }
  });

  it('is those files and no others', function () {
    this.timeout(60_000);
    const listed = execFileSync(
      process.execPath,
      ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'],
      {
        encoding: 'utf8',
      },
    );
    const known = readFileSync('test/package-files.txt', 'utf8');
    const advice = 'npx vsce ls --no-dependencies | LC_ALL=C sort > test/package-files.txt';
    assert.equal(`${sorted(listed.trim().split('\n')).join('\n')}\n`, known, advice);
  });
});

describe('the bill of materials', () => {
  const component = (name: string) => ({
    'bom-ref': `${name}@1.0.0`,
    name,
    version: '1.0.0',
    scope: 'optional',
    properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
    licenses: [{ license: { id: 'MIT' } }],
  });
  const listed = {
    metadata: { component: { 'bom-ref': 'ogpplan@0', name: 'folder', purl: 'pkg:npm/ogpplan@0' } },
    components: [component('yaml'), component('mocha')],
    dependencies: [
      { ref: 'ogpplan@0', dependsOn: ['yaml@1.0.0', 'mocha@1.0.0'] },
      { ref: 'mocha@1.0.0', dependsOn: ['yaml@1.0.0'] },
    ],
  };

  it('names what is bundled, with its licence, and nothing else', () => {
    const { metadata, components, dependencies } = materials(listed, [{ name: 'yaml', version: '1.0.0' }]);
    assert.equal(metadata.component.name, 'ogpplan');
    const { properties, ...rest } = component('yaml');
    assert.deepEqual(components, [{ ...rest, scope: 'required' }]);
    assert.deepEqual(dependencies, [{ ref: 'ogpplan@0', dependsOn: ['yaml@1.0.0'] }]);
    assert.throws(() => materials(listed, [{ name: 'yaml', version: '2.0.0' }]), /run npm ci/);
  });
});

describe('the audit', () => {
  const report = JSON.stringify({
    vulnerabilities: { yaml: { severity: 'high' }, mocha: { severity: 'low' } },
  });

  it('says what npm knows of the packages that count', () => {
    assert.deepEqual(readAudit(report, ['yaml']), { text: 'known holes in yaml (high)', found: true });
    assert.deepEqual(readAudit(report, ['diff']), { text: 'no known holes', found: false });
    assert.equal(readAudit(report).found, true);
  });

  it('says so where the registry cannot tell', () => {
    const refused =
      'npm warn audit 405 Method Not Allowed\n{ "message": "405 Method Not Allowed", "error": {} }\n';
    assert.deepEqual(readAudit(refused), {
      text: 'not checked, as the registry does not answer (it says 405 Method Not Allowed)',
      found: false,
    });
    assert.deepEqual(readAudit('no JSON'), {
      text: 'not checked, as the registry does not answer',
      found: false,
    });
  });

  it('does not pass for a question that was not asked', () => {
    const metadata = { dependencies: { prod: 1, dev: 301 } };
    const nothing = JSON.stringify({ vulnerabilities: {}, metadata });
    assert.deepEqual(readAudit(nothing), {
      text: 'nothing to ask about, as nothing is installed with the extension',
      found: false,
    });
    assert.equal(readAudit(nothing, ['yaml']).text, 'no known holes');
  });
});
