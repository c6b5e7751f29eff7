import {
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import type { Action } from '../../language/action';
import { type ActionRequest, actionsAt, fixAllKind } from '../../language/codeActions';
import { type ActionSupport, menuOf } from '../actionMenu';
import { workspaceEdit } from '../actions';
import type { OpenPlan } from '../documents';
import { inSlices } from '../slices';
import type { Feature, Session } from './feature';

export const codeActions: Feature = {
  capabilities: ({ client }) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind],
      ...(resolves(client) && { resolveProvider: true }),
    },
  }),

  listen(session) {
    const { connection, guard } = session;
    const support = supportOf(session);
    connection.onCodeAction(
      guard.request('code actions', null, async (params, token) => {
        const asked = await questionOf(session, params);
        const ready = support.lazy ? asked : asked && (await workedOut(asked, session, token));
        return ready && !token.isCancellationRequested ? answersTo(ready, params, support) : null;
      }),
    );
    if (!support.lazy) return;
    connection.onCodeActionResolve((action, token) =>
      guard.request<CodeAction, CodeAction>('code action', action, () =>
        resolved(session, action, support, token),
      )(action, token),
    );
  },
};

/** Does the client ask for the edit of an action when it is chosen? */
const resolves = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.codeAction?.dataSupport === true &&
  textDocument.codeAction.resolveSupport?.properties.includes('edit') === true;

function supportOf({ client, options }: Session): ActionSupport {
  const edits = client.workspace?.workspaceEdit;
  return {
    documentChanges: edits?.documentChanges === true,
    snippets: edits?.snippetEditSupport === true,
    lazy: resolves(client),
    showRule: options.showRule,
    pickAction: options.pickAction,
  };
}

/** Actions of a version of a plan, with what was asked. */
interface Asked {
  readonly open: OpenPlan;
  readonly request: ActionRequest;
  readonly actions: readonly Action[];
}

async function questionOf(session: Session, params: CodeActionParams): Promise<Asked | undefined> {
  const { range, context, textDocument } = params;
  return ask(session, textDocument.uri, ({ plan: { lines } }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    only: context.only,
    automatic: context.triggerKind === CodeActionTriggerKind.Automatic,
  }));
}

async function ask(
  { plans, settings: allSettings }: Session,
  uri: string,
  requestFor: (open: OpenPlan) => ActionRequest | undefined,
): Promise<Asked | undefined> {
  if (!plans.get(uri)) return undefined;
  const settings = await allSettings.of(uri);
  const open = await plans.ready(uri, 'findings');
  const request = open && requestFor(open);
  return (
    open && request && { open, request, actions: actionsAt(open.plan, open.findings, request, settings) }
  );
}

/** With what takes long done already; undefined where nobody wants it any more. */
async function workedOut(
  asked: Asked,
  session: Session,
  token: CancellationToken,
): Promise<Asked | undefined> {
  const actions: Action[] = [];
  for (const action of asked.actions) {
    const edits = action.steps && (await inSlices(action.steps(), () => isWanted(asked, session, token)));
    if (action.steps && !edits) return undefined;
    actions.push(edits ? { ...action, edits: () => edits } : action);
  }
  return { ...asked, actions };
}

/** A change of the text meanwhile ends it: the edits would not fit any more. */
const isWanted = ({ open }: Asked, { plans }: Session, token: CancellationToken): boolean =>
  !token.isCancellationRequested && plans.get(open.uri) === open;

/** What an action is known by when the client asks for its edit: the question, and which of the answers it was. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly opening: number;
  readonly request: ActionRequest;
  readonly index: number;
}

function answersTo({ open, request, actions }: Asked, { context }: CodeActionParams, support: ActionSupport) {
  const { uri, version, opening } = open;
  const dataOf = (index: number): ActionData => ({ uri, version, opening, request, index });
  return menuOf(open, actions, context.diagnostics, support, dataOf);
}

/** An action with its edit; without one where the plan has changed meanwhile: it would land in the wrong place. */
async function resolved(
  session: Session,
  action: CodeAction,
  support: ActionSupport,
  token: CancellationToken,
): Promise<CodeAction> {
  const data = action.data as ActionData | undefined;
  if (!data) return action;
  const asked = await ask(session, data.uri, ({ version, opening }) =>
    version === data.version && opening === data.opening ? data.request : undefined,
  );
  const chosen = asked?.actions[data.index];
  if (!asked || chosen?.title !== action.title) return action;
  const { steps } = chosen;
  const edits = steps ? await inSlices(steps(), () => isWanted(asked, session, token)) : chosen.edits();
  return edits && edits.length > 0 ? { ...action, edit: workspaceEdit(asked.open, edits, support) } : action;
}
