import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix, resolve } from 'node:path';
import { parse } from 'acorn';
import { build, transformSync } from 'esbuild';
import { analyse } from 'scslre';
import { invented } from '../fuzz/starts';
import type { Target } from '../fuzz/targets';
import { examples } from './plans';

/** What repeats in a way that takes longer than the text is long, in words; empty if nothing does. */
const slow = (pattern: RegExp): string[] =>
  analyse(pattern).reports.map(({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}`);

const objections = (patterns: ReadonlyMap<string, RegExp>): string[] =>
  [...patterns].flatMap(([where, pattern]) => slow(pattern).map((what) => `${where} ${pattern}: ${what}`));

const sources = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
);

/** The regular expressions that stand in a source, and how many it builds when it runs. */
function patternsIn(source: string): { literals: RegExp[]; built: number } {
  const literals: RegExp[] = [];
  let built = 0;
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, callee } = node as Record<string, unknown>;
    if (type === 'Literal' && regex) {
      const { pattern, flags } = regex as { pattern: string; flags: string };
      literals.push(new RegExp(pattern, flags));
    }
    const calls = type === 'NewExpression' || type === 'CallExpression';
    if (calls && (callee as { name?: string }).name === 'RegExp') built++;
    for (const inner of Object.values(node)) walk(inner);
  };
  const { code } = transformSync(source, { loader: 'ts' });
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return { literals, built };
}

/** Milestones that stand elsewhere once they are moved. */
const twoLayouts = `commitments:
  - id: one
    milestones:
      - id: a
        title: A
      - id: b
        title: B
  - id: two
    milestones:
    - id: c
      title: C
`;

/** Runs our sources on plans of every kind, and notes each regular expression that they build, by source. */
async function builtOnes(): Promise<Map<string, RegExp>> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { targets } from './test/fuzz/targets'; export * from './client/src/rulePages';",
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    plugins: [
      {
        name: 'note what is built',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'none' }));
          onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
          onLoad({ filter: /[\\/](?:server|client)[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
            const name = posix.normalize(path.slice(resolve('.').length + 1).replaceAll('\\', '/'));
            const contents = readFileSync(path, 'utf8').replaceAll(
              /\bnew RegExp\(/g,
              `new NotedRegExp('${name}', `,
            );
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const noted = new Map<string, RegExp>();
  class NotedRegExp extends RegExp {
    constructor(name: string, source: string, flags?: string) {
      super(source, flags);
      noted.set(`${name} ${source.replaceAll(/\d+/g, 'N')}`, this);
    }
  }
  const module = { exports: {} as { targets: Readonly<Record<string, Target>> } };
  const run = new Function('require', 'module', 'exports', 'NotedRegExp', outputFiles[0]!.text);
  run(createRequire(resolve('package.json')), module, module.exports, NotedRegExp);
  const { targets } = module.exports;
  let seed = 0;
  for (const text of [
    ...[...invented, ...examples()].map((one) => one.text),
    ...Array<string>(12).fill(twoLayouts),
  ]) {
    for (const name of ['features', 'fixes', 'paste']) targets[name]!(text, ++seed);
  }
  return noted;
}

describe('regular expressions', function () {
  this.timeout(60_000);
  const found = sources.map((path) => ({ path, ...patternsIn(readFileSync(path, 'utf8')) }));

  it('take no longer than the text is long, whatever it says', () => {
    const literals = found.flatMap(({ path, literals }) =>
      literals.map((one) => [`${path} ${one}`, one] as const),
    );
    assert.ok(literals.length > 300, `only ${literals.length}`);
    assert.deepEqual(objections(new Map(literals)), []);
  });

  it('that are built when the program runs do neither', async () => {
    const built = await builtOnes();
    assert.deepEqual(objections(built), []);
    const unseen = found
      .filter(({ path, built: sites }) => {
        const seen = [...built.keys()].filter((key) => key.startsWith(`${path} `));
        return seen.length < sites;
      })
      .map(({ path }) => path);
    assert.deepEqual(unseen, [], 'what these build was not seen');
  });

  it('are found where they are slow', () => {
    const wrong = [/\s+$/, /(?:a+)+b/, /^(?:\s*[&!]\S+)*x/, /^\w*\d*$/, /"[^"]*"\s*\s*x/];
    assert.deepEqual(
      wrong.filter((one) => slow(one).length === 0),
      [],
    );
    assert.deepEqual(patternsIn('const x: RegExp = /a+/u; new RegExp(`b`);').built, 1);
    assert.deepEqual(patternsIn('const x: RegExp = /a+/u;').literals, [/a+/u]);
  });
});
