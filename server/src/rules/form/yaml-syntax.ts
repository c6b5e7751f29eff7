import { diagnose } from '../../edits/diagnosis';
import { mendingEdits, removal } from '../../edits/mend';
import { quoteIfNeeded } from '../../edits/value';
import { replaceMark } from '../../edits/write';
import { remembered } from '../../handbook/remembered';
import { keptWith } from '../../plan/model/kept';
import { type PlanNode, UnreadableNode } from '../../plan/model/nodes';
import { type Mark, type Piece, pieceAt, sourceOf, visible } from '../../plan/model/piece';
import type { Plan } from '../../plan/plan';
import { firstIndex } from '../../plan/text/lines';
import type { Cause, Repair } from '../../plan/yaml/syntax/cause';
import { type Conflict, type Conflicts, conflictsIn, hasConflicts } from '../../plan/yaml/syntax/conflicts';
import { isOddKey, oddStart } from '../oddKeys';
import { defineRule, type Finding, type Fix, type Subject } from '../rule';
import { badSyntax, goodSyntax } from './yaml-syntax-examples';
import { repairTitle, syntaxMessages } from './yaml-syntax-words';

/** The format: one YAML document. What does not parse cannot be judged at all. */
export const yamlSyntax = defineRule({
  code: 'yaml-syntax',
  title: 'A line that cannot be read',
  family: 'form',
  severity: 'error',
  suppressible: false,
  sources: [],
  messages: syntaxMessages,
  explanation: {
    what:
      'Lines that do not follow the few rules by which a plan is read: spaces at the start that say what belongs to ' +
      'what, a colon and a space between a name and its text, quotation marks and brackets that are closed.',
    why:
      'What cannot be read cannot be checked, counted or published. The other rules keep silent about the commitment ' +
      'that holds the line; the rest of the plan is checked as usual.',
    how:
      'The message names the cause. Most causes are signs of ordinary prose – a colon, an asterisk, a quotation mark – ' +
      'and quotation marks around the whole text put them right. Longer text is safest on the lines below, after a bar (`description: |`).',
  },
  examples: { bad: badSyntax, good: goodSyntax },

  checkUnit({ problems }, _frame, report) {
    for (const problem of problems) {
      if (problem.kind !== 'unresolved-alias' || problem.mark.piece.muted) continue;
      const { mark, parent, why } = problem;
      report(aliasMessages[why], { node: parent ?? nowhere(mark), mark }, { sign: sourceOf(mark) });
    }
    const odd = problems.find(isOddKey);
    if (odd && !odd.mark.piece.muted)
      report('no-break-space', { node: odd.parent ?? nowhere(odd.mark), mark: spaceOf(odd.mark) }, {});
  },

  lookAhead(piece) {
    // What git left is not diagnosed.
    if (piece.problem && !holdsConflicts(piece)) diagnose(piece);
  },

  checkPlan(plan, _frame, report) {
    const broken = plan.pieces.filter(({ problem }) => problem);
    if (broken.length === 0) return;
    const subjectOf = subjectsIn(plan);
    const { whole, stray } = conflictsOf(plan);
    for (const { open } of whole) report('conflict', subjectOf(markAt(plan, open)), {});
    for (const piece of broken) {
      const inside = ({ start, end }: { start: number; end: number }) =>
        start < piece.base + piece.text.length && end > piece.base;
      if (whole.some((conflict) => inside(conflict.whole))) continue;
      const left = stray.find(inside);
      if (left) {
        const mark = markAt(plan, left);
        report('stray-conflict', subjectOf(mark), { sign: sourceOf(mark) });
        continue;
      }
      const cause = diagnose(piece)?.cause;
      if (!cause) continue;
      const { kind, mark, key, sign } = cause;
      const names = cause.names?.filter((name) => !isThere(plan, piece, cause, name));
      const place = { piece, start: mark.start, end: mark.end };
      const atEnd = piece.base + mark.start === plan.lines.length;
      report(kind, subjectOf(atEnd ? place : visible(place)), { key, sign, names });
    }
  },

  fixes(finding, plan) {
    const { message, mark } = finding;
    if (message === 'conflict') return conflictFixes(finding, plan);
    if (message === 'stray-conflict') {
      const start = mark.piece.base + mark.start;
      const edits = removal(plan.text, [{ start, end: mark.piece.base + mark.end }]);
      return [{ title: 'Delete the line', kind: 'safe', preferred: true, edits }];
    }
    if (message === 'no-anchor') {
      const edits = [replaceMark(mark, quoteIfNeeded(sourceOf(mark)))];
      return [{ title: 'Put quotation marks around the text', kind: 'safe', preferred: true, edits }];
    }
    if (message === 'no-break-space' && !mark.piece.problem) return spaceFixes(finding);
    return mendingFixes(mark.piece, plan);
  },
});

const aliasMessages = { none: 'no-anchor', circle: 'in-itself', 'too-many': 'too-many-aliases' } as const;

/** Repairs that move lines, or guess, are offered but never made unseen. */
const guesses: ReadonlySet<string> = new Set([
  'wrong-indent',
  'half-typed',
  'left-of-text',
  'stray-line',
  'other',
]);

