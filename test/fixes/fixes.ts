import { overlap } from '../../server/src/edits/edit';
import { checkPlan } from '../../server/src/rules/check';
import { fixAll, fixText } from '../../server/src/rules/fixAll';
import { messageOf, remedyOf } from '../../server/src/rules/output';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { answersFor, filler } from './answers';
import { type Change, type Checked, freshFindings, isLeft } from './compare';
import { type Edited, edited } from './edited';
import { isExpected } from './exceptions';
import { edgeFailures, type Failure, Rereader } from './properties';
import { namesWhatIsLost } from './titles';
import { treeOf } from './tree';

/** How much was tried. */
export interface Tally {
  findings: number;
  edits: number;
}

/** A failure of a fix, and of what rule. */
export interface FixFailure extends Failure {
  readonly code: string;
  readonly title: string;
}

/** Tries every fix of a finding. */
export function tryFixes(before: Checked, finding: Finding, tally: Tally, again: Rereader): FixFailure[] {
  tally.findings++;
  const { code } = finding.rule;
  return remedyOf(finding, before.plan).fixes.flatMap((fix) => {
    tally.edits++;
    return tryFix(before, finding, fix, again).map((failure) => ({ ...failure, code, title: fix.title }));
  });
}

/** Rules whose fixes are about comments: one that does nothing goes, one that is part of a text becomes it. */
const takesComments: ReadonlySet<string> = new Set(['unused-suppression', 'text-cut']);

function tryFix(before: Checked, finding: Finding, fix: Fix, again: Rereader): Failure[] {
  const { text } = before.plan;
  if (fix.edits.length === 0) return [{ kind: 'empty', what: 'a fix without edits' }];
  if (overlap(fix.edits)) return [{ kind: 'overlap', what: 'edits overlap' }];
  const done = edited(text, fix.edits);
  if (done.text === text) return [{ kind: 'nothing', what: 'it changes nothing' }];
  const after = again.read(done.text);
  const comments = fix.kind === 'unsafe' || takesComments.has(finding.rule.code);
  const failures = edgeFailures(before, fix.edits, after, done, { comments });
  if (fix.kind === 'unsafe' && !namesWhatIsLost(text, fix))
    failures.push({ kind: 'title', what: 'does not name what is lost' });
  if (failures.length > 0) return failures;
  const change: Change = { before, after, edited: done };
  failures.push(...ofKind(change, finding, fix.kind));
  if (fix.kind === 'needs-input' && failures.length === 0)
    failures.push(...filled(before, finding, fix, done, again));
  return failures;
}

function ofKind(change: Change, finding: Finding, kind: Fix['kind'], answered = false): Failure[] {
  const left = isLeft(finding, change) && !(kind === 'unsafe' && !saidAgain(finding, change));
  const failures: Failure[] = [];
  if (left && !(kind === 'needs-input' && isAsked(finding)))
    failures.push({ kind: 'not gone', what: said(finding) });
  if (kind === 'unsafe') return failures;
  const fresh = unexpected([finding], change, answered).filter((one) => kind === 'safe' || !isAsked(one));
  return [...failures, ...fresh.map(asFailure)];
}

const unexpected = (fixed: readonly Finding[], change: Change, answered = false): Finding[] =>
  freshFindings(fixed, change).filter((finding) => !isExpected(finding, fixed, change, answered));

const asFailure = (finding: Finding): Failure => ({ kind: `new ${finding.rule.code}`, what: said(finding) });

/** Does it speak of a prompt left in place? Of a lead that is one, `answerable-lead` does. */
const isAsked = ({ rule, message }: Finding): boolean =>
  rule.code === 'placeholder-text' || (rule.code === 'answerable-lead' && message === 'open');

/** Is what it says of the plan, word for word, said afterwards too? */
const saidAgain = (finding: Finding, { after }: Change): boolean =>
  after.findings.some((one) => one.rule === finding.rule && messageOf(one) === messageOf(finding));

/** Rules that read the words of a text, which are the author's and no fix's. */
const ofWords: ReadonlySet<string> = new Set([
  'accountability-internal',
  'plain-language',
  'unverifiable-deliverable',
  'vague-wording',
  'value-not-claimed',
  'value-not-evidenced',
]);

/** Every slot holds a plausible text: the finding is gone, nothing new has come. */
function filled(before: Checked, finding: Finding, fix: Fix, prompts: Edited, again: Rereader): Failure[] {
  // Where the text cannot be read there is no telling what a slot asks for.
  if (!treeOf(prompts.text)) return [];
  const done = edited(before.plan.text, fix.edits, filler(answersFor(prompts)));
  const after = again.read(done.text);
  const failures = edgeFailures(before, fix.edits, after, done, {});
  if (failures.length === 0) failures.push(...ofKind({ before, after, edited: done }, finding, 'safe', true));
  return failures
    .filter(({ kind }) => !ofWords.has(kind.replace('new ', '')))
    .map(({ kind, what }) => ({ kind: `filled: ${kind}`, what }));
}

const said = (finding: Finding): string =>
  `${finding.rule.code} ${finding.message} ${String(JSON.stringify(finding.args, simple)).slice(0, 300)}`;

/** Nodes hold their parents, and marks their texts. */
const simple = (key: string, value: unknown): unknown =>
  key === 'piece' || key === 'parent' || key === 'origin' ? undefined : value;

/** So often fixing all is done at most: there is always something left, then. */
const mostRounds = 12;

/**
 * Fixing all: in each round no two edits touch, all edits hold to what single ones do, what is said to be fixed is
 * gone and nothing new has come; the text is then the one that `fixText` gives, and stays as it is.
 */
export function tryFixAll(before: Checked, tally: Tally): FixFailure[] {
  const again = new Rereader();
  const failures: Failure[] = [];
  let at = before;
  let rounds = 0;
  for (let round = fixAll(at.plan, at.findings); round.edits.length > 0 && failures.length === 0; ) {
    tally.edits++;
    if (++rounds > mostRounds) failures.push({ kind: 'endless', what: round.fixed.map(said).join(', ') });
    if (overlap(round.edits)) failures.push({ kind: 'overlap', what: 'edits overlap' });
    const done = edited(at.plan.text, round.edits);
    const after = again.read(done.text);
    const comments = round.fixed.some(({ rule }) => takesComments.has(rule.code));
    const change: Change = { before: at, after, edited: done };
    failures.push(...edgeFailures(at, round.edits, after, done, { comments }));
    const left = round.fixed.filter((finding) => isLeft(finding, change));
    failures.push(...left.map((finding) => ({ kind: `not gone ${finding.rule.code}`, what: said(finding) })));
    failures.push(...unexpected(round.fixed, change).map(asFailure));
    at = after;
    round = fixAll(at.plan, at.findings);
  }
  if (failures.length === 0 && at !== before) failures.push(...sameAsFixed(before, at));
  return failures.map((failure) => ({ ...failure, code: 'fix-all', title: 'fix all' }));
}

function sameAsFixed(before: Checked, rounds: Checked): Failure[] {
  const { plan } = fixText(before.plan.text);
  const findings = checkPlan(plan);
  if (plan.text !== rounds.plan.text) return [{ kind: 'rounds', what: 'give another text than fixing all' }];
  const codes = (list: readonly Finding[]) => list.map(keyOf).sort((a, b) => a.localeCompare(b));
  if (JSON.stringify(codes(findings)) === JSON.stringify(codes(rounds.findings))) return [];
  return [{ kind: 'findings', what: 'are not those of the text read afresh' }];
}

const keyOf = ({ rule, message }: Finding): string => `${rule.code} ${message}`;
