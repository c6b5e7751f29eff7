import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules, isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { build, type Metafile, type Platform } from 'esbuild';

type Room =
  | 'disk'
  | 'handbook'
  | 'plan'
  | 'edits'
  | 'rules'
  | 'config'
  | 'language'
  | 'lsp'
  | 'cli'
  | 'main'
  | 'product'
  | 'noPrograms'
  | 'client';

/** Which rooms each room may import from. A row may name only rows above it, so there are no cycles. */
const allowed: Readonly<Record<Room, readonly Room[]>> = {
  product: [],
  noPrograms: [],
  disk: [],
  handbook: [],
  plan: ['handbook'],
  edits: ['plan', 'handbook'],
  rules: ['edits', 'plan', 'handbook'],
  config: ['rules', 'plan'],
  language: ['rules', 'edits', 'plan', 'handbook'],
  lsp: ['language', 'config', 'rules', 'edits', 'plan'],
  cli: ['config', 'rules', 'edits', 'plan', 'disk', 'product'],
  main: ['lsp', 'disk', 'product'],
  client: ['lsp', 'disk'],
};

/** Which packages each room may import. What is not named may import none. */
const packages: Readonly<Partial<Record<Room, RegExp>>> = {
  disk: /^node:\w+(?:\/\w+)*$/,
  plan: /^(?:yaml|vscode-uri)$/,
  edits: /^yaml$/,
  config: /^yaml$/,
  language: /^vscode-languageserver-types$/,
  lsp: /^vscode-languageserver(?:-types|-textdocument)?$/,
  cli: /^(?:node:\w+(?:\/\w+)*|diff|tinyglobby)$/,
  main: /^(?:node:\w+(?:\/\w+)*|vscode-languageserver\/(?:node|browser))$/,
  client: /^(?:vscode|vscode-languageclient(?:\/\w+)?)$/,
};

/** The same code runs in Node, in a web worker and in the command line. */
const pure: readonly Room[] = ['handbook', 'plan', 'edits', 'rules', 'config', 'language'];

/** One file that imports another, or a package. */
interface Import {
  readonly from: string;
  /** Path of a source file, or name of a package. */
  readonly to: string;
}

/** The room of a source file; undefined for a package. */
function roomOf(path: string): Room | undefined {
  const room = /^server\/src\/(\w+)\//.exec(path)?.[1];
  if (room !== undefined) return room as Room;
  if (path.startsWith('client/src/')) return 'client';
  // Part of the entry for Node.
  if (path === 'server/src/stdio.node.ts') return 'main';
  const entry = /^server\/src\/(main|cli|product|noPrograms)\b/.exec(path)?.[1];
  return entry as Room | undefined;
}

/** What is wrong with an import; undefined if nothing is. */
function objection({ from, to }: Import): string | undefined {
  const here = roomOf(from);
  if (!here || !Object.hasOwn(allowed, here)) return `${from} is in no room of the house`;
  const there = roomOf(to);
  if (there === here) return undefined;
  if (there === undefined) return packages[here]?.test(to) ? undefined : `${from} imports ${to}`;
  if (here === 'client' && there === 'lsp' && to !== 'server/src/lsp/protocol.ts') {
    return `${from} imports ${to}`;
  }
  return allowed[here].includes(there) ? undefined : `${from} (${here}) imports ${to} (${there})`;
}

const objections = (imports: readonly Import[]): string[] => imports.flatMap((one) => objection(one) ?? []);

const importStatement =
  /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\bimport\(\s*'([^']+)'|\brequire\(\s*'([^']+)'/gm;

/** Does a line of code use what only Node, or only a browser, has? */
const usesWorld = (line: string): boolean =>
  /\bprocess\.(?:env|argv|cwd|exit\w*|platform|std\w+|on|hrtime|memoryUsage|nextTick|versions?)\b/.test(
    line,
  ) ||
  /\b(?:globalThis|__dirname|__filename|Buffer|localStorage|navigator)\b/.test(line) ||
  /\b(?:require|setTimeout|setInterval|setImmediate|fetch)\(|\bconsole\.\w+\(/.test(line);

/** All imports that a text writes down, of types too, which no bundler sees. */
function writtenImports(from: string, text: string): Import[] {
  return [...text.matchAll(importStatement)].map(([, one, two, three]) => {
    const target = one ?? two ?? three ?? '';
    return { from, to: target.startsWith('.') ? `${posix.join(posix.dirname(from), target)}.ts` : target };
  });
}

const sources = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
);

/** The entries of what ships, by where it runs. */
const hosts = [
  {
    platform: 'node',
    entries: ['server/src/main.node.ts', 'server/src/cli.ts', 'client/src/extension.ts'],
  },
  { platform: 'browser', entries: ['server/src/main.web.ts', 'client/src/extension.web.ts'] },
] as const;

/** Several bundles are made in one test; on a busy machine that takes more than Mocha's two seconds. */
const bundlingMs = 20_000;

/** The files of a bundle with what each imports. */
async function bundled(entry: string, platform: Platform): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform,
    external: ['vscode', ...builtinModules, 'node:*'],
    logLevel: 'silent',
  });
  return metafile.inputs;
}

