import type {
  CodeAction,
  Diagnostic,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { type Edit, inOrder } from '../edits/edit';
import { asText, concat, hasSlots, joinSnippets } from '../edits/template';
import type { Action, Choice } from '../language/action';
import { rangeOf, rangeOfMark } from '../language/ranges';
import type { Plan } from '../plan/plan';
import type { OpenPlan } from './documents';
import type { ActionChoices } from './protocol';

/** What the client understands of code actions and edits. */
export interface ActionSupport extends EditSupport {
  /** Asks for the edit of an action when it is chosen. */
  readonly lazy: boolean;
  /** Its command that opens a rule's page. */
  readonly showRule: string | undefined;
  /** Its command that lets the author pick one of several actions. */
  readonly pickAction: string | undefined;
}

/** What the client understands of edits. */
export interface EditSupport {
  readonly snippets: boolean;
  readonly documentChanges: boolean;
}

/**
 * An action as the editor shows it, with the diagnostic that it puts right, and without its edit where the client
 * asks for that later. Undefined where there is nothing to be done, or not by this client.
 */
export function codeActionOf(
  open: OpenPlan,
  action: Action,
  diagnostics: readonly Diagnostic[],
  support: ActionSupport,
): CodeAction | undefined {
  const { title, kind, preferred, finding, explains } = action;
  const does =
    explains === undefined ? effectOf(open, action, support) : explaining(title, explains, support);
  if (!does) return undefined;
  const range = finding && rangeOfMark(open.plan.lines, finding.mark);
  const solved = diagnostics.filter(
    (one) => finding && one.code === finding.rule.code && range && sameRange(one.range, range),
  );
  return {
    title,
    kind,
    ...(preferred && { isPreferred: true }),
    ...(solved.length > 0 && { diagnostics: solved }),
    ...does,
  };
}

/** How many actions that differ in a choice only an editor's menu bears. */
const mostChoices = 5;

/**
 * Actions that differ in a choice only, given with it, as one that lets the author pick; where the client cannot, the
 * first few of each such group. `shown` has those that are left, in their order.
 */
export function grouped(
  shown: readonly { readonly action: CodeAction; readonly choice: Choice | undefined }[],
  { lazy, pickAction }: ActionSupport,
): CodeAction[] {
  return shown.flatMap(({ action, choice }) => {
    const group = choice ? shown.filter((other) => other.choice?.question === choice.question) : [];
    if (!choice || group.length === 1) return [action];
    const place = group.findIndex((one) => one.action === action);
    if (!lazy || pickAction === undefined) return place < mostChoices ? [action] : [];
    return place === 0 ? [picking(choice.question, group, pickAction, action.kind)] : [];
  });
}

function picking(
  question: string,
  group: Parameters<typeof grouped>[0],
  command: string,
  kind: string | undefined,
): CodeAction {
  const choices = group.flatMap(({ action, choice }) =>
    choice ? [{ label: choice.label, detail: choice.detail, action }] : [],
  );
  const argument: ActionChoices = { question, choices };
  const title = `${question}…`;
  return { title, ...(kind !== undefined && { kind }), command: { title, command, arguments: [argument] } };
}

type Effect = Pick<CodeAction, 'edit' | 'command'>;

const explaining = (title: string, code: string, { showRule }: ActionSupport): Effect | undefined =>
  showRule === undefined ? undefined : { command: { title, command: showRule, arguments: [`${code}.md`] } };

function effectOf(open: OpenPlan, { edits }: Action, support: ActionSupport): Effect | undefined {
  if (support.lazy) return {};
  const made = edits();
  return made.length > 0 ? { edit: workspaceEdit(open, made, support) } : undefined;
}

/** Edits of one plan for the client; with tab stops where it knows them, else as plain text. */
export function workspaceEdit(
  open: OpenPlan,
  unordered: readonly Edit[],
  support: EditSupport,
): WorkspaceEdit {
  const { uri, version, plan } = open;
  // Of insertions at one place the first in the list comes first in the text.
  const edits = inOrder(unordered);
  const plain = (): TextEdit[] =>
    edits.map((edit) => ({ range: rangeOf(plan.lines, edit), newText: asText(edit.text) }));
  if (!support.documentChanges) return { changes: { [uri]: plain() } };
  const withStops = support.snippets && edits.some(({ text }) => hasSlots(text));
  const changes: (TextEdit | SnippetTextEdit)[] = withStops ? snippetEdits(plan, edits) : plain();
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

function snippetEdits(plan: Plan, edits: readonly Edit[]): SnippetTextEdit[] {
  const whole = fromLineStarts(plan, edits);
  return joinSnippets(whole.map(({ text }) => text)).map((value, index) => ({
    range: rangeOf(plan.lines, whole[index]!),
    snippet: { kind: 'snippet', value },
  }));
}

/**
 * VS Code indents each line of a snippet as much as the line in which it begins. Ours are indented already, so
 * those of several lines begin where their line does, and take in what stands between.
 */
function fromLineStarts({ text, lines }: Plan, edits: readonly Edit[]): Edit[] {
  const lineStart = (offset: number) => lines.offsetAt({ line: lines.positionAt(offset).line, character: 0 });
  const whole: Edit[] = [];
  for (const edit of edits) {
    let { start, text: changed } = edit;
    for (;;) {
      const from = asText(changed).includes('\n') ? lineStart(start) : start;
      const last = whole.at(-1);
      if (!last || last.end <= from) {
        whole.push({ start: from, end: edit.end, text: concat(text.slice(from, start), changed) });
        break;
      }
      // Both change this line: one edit that does both.
      whole.pop();
      changed = concat(last.text, text.slice(last.end, start), changed);
      start = last.start;
    }
  }
  return whole;
}

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
