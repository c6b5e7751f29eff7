import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import type { Action } from '../language/action';
import { rangeOfMark } from '../language/ranges';
import { type EditSupport, workspaceEdit } from './actions';
import type { OpenPlan } from './documents';
import type { ActionChoice, ActionChoices } from './protocol';

/** What the client understands of code actions and edits. */
export interface ActionSupport extends EditSupport {
  /** Asks for the edit of an action when it is chosen. */
  readonly lazy: boolean;
  /** Its command that opens a rule's page. */
  readonly showRule: string | undefined;
  /** Its command that lets the author pick one of several actions. */
  readonly pickAction: string | undefined;
}

/** How many actions that differ in a choice only an editor's menu bears. */
const mostChoices = 5;

/**
 * Actions as the editor shows them, without their edits where the client asks for these later, by `dataOf` the index
 * of the action. Left out is what turns out to do nothing, and what this client cannot do. Actions that differ in a
 * choice only become one that lets the author pick; where the client cannot, the first few of them are shown.
 */
export function menuOf(
  open: OpenPlan,
  actions: readonly Action[],
  diagnostics: readonly Diagnostic[],
  support: ActionSupport,
  dataOf: (index: number) => unknown,
): CodeAction[] {
  const pick = support.lazy ? support.pickAction : undefined;
  const menu: (CodeAction | Group)[] = [];
  const groups = new Map<string, Group>();
  for (const [index, action] of actions.entries()) {
    const { choice, kind } = action;
    const group = choice && (groups.get(choice.question) ?? { question: choice.question, kind, choices: [] });
    if (group && pick === undefined && group.choices.length >= mostChoices) continue;
    const shown = codeActionOf(open, action, diagnostics, support);
    if (!shown) continue;
    const complete = support.lazy && !shown.command ? { ...shown, data: dataOf(index) } : shown;
    if (choice && group) {
      groups.set(choice.question, group);
      group.choices.push({ label: choice.label, detail: choice.detail, action: complete });
    }
    if (!group || pick === undefined) menu.push(complete);
    else if (group.choices.length === 1) menu.push(group);
  }
  return menu.map((entry) => ('choices' in entry ? picking(entry, pick!) : entry));
}

/** Actions that differ in a choice only. */
interface Group {
  readonly question: string;
  readonly kind: string;
  readonly choices: (ActionChoice & { readonly action: CodeAction })[];
}

function picking({ question, kind, choices }: Group, command: string): CodeAction {
  if (choices.length === 1) return choices[0]!.action;
  const title = `${question}…`;
  const argument: ActionChoices = { question, choices };
  return { title, kind, command: { title, command, arguments: [argument] } };
}

/** An action with the diagnostic that it puts right; undefined where there is nothing to be done. */
function codeActionOf(
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

type Effect = Pick<CodeAction, 'edit' | 'command'>;

const explaining = (title: string, code: string, { showRule }: ActionSupport): Effect | undefined =>
  showRule === undefined ? undefined : { command: { title, command: showRule, arguments: [`${code}.md`] } };

function effectOf(open: OpenPlan, { edits }: Action, support: ActionSupport): Effect | undefined {
  if (support.lazy) return {};
  const made = edits();
  return made.length > 0 ? { edit: workspaceEdit(open, made, support) } : undefined;
}

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
