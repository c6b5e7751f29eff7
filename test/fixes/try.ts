import type { Finding } from '../../server/src/rules/rule';
import { Random } from '../unit/edits/messyPlans';
import { tryRenamingAmongPlans } from './amongPlans';
import { tryAllCompletions, tryCompletions, whileWriting } from './completions';
import { type FixFailure, type Tally, tryFixAll, tryFixes } from './fixes';
import { tryMerging } from './merging';
import {
  placesIn,
  tryEnter,
  tryFormat,
  tryMove,
  tryPaste,
  tryRefactorings,
  tryRename,
  trySilencing,
} from './others';
import { checked, Rereader } from './properties';

/** How much of what can be done to a plan is tried. */
interface Share {
  /** The findings of which the fixes are tried. */
  readonly of: (findings: readonly Finding[], random: Random) => readonly Finding[];
  /** Places that are edited in other ways. */
  readonly places: number;
  /** Is what an author does while writing tried too: Enter, pasting, accepting completions? */
  readonly writing: boolean;
}

/** Tries to break a text; the findings of one rule alone if one is given. */
export type Trial = (text: string, seed: number, tally: Tally, rule?: string) => FixFailure[];

const trial =
  (share: Share): Trial =>
  (text, seed, tally, rule) =>
    attempt(text, seed, tally, rule, share);

/** So many of the findings, wherever they are. */
const about =
  (count: number): Share['of'] =>
  (findings, random) =>
    findings.filter(() => random.chance(count / findings.length));

/** A finding of each kind: of one rule, with one message. */
const ofEachKind: Share['of'] = (findings, random) => {
  const kindOf = ({ rule, message }: Finding): string => `${rule.code} ${message}`;
  return [...new Set(findings.map(kindOf))].map((kind) =>
    random.pick(findings.filter((finding) => kindOf(finding) === kind)),
  );
};

/** Every completion at every place of a text. */
export const allCompletions: Trial = (text, _seed, tally) => tryAllCompletions(checked(text), tally);

/** The fixes of all findings, and what else is done to a plan at many places. */
export const everything = trial({ of: (findings) => findings, places: 20, writing: true });

/** The fixes of a finding of each kind, and what else is done to a plan at some places. */
export const eachKind = trial({ of: ofEachKind, places: 2, writing: true });

/** The fixes of some findings, and what changes a plan without anybody writing in it. */
export const unwritten = trial({ of: about(15), places: 6, writing: false });

/** The fixes of some findings, and what else is done to a plan at some places. */
export const some = trial({ of: about(15), places: 6, writing: true });

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
  for (const finding of share.of(findings, random)) failures.push(...tryFixes(before, finding, tally, again));
  if (!rule || rule === 'fix-all') failures.push(...tryFixAll(before, tally));
  if (rule) return failures;
  failures.push(
    ...tryFormat(before),
    ...tryMove(before),
    ...tryMerging(before, random, tally),
    ...tryRenamingAmongPlans(before, random, tally),
  );
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
