import { isCollection } from 'yaml';
import { keptWith } from '../plan/model/kept';
import type { Piece } from '../plan/model/piece';
import { parseYaml, type SyntaxProblem } from '../plan/yaml/parse';
import type { Cause, Repair } from '../plan/yaml/syntax/cause';
import { causesOf } from '../plan/yaml/syntax/diagnose';
import { mended } from './mend';

/** Why a piece does not parse, with the repairs that were tried and help. */
export interface Diagnosis {
  readonly cause: Cause;
  readonly repairs: readonly Repair[];
}

/** How much text may be parsed to find out what helps. */
const mostParsed = 200_000;

/**
 * Why a piece does not parse: of the likely causes the first that has a repair which helps, else the first.
 * Undefined for a piece that parses.
 */
export const diagnose = keptWith(({ text, problem }: Piece): Diagnosis | undefined =>
  problem ? search(text, problem) : undefined,
);

function search(text: string, problem: SyntaxProblem): Diagnosis {
  let first: Cause | undefined;
  let left = mostParsed;
  for (const cause of causesOf(text, problem)) {
    first ??= cause;
    const repairs: Repair[] = [];
    for (const repair of cause.repairs) {
      left -= text.length;
      if (left > 0 && helps(text, problem, cause, repair)) repairs.push(repair);
      if (repairs.length > 0 && !cause.choice) break;
    }
    if (repairs.length > 0 || cause.sure) return { cause, repairs };
    if (left <= 0) break;
  }
  return { cause: first!, repairs: [] };
}

/** Does the text parse after a repair, or is what is then wrong another mistake further down? */
function helps(text: string, problem: SyntaxProblem, { mark }: Cause, repair: Repair): boolean {
  const after = mended(text, repair);
  const { contents, problems } = parseYaml(after);
  const [next] = problems;
  if (!next || next.code === 'MULTIPLE_DOCS') return isCollection(contents);
  const reached = Math.max(mark.end, problem.start) + after.length - text.length;
  const lineEnd = after.indexOf('\n', Math.max(0, reached));
  return lineEnd >= 0 && next.start > lineEnd;
}
