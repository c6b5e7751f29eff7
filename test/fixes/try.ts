import { Random } from '../unit/edits/messyPlans';
import { type FixFailure, type Tally, tryFixAll, tryFixes } from './fixes';
import {
  placesIn,
  tryCompletions,
  tryEnter,
  tryFormat,
  tryMove,
  tryPaste,
  tryRefactorings,
  tryRename,
  trySilencing,
  whileWriting,
} from './others';
import { checked, Rereader } from './properties';

/** How much of what can be done to a plan is tried. */
interface Share {
  /** Findings of which the fixes are tried. */
  readonly findings: number;
  /** Places that are edited in other ways. */
  readonly places: number;
  /** Is what an author does while writing tried too: Enter, pasting, accepting completions? */
  readonly writing: boolean;
}

/** The fixes of all findings, and what else is done to a plan at many places. */
export const everything = (text: string, seed: number, tally: Tally, rule?: string): FixFailure[] =>
  attempt(text, seed, tally, rule, { findings: Number.POSITIVE_INFINITY, places: 20, writing: true });

/** The fixes of some findings, and what changes a plan without anybody writing in it. */
export const unwritten = (text: string, seed: number, tally: Tally): FixFailure[] =>
  attempt(text, seed, tally, undefined, { findings: 15, places: 6, writing: false });

/** The fixes of some findings, and what else is done to a plan at some places. */
export const some = (text: string, seed: number, tally: Tally, rule?: string): FixFailure[] =>
  attempt(text, seed, tally, rule, { findings: 15, places: 6, writing: true });

function attempt(
  text: string,
  seed: number,
  tally: Tally,
  rule: string | undefined,
  share: Share,
): FixFailure[] {
  const random = new Random(seed);
  const before = checked(text);
  const again = new Rereader();
  const findings = before.findings.filter((finding) => !rule || finding.rule.code === rule);
  const failures: FixFailure[] = [];
  for (const finding of findings) {
    if (!random.chance(share.findings / findings.length)) continue;
    failures.push(...tryFixes(before, finding, tally, again));
  }
  if (!rule || rule === 'fix-all') failures.push(...tryFixAll(before, tally));
  if (rule) return failures;
  failures.push(...tryFormat(before), ...tryMove(before));
  for (const offset of placesIn(before, random, share.places)) {
    tally.edits++;
    failures.push(
      ...tryRefactorings(before, offset),
      ...trySilencing(before, offset),
      ...tryRename(before, offset),
    );
    if (!share.writing) continue;
    failures.push(
      ...tryEnter(before, offset),
      ...tryPaste(before, offset, random),
      ...tryCompletions(before, offset, random, 3),
    );
  }
  for (let count = 0; count < share.places && share.writing; count++) {
    tally.edits++;
    const writing = whileWriting(text, random);
    const found = tryCompletions(checked(writing.text), writing.offset, random, 3);
    // Half a word may run into the next line, as one key with it; the item takes them apart.
    failures.push(...found.filter(({ kind }) => kind !== 'elsewhere'));
  }
  return failures;
}
