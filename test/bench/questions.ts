import type { Position } from 'vscode-languageserver-types';
import { LineIndex } from '../../server/src/plan/text/lines';
import { applied, type Change, inText, inverse } from './edits';
import { pause, type Spread, spreadOf, typingGap } from './stats';
import type { Session } from './subject';

/** How long the answers to a question took, and how many things the leanest of them held. */
export interface Answers extends Spread {
  readonly items: number;
}

/** Something an editor asks at the very moment of an edit. */
interface Question {
  /** Goal: this share of the other server's time; reported only where there is none. */
  readonly goal?: number;
  /** Where it is about, where both servers have an answer. */
  readonly at?: (place: Places) => number;
  readonly change?: (place: Places) => Change;
  readonly ask: (session: Session, position: Position) => Promise<readonly unknown[]>;
}

/** Places in a text. */
class Places {
  readonly text: string;
  /** Offset at which a value can be typed under `values:`. */
  readonly typed: number;

  constructor(text: string, typed: number) {
    this.text = text;
    this.typed = typed;
  }

  behind(words: string, from = 0): number {
    return this.text.indexOf(words, from) + words.length;
  }

  /** The last such words before the values of the commitment in the middle. */
  lastBehind(words: string): number {
    return this.text.lastIndexOf(words, this.typed) + words.length;
  }
}

const aboutFile = (method: string) => async (session: Session) => session.items(method, {});
const aboutPlace = (method: string) => async (session: Session, position: Position) =>
  session.items(method, { position });

/** How many lines an editor shows at once. */
const shown = 50;

/** By the names that they have in the table. */
export const questions: Readonly<Record<string, Question>> = {
  completion: {
    goal: 1 / 8,
    at: ({ typed }) => typed + 1,
    change: ({ typed }) => ({ start: typed, end: typed, text: 'c' }),
    ask: (session, position) => session.completion(position),
  },
  hover: {
    goal: 1 / 6,
    at: (places) => places.behind('\n      transp', places.text.lastIndexOf('\n    values:', places.typed)),
    ask: (session, position) => session.hover(position),
  },
  'code actions': {
    goal: 1 / 6,
    at: (places) => places.behind('\nkind: nat'),
    ask: (session, position) => session.codeActions(position),
  },
  outline: { ask: aboutFile('documentSymbol') },
  folding: { ask: aboutFile('foldingRange') },
  links: { ask: aboutFile('documentLink') },
  'code lenses': { ask: aboutFile('codeLens') },
  'semantic tokens': { ask: aboutFile('semanticTokens/full') },
  'inlay hints': {
    at: (places) => places.lastBehind('\n    lead: '),
    ask: async (session, start) =>
      session.items('inlayHint', { range: { start, end: { line: start.line + shown, character: 0 } } }),
  },
  definition: { at: (places) => places.lastBehind('\n    lead: '), ask: aboutPlace('definition') },
  references: {
    at: (places) => places.lastBehind('\n    lead: '),
    ask: async (session, position) =>
      session.items('references', { position, context: { includeDeclaration: true } }),
  },
  highlights: { at: (places) => places.lastBehind('\n    lead: '), ask: aboutPlace('documentHighlight') },
  formatting: {
    ask: async (session) => session.items('formatting', { options: { tabSize: 2, insertSpaces: true } }),
  },
};

/** Asks everything, each so many times. A question that a server does not know has no answers. */
export async function askAll(session: Session, rounds: number): Promise<Record<string, Answers>> {
  const claim = session.text.indexOf('\n    sdgs:', session.text.length / 2) + 1;
  const indent = '      ';
  await session.edit({ start: claim, end: claim, text: `${indent}\n` });
  const typed = claim + indent.length;
  const answers: Record<string, Answers> = {};
  for (const [name, question] of Object.entries(questions)) {
    const times: number[] = [];
    let items = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      const { time, found } = await askOnce(session, question, typed);
      times.push(time);
      items = Math.min(items, found?.length ?? Number.NaN);
    }
    answers[name] = { ...spreadOf(Number.isNaN(items) ? [] : times), items };
  }
  return answers;
}

async function askOnce(session: Session, { at, change, ask }: Question, typed: number) {
  const here = inText(session.text);
  const made = change?.(new Places(session.text, typed)) ?? { start: here, end: here, text: 'x' };
  const undo = inverse(session.text, made);
  // An editor knows where its cursor is: looking for the place is no part of what is measured.
  const after = applied(session.text, made);
  const position = new LineIndex(after).positionAt(at?.(new Places(after, typed)) ?? 0);
  const { time, answer } = session.send(made);
  // A server that does not know the question says so.
  const found = await ask(session, position).catch(() => undefined);
  const spent = performance.now() - time;
  await answer;
  await pause(typingGap);
  await session.edit(undo);
  await pause(typingGap);
  return { time: spent, found };
}