const written = sources.flatMap((path) => writtenImports(path, readFileSync(path, 'utf8')));

describe('the architecture', () => {
  it('has every source file in a room', () => {
    assert.deepEqual(
      sources.filter((path) => roomOf(path) === undefined),
      [],
    );
    assert.ok(sources.length > 100);
  });

  it('goes one way, as written, types included', () => {
    assert.ok(written.length > 500, `only ${written.length} imports found`);
    assert.deepEqual(objections(written), []);
  });

  for (const { platform, entries } of hosts) {
    it(`goes one way, as bundled for ${platform}`, async function () {
      this.timeout(bundlingMs);
      for (const entry of entries) {
        const inputs = await bundled(entry, platform);
        const imports = Object.entries(inputs)
          .filter(([from]) => roomOf(from) !== undefined)
          .flatMap(([from, { imports }]) =>
            // One that nothing is used of is left unresolved; the other test sees it.
            imports
              .filter(({ path }) => !path.startsWith('.'))
              .map(({ path, original }) => ({ from, to: roomOf(path) ? path : (original ?? path) })),
          );
        assert.ok(imports.length > 5, entry);
        assert.deepEqual(objections(imports), [], entry);
      }
    });
  }

  it('has nothing of Node in what runs in a browser', async function () {
    this.timeout(bundlingMs);
    const ofNode = ({ path }: { path: string }) => isBuiltin(path) || /\.node\.ts$|\/lib\/node\//.test(path);
    for (const entry of hosts[1].entries) {
      const files = Object.entries(await bundled(entry, 'browser'));
      const found = files.flatMap(([path, { imports }]) => [{ path }, ...imports].filter(ofNode));
      assert.deepEqual(found, [], entry);
    }
  });

  it('goes in no circles', () => {
    const rooms = Object.keys(allowed) as Room[];
    for (const [index, room] of rooms.entries()) {
      const below = rooms.slice(0, index);
      assert.deepEqual(
        allowed[room].filter((other) => !below.includes(other)),
        [],
        room,
      );
    }
  });

  it('leaves the world outside to those who know it', () => {
    const lines = sources
      .filter((path) => pure.includes(roomOf(path)!))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .map((line) => `${path}: ${line}`),
      );
    assert.ok(lines.length > 5000);
    assert.deepEqual(lines.filter(usesWorld), []);
  });

  it('is seen to be broken where it is', () => {
    const wrong: readonly (readonly [from: string, source: string])[] = [
      ['server/src/plan/x.ts', "import { rules } from '../rules/registry';"],
      ['server/src/plan/model/x.ts', "import type { Rule } from '../../rules/rule';"],
      ['server/src/edits/x.ts', "export { rules } from '../rules/registry';"],
      ['server/src/handbook/x.ts', "import { parse } from 'yaml';"],
      ['server/src/rules/x.ts', "import { readFileSync } from 'node:fs';"],
      ['server/src/rules/x.ts', "import fs from 'fs';"],
      ['server/src/language/x.ts', "import {\n  type Connection,\n} from 'vscode-languageserver';"],
      ['server/src/language/x.ts', "import '../lsp/server';"],
      ['server/src/lsp/x.ts', "const os = await import('node:os');"],
      ['server/src/lsp/x.ts', "import { main } from '../cli/main';"],
      ['client/src/x.ts', "import { serve } from '../../server/src/lsp/server';"],
      ['client/src/x.ts', "import type { Plan } from '../../server/src/plan/plan';"],
      ['server/src/newroom/x.ts', "import { y } from './y';"],
    ];
    for (const [from, source] of wrong) {
      assert.equal(objections(writtenImports(from, source)).length, 1, `${from}: ${source}`);
    }
    for (const line of [
      'x = process.env.HOME',
      'Buffer.from(x)',
      'console.log(1)',
      'fetch(url)',
      'globalThis.x',
    ]) {
      assert.ok(usesWorld(line), line);
    }
    const right = writtenImports(
      'client/src/x.ts',
      "import type { PlanStatus } from '../../server/src/lsp/protocol';\nimport { window } from 'vscode';",
    );
    assert.equal(right.length, 2);
    assert.deepEqual(objections(right), []);
  });
});
