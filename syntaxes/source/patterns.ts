// YAML's tokens as regular expressions (Oniguruma), shared by the rules of the grammar.

/** Blanks within a line. */
export const blank = '[ \\t]';
/** Nothing more on the line than a comment. */
export const lineEnd = '(?=\\s*$|\\s+#)';
/** What ends a token in flow style. */
export const flowEnd = '(?=\\s*$|\\s+#|\\s*[,\\]}])';

/** The first character of a plain (unquoted) scalar. */
export const plainFirst = '(?:[^\\s\\-?:,\\[\\]{}#&*!|>\'"%@`]|[-?:](?=\\S))';
const quoted = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'";

/** A key in block style, without its colon. Atomic: where the repetition stops, only the colon can follow. */
export const key = `(?:${quoted}|${plainFirst}(?>(?:[^\\s:#]|:(?=\\S)|(?<=\\S)#|${blank}+(?=[^\\s:#]|:\\S))*))`;
/** The colon behind a key. */
export const colon = `${blank}*:`;
/** What must follow that colon in block style. */
export const afterColon = '(?=\\s|$)';

const flowIndicators = ',\\[\\]{}';
/** A plain scalar in flow style, on one line. */
export const flowPlain = `(?:[^\\s\\-?:#&*!|>'"%@\`${flowIndicators}]|[-?:](?=[^\\s${flowIndicators}]))(?:[^\\s:#${flowIndicators}]|:(?=[^\\s${flowIndicators}])|(?<=\\S)#|${blank}+(?=[^\\s#:${flowIndicators}]))*`;
/** A key in flow style, without its colon. */
export const flowKey = `(?:${quoted}|${flowPlain})`;
/** What must follow a colon in flow style. */
export const afterFlowColon = `(?=[\\s${flowIndicators}]|$)`;

/** Anchors and tags before a node. */
export const properties = `(?:[&!][^\\s${flowIndicators}]*${blank}+)*`;
/** One of these words, quoted or not. */
export function words(list: Iterable<string>): string {
  const any = [...list].join('|');
  return `(?:"(?:${any})"|'(?:${any})'|(?:${any}))`;
}

/** An id as the register and the commitments use it: one word. */
export const idWord = `[^\\s:#&*!|>'"%@\`${flowIndicators}-][^\\s:#'"${flowIndicators}]*`;
/** A BCP 47 language tag. */
export const languageTag = '[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*';
