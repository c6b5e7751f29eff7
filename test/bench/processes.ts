import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gestures, inText, inverse } from './edits';
import { planOf } from './plans';
import { median, pause } from './stats';
import { Session, type Subject } from './subject';
import type { Setup } from './subjects';
import { write } from './typing';

/** How a server starts: ms until the first diagnostics, processor time in ms until 5 s after, peak memory in MiB. */
export interface Start {
  readonly diagnostics: number;
  readonly processor: number;
  readonly memory: number;
}

/** A first session, of which nothing is measured: what Node compiles in it serves all others (`serverEnvironment`). */
export async function firstSession(setup: Setup, subject: Subject): Promise<void> {
  const session = new Session(subject, setup.temp);
  await session.initialize();
  await session.open(planOf(20));
  await write(session, 20);
  await session.server.stop();
}

/** Starts servers in turn, each several times; medians. */
export async function starts(setup: Setup, subjects: readonly Subject[]): Promise<readonly Start[]> {
  const found = subjects.map((): Start[] => []);
  for (let round = 0; round < (setup.quick ? 2 : 7); round++) {
    for (const [index, subject] of subjects.entries()) found[index]!.push(await startOnce(setup, subject));
  }
  return found.map((all) => ({
    diagnostics: median(all.map(({ diagnostics }) => diagnostics)),
    processor: median(all.map(({ processor }) => processor)),
    memory: median(all.map(({ memory }) => memory)),
  }));
}

async function startOnce(setup: Setup, subject: Subject): Promise<Start> {
  const since = performance.now();
  const session = new Session(subject, setup.temp);
  await session.initialize();
  await session.open(planOf(20).replace('kind: national', 'kind: nationel'), (found) =>
    found.some(({ range }) => range.start.line === 2),
  );
  const diagnostics = performance.now() - since;
  await pause(5000);
  const processor = session.server.processorTime();
  const memory = session.server.peakMemory();
  await session.server.stop();
  return { diagnostics, processor, memory };
}

/** Processor time in ms that a server takes a minute with 60 plans in the workspace, one of them open. */
export async function idle(setup: Setup, subject: Subject): Promise<number> {
  const folder = `${setup.temp}/sixty`;
  const path = fileURLToPath(folder);
  mkdirSync(path, { recursive: true });
  for (let index = 0; index < 60; index++) writeFileSync(`${path}/plan-${index}.ogpplan`, planOf(20));
  const session = new Session(subject, folder);
  try {
    await session.initialize();
    await session.open(planOf(20));
    // Whatever is put off until after the start has had its time.
    await pause(setup.quick ? 3000 : 10_000);
    const window = setup.quick ? 3000 : 20_000;
    const before = session.server.threadTime();
    await pause(window);
    return ((session.server.threadTime() - before) * 60_000) / window;
  } finally {
    await session.server.stop();
    rmSync(path, { recursive: true, force: true });
  }
}

/** A very large plan: medians and longest turns of the event loop in ms, memory in MiB. */
export interface Huge {
  readonly open: number;
  readonly edit: number;
  readonly breaking: number;
  readonly broken: number;
  readonly mending: number;
  /** By what was done meanwhile. */
  readonly turns: Readonly<Record<string, number>>;
  readonly memory: number;
  /** What it did not get done in time. */
  readonly unfinished: string | undefined;
}

/** Opens 2,000 commitments, writes into them, also while an open quote breaks the syntax. */
export async function huge(setup: Setup, subject: Subject, quote: string): Promise<Huge> {
  const session = new Session(subject, setup.temp);
  const result: Record<string, number> = {};
  const turns: Record<string, number> = {};
  let unfinished: string | undefined;
  const step = async (name: string, work: () => Promise<number>) => {
    if (unfinished) return;
    try {
      result[name] = await work();
      await pause(100);
      turns[name] = await session.server.longestTurn();
    } catch (error) {
      unfinished = `${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
    }
  };
  const count = setup.quick ? 5 : 30;
  const opening = gestures.find(({ name }) => name === quote)!;
  let undo = { start: 0, end: 0, text: '' };
  await session.initialize();
  await step('open', () => session.open(planOf(2000)));
  await pause(2000);
  await step('edit', async () => median(await write(session, count)));
  await step('breaking', () => {
    const change = opening.change(session.text);
    undo = inverse(session.text, change);
    return session.edit(change);
  });
  await step('broken', async () => {
    const far = session.text.indexOf('description: |', session.text.length * 0.7) + 22;
    const times = await writeAt(session, far, Math.ceil(count / 2));
    return median([...times, ...(await writeAt(session, inText(session.text), Math.ceil(count / 2)))]);
  });
  await step('mending', () => session.edit(undo));
  const memory = session.server.ended ? Number.NaN : session.server.peakMemory();
  await (unfinished ? session.server.kill() : session.server.stop());
  const { open = Number.NaN, edit = Number.NaN, breaking = Number.NaN } = result;
  const { broken = Number.NaN, mending = Number.NaN } = result;
  return { open, edit, breaking, broken, mending, turns, memory, unfinished };
}

/** Types letters at a place and takes each back. */
async function writeAt(session: Session, at: number, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const change = { start: at, end: at, text: 'x' };
    const undo = inverse(session.text, change);
    times.push(await session.edit(change));
    await pause(20);
    times.push(await session.edit(undo));
    await pause(20);
  }
  return times;
}
