import type { Edit } from '../../server/src/edits/edit';
import { actionsAt } from '../../server/src/language/codeActions';
import { format } from '../../server/src/language/formatting';
import { mendPaths } from '../../server/src/language/movedPlans';
import { editsOnEnter } from '../../server/src/language/onEnter';
import { pasteAt } from '../../server/src/language/paste/paste';
import { prepareRename, renameAt } from '../../server/src/language/rename';
import { digestOf } from '../../server/src/plan/digest';
import { isId } from '../../server/src/plan/ids';
import { KnownPlans } from '../../server/src/plan/knownPlans';
import { absolute } from '../../server/src/plan/model/piece';
import { readPlan } from '../../server/src/plan/plan';
import type { Lines, Range } from '../../server/src/plan/text/lines';
import type { Random } from '../unit/edits/messyPlans';
import type { Checked } from './compare';
import { edited } from './edited';
import { type Failure, tryEdits } from './properties';
import { differences, treeOf } from './tree';

/** A failure of something other than a fix: what was done, and where. */
export interface OtherFailure extends Failure {
  readonly code: string;
  readonly title: string;
}

export const uri = 'file:///plan.ogpplan';

export const asEdit = (lines: Lines, { range, newText }: { range: Range; newText: string }): Edit => ({
  start: lines.offsetAt(range.start),
  end: lines.offsetAt(range.end),
  text: [newText],
});

export const naming = (code: string, title: string, failures: readonly Failure[]): OtherFailure[] =>
  failures.map((failure) => ({ ...failure, code, title }));

/** Every refactoring at an offset: what all edits hold to. */
export function tryRefactorings(before: Checked, offset: number): OtherFailure[] {
  const { plan, findings } = before;
  const actions = actionsAt(plan, findings, { start: offset, end: offset, only: ['refactor'] }, {});
  return actions.flatMap(({ title, edits }) =>
    naming('refactoring', `${title} at ${offset}`, tryEdits(before, edits(), { comments: true })),
  );
}

/** Comments that silence what is found at an offset: what all edits hold to, and nothing the plan says changes. */
export function trySilencing(before: Checked, offset: number): OtherFailure[] {
  const { plan, findings } = before;
  const actions = actionsAt(plan, findings, { start: offset, end: offset, only: ['quickfix'] }, {});
  return actions
    .filter(({ title, explains }) => explains === undefined && /ignore/i.test(title))
    .flatMap(({ title, edits }) => {
      const failures = tryEdits(before, edits());
      if (failures.length === 0) failures.push(...sameContent(plan.text, edited(plan.text, edits()).text));
      return naming('silence', `${title} at ${offset}`, failures);
    });
}

const sameContent = (before: string, after: string): Failure[] => {
  const [one, other] = [treeOf(before), treeOf(after)];
  const changed = one && other ? differences(one, other) : [];
  return changed.map(({ path }) => ({ kind: 'content', what: `${path} says something else` }));
};

