import type { Finding } from '../../server/src/rules/rule';
import type { Change } from './compare';
import { type Span, type Tree, type TreePart, treeOf } from './tree';

/** What a fix may bring to light that was not found before, and why that is right. */
interface Exception {
  /** What was fixed, and what is found then: code of the rule and name of the message. */
  readonly fixed: string;
  readonly brings: string;
  /** Only once an author has answered what the fix asks for, not as long as its prompts stand. */
  readonly answered?: true;
  readonly reason: string;
}

const exceptions: readonly Exception[] = [
  {
    fixed: 'format-version empty',
    brings: 'english-version missing',
    reason: 'A new plan in Spanish has no English version yet, and its author should know that it needs one.',
  },
  {
    fixed: 'format-version noPlan',
    brings: 'english-version missing',
    reason: 'The same of a plan that is started around notes.',
  },
  ...['field', 'agencyKind'].map(
    (message): Exception => ({
      fixed: `missing-field ${message}`,
      brings: 'single-sector none',
      reason: 'Only once the kind of every agency is known can it be seen that one sector is missing.',
    }),
  ),
  {
    fixed: 'unknown-agency unknown',
    brings: 'single-sector none',
    answered: true,
    reason: 'Of a register in which nothing stands it cannot be told that one sector is missing.',
  },
  ...['plan', 'part', 'amendment'].map(
    (message): Exception => ({
      fixed: 'missing-field plan',
      brings: `translation-missing ${message}`,
      reason: "Only once the plan's languages are known can it be seen what one of them lacks.",
    }),
  ),
  ...['missing', 'none', 'open'].map(
    (message): Exception => ({
      fixed: `answerable-lead ${message}`,
      brings: 'unknown-agency unknown',
      answered: true,
      reason: 'Where no body is registered that could lead, the one that the author writes has yet to be.',
    }),
  ),
  {
    fixed: 'yaml-syntax second-document',
    brings: 'yaml-syntax second-document',
    reason: 'Of several lines that divide a text only the first is told.',
  },
  {
    fixed: 'longer-than-two-years noMilestone',
    brings: 'yearly-milestone gap',
    reason:
      'Years are counted from the first milestone on; before, `milestones-missing` spoke of all of them.',
  },
  ...['noDates', 'noEnd', 'noStart'].flatMap((message) =>
    [
      'commitment-outside-period after',
      'commitment-outside-period before',
      'longer-than-two-years noMilestone',
      'longer-than-two-years unmarked',
      'milestone-outside-commitment outside',
      'yearly-milestone gap',
    ].map(
      (brings): Exception => ({
        fixed: `time-bound-dates ${message}`,
        brings,
        answered: true,
        reason:
          'Dates of milestones that no day inside the plan agrees with were wrong before; nothing could be told of them.',
      }),
    ),
  ),
];

const nameOf = ({ rule, message }: Finding): string => `${rule.code} ${message}`;

/** Rules whose fixes let a field be read that was not: what is wrong in it was there, unseen. */
const revealing: ReadonlySet<string> = new Set(['unknown-key', 'wrong-type']);

/** May a finding come to light when others are fixed? */
export function isExpected(
  finding: Finding,
  fixed: readonly Finding[],
  change: Change,
  answered: boolean,
): boolean {
  const known = exceptions.filter(
    ({ brings, answered: only }) => brings === nameOf(finding) && (answered || !only),
  );
  const named = fixed.some((one) => known.some((other) => other.fixed === nameOf(one)));
  if (named || (fixed.some(isRenamed) && finding.rule.code !== 'wrong-type')) return true;
  return fixed.some(({ rule }) => revealing.has(rule.code)) && isRevealed(finding, change);
}

/**
 * A key that gets its right name changes nothing of what its author wrote, but only since then it counts: a period for
 * the dates of all commitments, a title for its texts. What any rule says of that was as true before, unseen; but not
 * that the field itself is of the wrong type.
 */
const isRenamed = ({ rule, message }: Finding): boolean => rule.code === 'unknown-key' && message === 'near';

/** Does a finding stand in a field that edits touch, and is not that the field itself is of the wrong type? */
function isRevealed({ rule, mark }: Finding, { edited: { text, written } }: Change): boolean {
  const tree = treeOf(text);
  const start = mark.piece.base + mark.start;
  return written.some((span) => {
    const part = tree && innermost(tree, span);
    if (!part || start < part.start || start > part.end) return false;
    return rule.code !== 'wrong-type' || start > part.value.start;
  });
}

/** The innermost pair or item that holds a stretch. */
function innermost(tree: Tree, { start, end }: Span): TreePart | undefined {
  let found: TreePart | undefined;
  for (let at: Tree | undefined = tree; at; ) {
    const part: TreePart | undefined = at.parts.find((one) => one.start <= start && end <= one.end);
    found = part ?? found;
    at = part?.value;
  }
  return found;
}
