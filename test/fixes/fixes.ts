import { overlap } from '../../server/src/edits/edit';
import { fixText } from '../../server/src/rules/fixAll';
import { levelOf } from '../../server/src/rules/levels';
import { messageOf, remedyOf } from '../../server/src/rules/output';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { answersFor, filler } from './answers';
import { type Change, type Checked, freshFindings, isLeft } from './compare';
import { type Edited, edited } from './edited';
import { exceptions } from './exceptions';
import { broken, checked, edgeFailures, type Failure, type Rereader } from './properties';
import { commentsOf, treeOf } from './tree';

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
  if (failures.length > 0) return failures;
  const change: Change = { before, after, edited: done };
  failures.push(...ofKind(change, finding, fix));
  if (fix.kind === 'needs-input' && failures.length === 0)
    failures.push(...filled(before, finding, fix, done, again));
  return failures;
}

function ofKind(change: Change, finding: Finding, { kind }: Fix): Failure[] {
  const left = isLeft(finding, change) && !(kind === 'unsafe' && !saidAgain(finding, change));
  const failures: Failure[] = [];
  if (left && !(kind === 'needs-input' && isAsked(finding)))
    failures.push({ kind: 'not gone', what: said(finding) });
  if (kind === 'unsafe') return failures;
  const known = exceptions[finding.rule.code]?.codes ?? [];
  const fresh = freshFindings(finding, change).filter(
    (one) => (kind === 'safe' || !isAsked(one)) && !known.includes(one.rule.code),
  );
  return [...failures, ...fresh.map((one) => ({ kind: `new ${one.rule.code}`, what: said(one) }))];
}

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
  if (failures.length === 0)
    failures.push(...ofKind({ before, after, edited: done }, finding, { ...fix, kind: 'safe' }));
  return failures
    .filter(({ kind }) => !ofWords.has(kind.replace('new ', '')))
    .map(({ kind, what }) => ({ kind: `filled: ${kind}`, what }));
}

const said = (finding: Finding): string =>
  `${finding.rule.code} ${finding.message} ${String(JSON.stringify(finding.args, simple)).slice(0, 300)}`;

/** Nodes hold their parents, and marks their texts. */
const simple = (key: string, value: unknown): unknown =>
  key === 'piece' || key === 'parent' || key === 'origin' ? undefined : value;

/** Fixing all: what is fixed parses, loses no comment, has no more findings that are new, and stays as it is. */
export function tryFixAll(before: Checked, tally: Tally): FixFailure[] {
  const { text } = before.plan;
  const first = fixText(text);
  tally.edits++;
  if (first.plan.text === text) return [];
  const failures: Failure[] = [];
  const after = checked(first.plan.text);
  if (broken(after) > broken(before)) failures.push({ kind: 'parses', what: 'no longer parses' });
  const again = fixText(first.plan.text);
  if (again.plan.text !== first.plan.text)
    failures.push({ kind: 'second run', what: 'changes it once more' });
  const codes = (findings: readonly Finding[]) => findings.map(keyOf).sort((a, b) => a.localeCompare(b));
  if (JSON.stringify(codes(first.findings)) !== JSON.stringify(codes(after.findings)))
    failures.push({ kind: 'findings', what: 'are not those of the text read afresh' });
  if (broken(before) === 0) {
    const left = commentsOf(first.plan.text).map((comment) => comment.text);
    for (const { text: comment } of commentsOf(text)) {
      const at = left.indexOf(comment);
      if (at >= 0) left.splice(at, 1);
      else if (!comment.includes('ogpplan-ignore') && !first.plan.text.includes(comment))
        failures.push({ kind: 'comment', what: comment });
    }
    const known = before.findings.map(keyOf);
    for (const finding of after.findings) {
      const at = known.indexOf(keyOf(finding));
      if (at >= 0) known.splice(at, 1);
      else if (levelOf(finding, after.plan.frame) !== 'off')
        failures.push({ kind: `new ${finding.rule.code}`, what: said(finding) });
    }
  }
  return failures.map((failure) => ({ ...failure, code: 'fix-all', title: 'fix all' }));
}

const keyOf = ({ rule, message }: Finding): string => `${rule.code} ${message}`;
