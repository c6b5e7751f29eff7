import { type Change, gestures, inText, inverse } from './edits';
import { planOf } from './plans';
import { type Answers, askAll } from './questions';
import { pause, type Spread, spreadOf, typingGap } from './stats';
import { Session, type Subject } from './subject';
import type { Setup } from './subjects';

/** What a session of writing has come to. */
export interface Typing {
  readonly edits: Spread;
  /** Processor time of all edits, from the first after opening, and of one, in ms. */
  readonly processor: { readonly total: number; readonly each: number };
  readonly gestures: Readonly<Record<string, Spread>>;
  readonly features: Readonly<Record<string, Answers>>;
  /** Most memory held: after the first diagnostics, and at the end. MiB. */
  readonly memory: { readonly start: number; readonly end: number };
  /** Texts of this server's own diagnostics to hold against a fresh check. */
  readonly samples: readonly Sample[];
}

/** Diagnostics that were given after edits, and the text they are of. */
export interface Sample {
  readonly text: string;
  readonly diagnostics: string;
}

const sentence = 'what was decided, and why, before the next council meets; ';

/** One session: opens a plan, writes a text into it, tries every kind of edit, and asks for help on the way. */
export async function typing(setup: Setup, subject: Subject, size: number, parts = true): Promise<Typing> {
  const session = new Session(subject, setup.temp);
  try {
    await session.initialize();
    await session.open(planOf(size).replace('kind: national', 'kind: nationel'), (found) =>
      found.some(({ range }) => range.start.line === 2),
    );
    const start = session.server.peakMemory();
    const samples: Sample[] = [];
    const count = setup.quick ? 40 : 300;
    const before = session.server.processorTime();
    const times = await write(session, count, samples);
    const total = session.server.processorTime() - before;
    const rounds = setup.quick ? 3 : size > 20 ? 5 : 15;
    return {
      edits: spreadOf(times),
      processor: { total, each: total / count },
      gestures: parts ? await tryGestures(session, rounds, samples) : {},
      features: parts ? await askAll(session, setup.quick ? 5 : 30) : {},
      memory: { start, end: session.server.peakMemory() },
      samples,
    };
  } finally {
    await session.server.stop();
  }
}

/** Types letters into a text, the next when the diagnostics of the last are there. */
export async function write(session: Session, count: number, samples: Sample[] = []): Promise<number[]> {
  const times: number[] = [];
  const start = inText(session.text);
  for (let index = 0; index < count; index++) {
    const at = start + index;
    times.push(await session.edit({ start: at, end: at, text: sentence.charAt(index % sentence.length) }));
    if (index % 75 === 0) samples.push(sampleOf(session));
    await pause(typingGap);
  }
  return times;
}

async function tryGestures(
  session: Session,
  rounds: number,
  samples: Sample[],
): Promise<Record<string, Spread>> {
  const spreads: Record<string, Spread> = {};
  for (const { name, before, change } of gestures) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const undo: Change[] = [];
      const make = async (one: Change) => {
        undo.unshift(inverse(session.text, one));
        const time = await session.edit(one);
        await pause(typingGap);
        return time;
      };
      if (before) await make(before(session.text));
      times.push(await make(change(session.text)));
      if (round === 0) samples.push(sampleOf(session));
      for (const one of undo) {
        await session.edit(one);
        await pause(typingGap);
      }
      if (round === 0) samples.push(sampleOf(session));
    }
    spreads[name] = spreadOf(times);
  }
  return spreads;
}

const sampleOf = ({ text, diagnostics }: Session): Sample => ({
  text,
  diagnostics: JSON.stringify(diagnostics),
});

/** How many of the diagnostics given after edits differ from what a server says that reads the text afresh. */
export async function differing(setup: Setup, subject: Subject, samples: readonly Sample[]): Promise<number> {
  const fresh = new Session(subject, setup.temp);
  let count = 0;
  try {
    await fresh.initialize();
    for (const { text, diagnostics } of samples) {
      await fresh.open(text);
      if (JSON.stringify(fresh.diagnostics) !== diagnostics) count++;
      fresh.close();
    }
  } finally {
    await fresh.server.stop();
  }
  return count;
}