function mendingFixes(piece: Piece, plan: Plan): Fix[] {
  const { cause, repairs = [] } = diagnose(piece) ?? {};
  if (!cause) return [];
  const written = (repair: Repair) => (repair.how === 'write' ? repair.text.replace(/:$/, '') : undefined);
  const open = repairs.filter((repair) => !isThere(plan, piece, cause, written(repair)));
  return open.map((repair, index) => ({
    title: repairTitle(cause, repair),
    kind: guesses.has(cause.kind) || saysAgain(plan, piece, cause) ? 'unsafe' : 'safe',
    ...(index === 0 && !cause.choice && { preferred: true }),
    edits: mendingEdits(piece, repair),
  }));
}

/** Does what stands behind a dividing line have a key of the plan before it, which would then stand twice? */
function saysAgain({ root, text }: Plan, { base }: Piece, { kind, mark }: Cause): boolean {
  if (kind !== 'second-document') return false;
  const keys = text.slice(base + mark.end).matchAll(/^([a-z][\w-]*):/gm);
  return Array.from(keys).some(([, key]) => root?.entries.has(key!));
}

/** Does the plan have a section of this name, where the cause is a line at the very left? */
const isThere = (plan: Plan, { text }: Piece, { mark }: Cause, name: string | undefined): boolean =>
  name !== undefined &&
  (mark.start === 0 || text.charAt(mark.start - 1) === '\n') &&
  plan.root?.entries.has(name) === true;

/** What git left in a plan. */
const conflictsOf = remembered((plan: Plan): Conflicts => {
  // The whole text is put together only where it has to be: of megabytes that takes longer than all the rest.
  const some = plan.pieces.some((piece) => holdsConflicts(piece));
  return some ? conflictsIn(plan.text) : { whole: [], stray: [] };
});

const holdsConflicts = keptWith(({ text }: Piece) => hasConflicts(text));

function conflictFixes({ mark }: Finding, plan: Plan): Fix[] {
  const at = mark.piece.base + mark.start;
  const { whole } = conflictsOf(plan);
  const conflict = whole[firstIndex(whole.length, (index) => whole[index]!.open.start >= at)];
  if (conflict?.open.start !== at) return [];
  const { ours, theirs } = namesOf(conflict, plan.text);
  return [
    {
      title: `Keep your version${ours} and drop the other`,
      kind: 'unsafe',
      edits: removal(plan.text, conflict.dropTheirs),
    },
    {
      title: `Keep the other version${theirs} and drop yours`,
      kind: 'unsafe',
      edits: removal(plan.text, conflict.dropOurs),
    },
  ];
}

/** What git calls the two versions, in brackets. */
function namesOf({ open, whole }: Conflict, text: string): { ours: string; theirs: string } {
  const ours = text.slice(open.start + 7, open.end).trim();
  const last = text.slice(text.lastIndexOf('\n', whole.end - 1) + 1, whole.end);
  const theirs = last.slice(7).trim();
  return { ours: ours && ` (${ours})`, theirs: theirs && ` (${theirs})` };
}

function spaceOf({ piece, start, end }: Mark): Mark {
  const length = oddStart.exec(piece.text.slice(start, end))?.[0].length ?? 1;
  return { piece, start, end: start + length };
}

const oddIndent = /^[ \t\v\f]*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff](?:[^\S\r\n]|\u200b)*/gm;

/** Puts spaces in place of all no-break spaces at the start of lines: they came together. */
function spaceFixes({ mark: { piece } }: Finding): Fix[] {
  const edits = Array.from(piece.text.matchAll(oddIndent))
    .map(({ index, 0: blanks }) => {
      const start = index + piece.base === 0 && blanks.startsWith('\ufeff') ? 1 : index;
      return { piece, start, end: index + blanks.length };
    })
    .filter(({ start, end }) => start < end)
    .map((mark) => {
      const width = sourceOf(mark)
        .replace(/[\u200b\ufeff]/g, '')
        .replace(/\t/g, '  ').length;
      return replaceMark(mark, ' '.repeat(width));
    });
  return [{ title: 'Put ordinary spaces in their place', kind: 'safe', preferred: true, edits }];
}

const nowhere = ({ piece, start, end }: Mark): PlanNode => new UnreadableNode(piece, start, end);

/** What a mark is about: the commitment whose lines they are, else the plan. */
function subjectsIn({ commitments, pieces, root }: Plan): (mark: Mark) => Subject {
  const nodes = new Map<Piece, PlanNode>();
  for (const { piece, node } of commitments) {
    if (piece !== pieces[0] && !nodes.has(piece)) nodes.set(piece, node);
  }
  return (mark) => ({ node: nodes.get(mark.piece) ?? root ?? nowhere(mark), mark });
}

/** A stretch of the whole text, as far as it lies in the piece where it begins. */
function markAt({ pieces }: Plan, { start, end }: { start: number; end: number }): Mark {
  const piece = pieceAt(pieces, start) ?? pieces[0]!;
  return { piece, start: start - piece.base, end: Math.min(end - piece.base, piece.text.length) };
}
