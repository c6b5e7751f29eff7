// Measures both servers, prints the table and writes the figures. Started by scripts/bench.mjs, which builds it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { serverFlags } from '../../client/src/serverFlags';
import { say } from '../../scripts/lib/report.mjs';
import type { Figures, Machine, SizeCost } from './figures';
import { firstSession, type Huge, huge, idle, starts } from './processes';
import { details, documented, plotted, tableOf } from './report';
import { rowsOf } from './rows';
import { ours, type Setup, theirs } from './subjects';
import { differing, type Sample, type Typing, typing } from './typing';

const setup = JSON.parse(process.argv[2] ?? '') as Setup;
const wanted = (name: string): boolean => setup.only.length === 0 || setup.only.includes(name);
const figures: { -readonly [name in keyof Figures]: Figures[name] } = { machine: machine() };

await measure();
const rows = rowsOf(figures);
say(`\n${tableOf(rows)}\n\n${details(figures)}\n`);
const json = `${JSON.stringify({ ...figures, rows }, null, 1)}\n`;
if (setup.json) writeFileSync(setup.json, json);
const complete = !setup.quick && setup.only.length === 0;
if (complete) {
  writeFileSync(join(setup.root, 'docs', 'bench.json'), json);
  writeFileSync(join(setup.root, 'docs', 'images', 'performance.svg'), plotted(figures.sizes ?? []));
  const page = join(setup.root, 'docs', 'performance.md');
  writeFileSync(page, documented(readFileSync(page, 'utf8'), figures, rows));
  say('Wrote docs/bench.json, docs/performance.md and docs/images/performance.svg.');
} else say('A part of the bench, or a short run: the documentation stays as it is.');

async function measure(): Promise<void> {
  const samples: Sample[] = [];
  await firstSession(setup, ours(setup));
  if (wanted('parse')) figures.parse = inProcess('parse') as Figures['parse'];
  for (const size of [20, 200] as const) {
    if (!wanted(`typing-${size}`)) continue;
    const found = {
      ours: await write(size, 'ours'),
      push: await write(size, 'push'),
      theirs: await write(size, 'theirs'),
    };
    samples.push(...found.ours.samples);
    figures[`typing${size}`] = withoutSamples(found);
  }
  if (samples.length > 0) {
    step('every answer against a fresh check');
    figures.same = { samples: samples.length, different: await differing(setup, ours(setup), samples) };
  }
  if (wanted('start')) {
    step('start');
    const [own, others] = await starts(setup, [ours(setup), theirs(setup)]);
    figures.start = { ours: own!, theirs: others! };
  }
  if (wanted('idle')) {
    step('idle with 60 plans');
    figures.idle = { ours: await idle(setup, ours(setup)), theirs: await idle(setup, theirs(setup)) };
  }
  if (wanted('check')) figures.check = checkCorpus();
  if (wanted('huge')) figures.huge = await measureHuge();
  if (wanted('sizes')) figures.sizes = await measureSizes();
  figures.machine = { ...figures.machine, loadAtEnd: load() };
}

function write(size: number, who: 'ours' | 'push' | 'theirs'): Promise<Typing> {
  step(
    `${size} commitments: ${who === 'theirs' ? 'yaml-language-server' : `ogpplan${who === 'push' ? ', pushing' : ''}`}`,
  );
  const subject = who === 'theirs' ? theirs(setup) : ours(setup, who === 'push' ? 'push' : 'pull');
  return typing(setup, subject, size);
}

function withoutSamples(found: Record<'ours' | 'push' | 'theirs', Typing>): Figures['typing20'] {
  const bare = ({ samples: _, ...typing }: Typing) => typing;
  return { ours: bare(found.ours), push: bare(found.push), theirs: bare(found.theirs) };
}

async function measureHuge(): Promise<Record<'nested' | 'topLevel' | 'theirs', Huge>> {
  const flags = ['--import', setup.monitor];
  step('2,000 commitments: ogpplan');
  const nested = await huge(setup, ours(setup, 'pull', flags), 'opening a quote');
  const topLevel = await huge(setup, ours(setup, 'pull', flags), 'opening a quote at the top level');
  step('2,000 commitments: yaml-language-server');
  return { nested, topLevel, theirs: await huge(setup, theirs(setup, flags), 'opening a quote') };
}

async function measureSizes(): Promise<SizeCost[]> {
  const costs: SizeCost[] = [];
  for (const size of setup.quick ? [20, 200] : [20, 50, 100, 200, 500, 1000, 2000]) {
    step(`cost against size: ${size}`);
    const { edits, processor } = await typing(setup, ours(setup), size, false);
    costs.push({ size, time: edits.median, processor: processor.each });
  }
  return costs;
}

function checkCorpus(): Figures['check'] {
  const folder = join(process.env.OGPPLAN_CORPUS ?? join(setup.root, '..', 'shared', 'corpus'), 'plans');
  if (!existsSync(folder)) {
    say('No plans to check: set OGPPLAN_CORPUS to a folder with plans/*.ogpplan. That row is left out.');
    return undefined;
  }
  step('check of the plans of the corpus');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ogpplan'));
  return inProcess('check', ...files.map((name) => join(folder, name))) as Figures['check'];
}

function inProcess(...args: readonly string[]): unknown {
  const script = join(import.meta.dirname, 'inProcess.js');
  return JSON.parse(execFileSync(setup.node, [script, ...args], { encoding: 'utf8' }));
}

function step(name: string): void {
  say(`${new Date().toISOString().slice(11, 19)} ${name} (load ${load()})`);
}

function machine(): Machine {
  const [first, ...others] = cpus();
  return {
    processor: first?.model ?? 'unknown',
    cores: others.length + 1,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    yamlLanguageServer: setup.theirVersion,
    flags: serverFlags,
    loadAtStart: load(),
    loadAtEnd: load(),
  };
}

function load(): number {
  return Math.round(loadavg()[0]! * 10) / 10;
}
