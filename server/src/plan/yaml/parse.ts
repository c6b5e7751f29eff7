import { type Document, type ParsedNode, parseDocument, Schema, type YAMLParseError } from 'yaml';
import { tooDeepAt } from './nesting';

/** A reason why a text does not parse. Offsets UTF-16, relative to the parsed text, end exclusive. */
export interface SyntaxProblem {
  /** The parser's own code, or `TOO_DEEP`. */
  readonly code: YAMLParseError['code'] | 'TOO_DEEP';
  readonly start: number;
  readonly end: number;
}

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
 * and `contents` holds what could be read all the same. A text nested too deeply is not parsed at all.
 */
export function parseYaml(text: string): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    return { contents: null, problems: [{ code: 'TOO_DEEP', start: deep, end: deep + 1 }] };
  }
  const document: Document.Parsed = parseDocument(text, {
    schema: text.includes('!!') ? core : untried,
    uniqueKeys: false,
    prettyErrors: false,
    // 'silent' would hide that a second document follows; parseDocument itself logs nothing.
    logLevel: 'error',
  });
  const problems = document.errors.map(({ code, pos: [start, end] }) => ({ code, start, end }));
  return { contents: document.contents, problems };
}
