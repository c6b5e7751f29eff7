/** A replacement of a stretch of a text, offsets UTF-16. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after a change. */
export const applied = (text: string, { start, end, text: inserted }: Change): string =>
  text.slice(0, start) + inserted + text.slice(end);

/** What a hand does: changes one after the other, each to what the ones before have left. */
export interface Gesture {
  readonly name: string;
  /** It touches the whole plan, or breaks its syntax. */
  readonly whole: boolean;
  /** The change that is measured. */
  readonly change: (text: string) => Change;
  /** What comes before it, of which nothing is measured. */
  readonly before?: (text: string) => Change;
}

/** Offset of what follows `anchor` in the commitment in the middle of the plan. */
function inMiddle(text: string, anchor: string): number {
  const middle = text.indexOf('\n  - id: ', text.length / 2);
  return after(text, anchor, middle < 0 ? text.indexOf('\ncommitments:') : middle);
}

function after(text: string, anchor: string, from = 0): number {
  const at = text.indexOf(anchor, from);
  if (at < 0) throw new Error(`No ${JSON.stringify(anchor)} in the plan.`);
  return at + anchor.length;
}

const insert = (at: number, text: string): Change => ({ start: at, end: at, text });

/** Where a typist writes on: inside a text of the commitment in the middle. */
export const inText = (text: string): number => inMiddle(text, 'description: |\n      Citizens cannot see ');

const nested = (text: string) => insert(inMiddle(text, '\n    title: '), '"');
const topLevel = (text: string) => insert(after(text, '\nparticipant: '), '"');

function closing(text: string, quote: Change): Change {
  return insert(text.indexOf('\n', quote.start), '"');
}

function commitmentOf(text: string): string {
  const start = inMiddle(text, '\n  - id: ') - '  - id: '.length;
  const end = text.indexOf('\n  - id: ', start + 5) + 1;
  return text.slice(start, end || undefined);
}

const replaceDigit = (text: string, at: number): Change => ({
  start: at,
  end: at + 1,
  text: text.charAt(at) === '1' ? '2' : '1',
});

/** Every kind of edit that is measured. */
export const gestures: readonly Gesture[] = [
  { name: 'in a text', whole: false, change: (text) => insert(inText(text), 'x') },
  {
    name: 'in a date',
    whole: false,
    change: (text) => replaceDigit(text, inMiddle(text, '\n        end: ') + '2021-0'.length),
  },
  { name: 'Enter', whole: false, change: (text) => insert(inText(text), '\n      ') },
  { name: 'in `agencies:`', whole: false, change: (text) => insert(after(text, '    name: Council'), 's') },
  {
    name: 'in `period:`',
    whole: true,
    change: (text) => replaceDigit(text, after(text, '\n  end: 2022-0')),
  },
  {
    name: 'paste of a commitment',
    whole: false,
    change: (text) => {
      const at = inMiddle(text, '\n  - id: ') - '  - id: '.length;
      return insert(at, commitmentOf(text).replace('- id: commitment', '- id: pasted'));
    },
  },
  { name: 'opening a quote', whole: true, change: nested },
  {
    name: 'closing it',
    whole: true,
    before: nested,
    change: (text) => closing(text, { ...nested(text), text: '' }),
  },
  { name: 'opening a quote at the top level', whole: true, change: topLevel },
  {
    name: 'closing that',
    whole: true,
    before: topLevel,
    change: (text) => closing(text, topLevel(text)),
  },
];

/** What makes a change undone. */
export const inverse = (text: string, { start, end, text: put }: Change): Change => ({
  start,
  end: start + put.length,
  text: text.slice(start, end),
});
