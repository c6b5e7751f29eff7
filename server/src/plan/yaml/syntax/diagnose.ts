import type { SyntaxProblem } from '../parse';
import { flowItem, textAfterBracket, unclosedBracket } from './brackets';
import type { Cause } from './cause';
import { halfTyped } from './halfTyped';
import { leftOfText, noBreakSpaces, strayLine, tabs, unevenText, wrongIndent } from './indents';
import type { Stretch } from './lines';
import { backslash, textAfterQuote, unclosedQuote } from './quotes';
import { Scene } from './scene';
import { anyText, colonInText, hashInText, leadingSign, missingColon, missingSpace } from './texts';

/** Each looks for causes of one sort; the most telling first. */
const detectives: readonly ((scene: Scene) => Iterable<Cause>)[] = [
  backslash,
  noBreakSpaces,
  tabs,
  missingSpace,
  unclosedQuote,
  textAfterQuote,
  unclosedBracket,
  textAfterBracket,
  leadingSign,
  missingColon,
  halfTyped,
  unevenText,
  wrongIndent,
  colonInText,
  leftOfText,
  hashInText,
  flowItem,
  strayLine,
  anyText,
];

/** What may be wrong with a text that does not parse, the likeliest first. Never empty. */
export function* causesOf(text: string, problem: SyntaxProblem): Generator<Cause> {
  if (problem.code === 'TOO_DEEP') {
    yield { kind: 'too-deep', mark: problem, repairs: [], sure: true };
    return;
  }
  if (problem.code === 'TOO_LONG') {
    yield { kind: 'too-long', mark: problem, sign: inMillions(text.length), repairs: [], sure: true };
    return;
  }
  if (problem.code === 'MULTIPLE_DOCS') {
    yield secondDocument(text, problem);
    return;
  }
  const scene = new Scene(text, problem);
  for (const look of detectives) yield* look(scene);
  const { line } = scene;
  const start = line.content < line.end ? line.content : Math.min(problem.start, text.length);
  const end = line.content < line.end ? line.end : Math.min(start + 1, text.length);
  yield { kind: 'other', mark: { start, end }, repairs: [] };
}

const inMillions = (length: number): string => (length / 1_000_000).toFixed(1);

/** Lines of nothing but `---` or `...`, which divide a file in two for YAML. */
const divider = /^(?:---|\.\.\.)[ \t]*$/gm;

function secondDocument(text: string, problem: SyntaxProblem): Cause {
  const lines: Stretch[] = Array.from(text.matchAll(divider), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  // The divider stands where the second document begins, or (`...`) right before it.
  const before = lines.findLast(({ start }) => start <= problem.start);
  const mark = text.startsWith('---', problem.start)
    ? { start: problem.start, end: problem.start + 3 }
    : (before ?? { start: problem.start, end: Math.min(problem.start + 1, text.length) });
  const removed = lines.filter(({ start }) => start >= mark.start);
  return {
    kind: 'second-document',
    mark,
    sign: text.slice(mark.start, mark.end),
    repairs: removed.length > 0 ? [{ how: 'remove', what: removed }] : [],
    sure: true,
  };
}