/** Renaming what an offset names, and back: only words change, and the text is as it was. */
export function tryRename(before: Checked, offset: number): OtherFailure[] {
  const { plan } = before;
  const among = { plan, uri, workspace: new KnownPlans([digestOf(plan, uri)]) };
  const prepared = prepareRename(among, offset);
  if ('refusal' in prepared) return [];
  const name = 'another-name-x';
  const renamed = renameAt(among, offset, name);
  if ('refusal' in renamed) return [];
  const edits = renamed.flatMap((one) => one.edits.map((edit) => asEdit(plan.lines, edit)));
  const title = `${prepared.placeholder} at ${offset}`;
  const failures = tryEdits(before, edits);
  for (const { start, end } of edits) {
    const was = plan.text.slice(start, end);
    // A block text, or one that quotes break over lines, is the word all the same.
    const word = /^[|>"']/.test(was) ? treeOf(was)?.text : was;
    if (word !== prepared.placeholder)
      failures.push({ kind: 'word', what: `${JSON.stringify(was)} is changed as well` });
  }
  const canGoBack =
    isId(prepared.placeholder) && edits.every(({ start }) => !/[|>"']/.test(plan.text[start]!));
  if (failures.length > 0 || !canGoBack) return naming('rename', title, failures);
  const done = edited(plan.text, edits);
  const after = readPlan(done.text);
  const at = done.written[0]?.start ?? 0;
  const back = renameAt(
    { plan: after, uri, workspace: new KnownPlans([digestOf(after, uri)]) },
    at,
    prepared.placeholder,
  );
  // Of two with one id, one has another now.
  if ('refusal' in back && back.refusal.includes('is taken')) return [];
  if ('refusal' in back) return naming('rename', title, [{ kind: 'back', what: back.refusal }]);
  const again = edited(
    done.text,
    back.flatMap((one) => one.edits.map((edit) => asEdit(after.lines, edit))),
  );
  return again.text === plan.text ? [] : naming('rename', title, [{ kind: 'back', what: 'is another text' }]);
}

/** Formatting: says the same, keeps comments, and a second run changes nothing. */
export function tryFormat(before: Checked): OtherFailure[] {
  const { plan } = before;
  const edits = all(format(plan, { tabSize: 2 }));
  const failures = tryEdits(before, edits);
  const { text } = edited(plan.text, edits);
  failures.push(...sameContent(plan.text, text));
  if (failures.length === 0 && all(format(readPlan(text), { tabSize: 2 })).length > 0)
    failures.push({ kind: 'second run', what: 'changes it once more' });
  return naming('format', 'format', failures);
}

function all(steps: Generator<undefined, Edit[]>): Edit[] {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The plan moves, so that its paths change: what all edits hold to, and moving back gives the text as it was. */
export function tryMove(before: Checked): OtherFailure[] {
  const { plan } = before;
  const [oldUri, newUri] = ['file:///w/2020/plan.ogpplan', "file:///w/new/it's #1, deep/plan.ogpplan"];
  const others = [
    'file:///w/2020/old.ogpplan',
    'file:///w/2020/plan.en.ogpplan',
    'file:///w/2018/plan.ogpplan',
  ];
  const workspace = (text: string, at: string) =>
    new KnownPlans([
      digestOf(readPlan(text), at),
      ...others.map((other) => digestOf(readPlan('ogpplan: 1\n'), other)),
    ]);
  const there = mendPaths(plan, oldUri, workspace(plan.text, oldUri), [{ oldUri, newUri }]);
  const edits = there.map((edit) => asEdit(plan.lines, edit));
  return naming('moved plan', newUri, tryEdits(before, edits));
}

/** Enter is pressed: only blanks, dashes and quotes are written, and only around the cursor. */
export function tryEnter({ plan }: Checked, offset: number): OtherFailure[] {
  const { text } = plan;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart, offset))![0];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const typed = text.slice(0, offset) + eol + indent + text.slice(offset).replace(/^ +/, '');
  const at = offset + eol.length + indent.length;
  const edits = editsOnEnter(readPlan(typed), at, 2);
  const failures: Failure[] = [];
  for (const { start, end, text: written } of edits) {
    const removed = typed.slice(start, end);
    if (/[^\s\-"'•*]/.test(removed) || /[^\s\-"'•*\d.)]/.test(written.join('')))
      failures.push({ kind: 'writes', what: `${JSON.stringify(removed)} became ${JSON.stringify(written)}` });
    if (start > at || end < offset - indent.length - 2 || end > at + 40)
      failures.push({ kind: 'far', what: `from ${start} to ${end}, at ${at}` });
  }
  return naming('enter', `at ${offset}`, failures);
}

const copies = [
  'One line, with: a colon #1 and "quotes"',
  '• One: two\n• Three\n',
  'First paragraph.\r\n\r\nSecond: one # two\r\n',
  '- title: Step\n  end: 2021-06\n',
  '- id: pasted\n  title: Pasted\n',
  'title: Other\nproblem: |\n  It is.\n',
  '{"a": [1',
];

/** Pasting at an offset: what could be read still can, and nothing but the place of the paste changes. */
export function tryPaste(before: Checked, offset: number, random: Random): OtherFailure[] {
  const copied = random.pick(copies);
  const pasted = pasteAt(before.plan, { start: offset, end: offset }, copied);
  if (!pasted) return [];
  return naming(
    'paste',
    `${JSON.stringify(copied)} at ${offset}`,
    tryEdits(before, [pasted.edit], { comments: true }),
  );
}

/** Offsets where things are named or found, and any others. */
export function placesIn({ plan, findings }: Checked, random: Random, count: number): number[] {
  const { lines } = plan;
  return Array.from({ length: count }, () => {
    if (random.chance(0.3) && findings.length > 0) return absolute(random.pick(findings).mark).start;
    if (random.chance(0.3)) return lines.end(random.int(0, lines.count - 1));
    const offset = random.int(0, lines.length);
    const isInLineEnd = lines.slice(offset - 1, offset + 1) === '\r\n';
    return isInLineEnd ? offset - 1 : offset;
  });
}
