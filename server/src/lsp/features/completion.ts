import {
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  MarkupKind,
} from 'vscode-languageserver';
import { complete } from '../../language/completion/completion';
import { type About, detailsOf } from '../../language/completion/documentation';
import { signs } from '../../language/completion/quotes';
import { withoutMarkup } from '../../language/markdown';
import { today } from '../today';
import type { Feature } from './feature';

/** What travels with an item until the editor asks for the rest of it. */
interface ItemData {
  readonly uri: string;
  readonly about: About;
}

export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [' ', '[', '{', ',', '\n', ...signs], resolveProvider: true },
  }),

  listen({ connection, client, guard, plans, workspace, options }) {
    const { snippetSupport, resolveSupport, documentationFormat } =
      client.textDocument?.completion?.completionItem ?? {};
    const markdown = documentationFormat?.includes(MarkupKind.Markdown) !== false;
    const resolved = resolveSupport?.properties ?? [];
    const eager = !(resolved.includes('documentation') && resolved.includes('additionalTextEdits'));
    connection.onCompletion(
      guard.request('completion', null, async (params): Promise<CompletionList | null> => {
        const { uri } = params.textDocument;
        const open = await plans.ready(uri, 'plan');
        if (!open) return null;
        const items = complete(open.plan, open.plan.lines.offsetAt(params.position), {
          snippets: snippetSupport === true,
          eager,
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
          if (item.data !== undefined) item.data = { uri, about: item.data as About };
          if (!markdown) showPlain(item);
        }
        return items.length > 0 ? { isIncomplete: true, items } : null;
      }),
    );
    connection.onCompletionResolve(async (item, token): Promise<CompletionItem> => {
      const resolve = guard.request('completion item', item, async () => {
        const { uri, about } = item.data as ItemData;
        const open = await plans.ready(uri, 'plan');
        if (open) Object.assign(item, detailsOf(about, open.plan, workspace));
        if (!markdown) showPlain(item);
        return item;
      });
      return item.data === undefined ? item : resolve(item, token);
    });
  },
};

/** Makes plain text of the documentation. */
function showPlain({ documentation }: CompletionItem): void {
  if (typeof documentation !== 'object') return;
  documentation.kind = MarkupKind.PlainText;
  documentation.value = withoutMarkup(documentation.value);
}
