import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  MarkupKind,
} from 'vscode-languageserver';
import { complete, needsFindings } from '../../language/completion/completion';
import { type About, detailsOf } from '../../language/completion/documentation';
import { signs } from '../../language/completion/quotes';
import { withoutMarkup } from '../../language/markdown';
import { dayOf } from '../../plan/calendar';
import type { Day } from '../../plan/dates';
import type { OpenPlan } from '../documents';
import type { Feature, Session } from './feature';

/** What travels with an item until the editor asks for the rest of it. */
interface ItemData {
  readonly uri: string;
  readonly about: About;
}

export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [' ', '[', '{', ',', '\n', ...signs], resolveProvider: true },
  }),

  listen(session) {
    const { connection, guard, client } = session;
    const show = showsMarkdown(client) ? (item: CompletionItem) => item : inPlainText;
    connection.onCompletion(
      guard.request('completion', null, async (params): Promise<CompletionList | null> => {
        const items = await itemsAt(session, params);
        return items.length > 0 ? { isIncomplete: true, items: items.map(show) } : null;
      }),
    );
    connection.onCompletionResolve((item, token) =>
      guard.request('completion item', item, async () => show(await withDetails(session, item)))(item, token),
    );
  },
};

async function itemsAt(session: Session, params: CompletionParams): Promise<CompletionItem[]> {
  const { uri } = params.textDocument;
  const open = await readyFor(session, params);
  if (!open) return [];
  const { client, options, workspace } = session;
  const items = complete(open.plan, open.plan.lines.offsetAt(params.position), {
    snippets: client.textDocument?.completion?.completionItem?.snippetSupport === true,
    eager: !asksForDetails(client),
    today: today(),
    uri,
    workspace,
    findings: () => open.findings,
    trigger:
      params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter
        ? params.context.triggerCharacter
        : undefined,
    suggestCommand: options.suggestCommand,
  });
  for (const item of items) {
    if (item.data !== undefined) item.data = { uri, about: item.data as About } satisfies ItemData;
  }
  return items;
}

/** The plan, with what completions at a place of it need. */
async function readyFor({ plans }: Session, params: CompletionParams): Promise<OpenPlan | undefined> {
  const { uri } = params.textDocument;
  const open = await plans.ready(uri, 'plan');
  const inComment = open && needsFindings(open.plan, open.plan.lines.offsetAt(params.position));
  return inComment ? plans.ready(uri, 'findings') : open;
}

/** An item with its documentation and what it edits elsewhere. */
async function withDetails({ plans, workspace }: Session, item: CompletionItem): Promise<CompletionItem> {
  const data = item.data as ItemData | undefined;
  const open = data && (await plans.ready(data.uri, 'plan'));
  return open ? { ...item, ...detailsOf(data.about, open.plan, workspace) } : item;
}

/** Does the editor ask for the rest of an item when it shows it? */
function asksForDetails({ textDocument }: ClientCapabilities): boolean {
  const asked = textDocument?.completion?.completionItem?.resolveSupport?.properties ?? [];
  return asked.includes('documentation') && asked.includes('additionalTextEdits');
}

const showsMarkdown = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) !== false;

function inPlainText(item: CompletionItem): CompletionItem {
  const { documentation } = item;
  if (typeof documentation !== 'object') return item;
  const value = withoutMarkup(documentation.value);
  return { ...item, documentation: { kind: MarkupKind.PlainText, value } };
}

/** The day it is where the server runs: on the author's machine. */
function today(): Day | undefined {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
