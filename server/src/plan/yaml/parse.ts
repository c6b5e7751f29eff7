import { Composer, type ParsedNode, Schema, type YAMLParseError } from 'yaml';
import { boundedTokens } from './nesting';

/** A reason why a text does not parse. Offsets UTF-16, relative to the parsed text, end exclusive. */
export interface SyntaxProblem {
  /** The parser's own code, or why it was not asked. */
  readonly code: YAMLParseError['code'] | 'TOO_DEEP' | 'TOO_LONG';
  readonly start: number;
  readonly end: number;
}

/** A longer text (UTF-16 units) is not parsed: nobody wrote it by hand, and it would keep everybody waiting. */
export const longestText = 1_000_000;

/** A text with such a problem was not looked into. */
export const isUnparsed = (problem: SyntaxProblem | undefined): boolean =>
  problem?.code === 'TOO_DEEP' || problem?.code === 'TOO_LONG';

/** What `yaml` makes of a text. */
export interface Parsed {
  readonly contents: ParsedNode | null;
  readonly problems: readonly SyntaxProblem[];
}

/** Made once: a document that makes its own spends more on it than on a short text. */
const core = new Schema({ schema: 'core', merge: true });
/** Reads the same but for what explicit tags (`!!int`) make of a scalar, and never tries what a plain one is. */
const untried = new Schema({ schema: 'failsafe', merge: true });

/**
 * Parses one YAML document (core schema, merge keys). Never throws; what does not parse is in `problems`,
 * and `contents` holds what could be read all the same. A text that is too long or nested too deeply is not parsed
 * at all.
 */
export function parseYaml(text: string): Parsed {
  if (text.length > longestText) {
    return { contents: null, problems: [{ code: 'TOO_LONG', start: 0, end: headEnd(text) }] };
  }
  const composer = new Composer({
    schema: text.includes('!!') ? core : untried,
    uniqueKeys: false,
    prettyErrors: false,
  });
  let deep: number | undefined;
  const tokens = boundedTokens(text, (offset) => {
    deep = offset;
  });
  const [document, second] = withoutStacks(() => {
    const [first, second] = composer.compose(tokens, true, text.length);
    return [first, second] as const;
  });
  if (deep !== undefined) {
    return { contents: null, problems: [{ code: 'TOO_DEEP', start: deep, end: deep + 1 }] };
  }
  const problems = document!.errors.map(
    ({ code, pos: [start, end] }): SyntaxProblem => ({ code, start, end }),
  );
  if (second) problems.push({ code: 'MULTIPLE_DOCS', start: second.range[0], end: second.range[1] });
  return { contents: document!.contents, problems };
}

/** Where the line on which a text begins ends, or as much of it as is worth underlining. */
function headEnd(text: string): number {
  const end = text.slice(0, 100).search(/[\r\n]/);
  return end > 0 ? end : 100;
}

/** Errors of a text that is all mistakes, one a character, cost ten times as much where each takes down its calls. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
