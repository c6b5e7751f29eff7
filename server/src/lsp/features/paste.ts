import { asText } from '../../edits/template';
import { pasteAt } from '../../language/paste/paste';
import { type PasteParams, type PasteResult, pasteRequest } from '../protocol';
import type { Feature } from './feature';

/** No answer to pasting a book can be waited for. */
const longest = 1_000_000;

/** Fits in what is pasted, for clients that ask; LSP itself knows no pasting. */
export const paste: Feature = {
  capabilities: () => ({}),

  listen({ connection, guard, plans }) {
    connection.onRequest(
      pasteRequest,
      guard.request<PasteParams, PasteResult>('paste', null, async ({ uri, version, range, text }, token) => {
        if (text.length > longest) return null;
        const open = await plans.ready(uri, 'plan');
        if (open?.version !== version || token.isCancellationRequested) return null;
        const { lines } = open.plan;
        const selected = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
        const found = pasteAt(open.plan, selected, text);
        if (!found) return null;
        const written = asText(found.edit.text);
        return {
          range: lines.rangeOf(found.edit),
          before: written.slice(0, found.cursor),
          after: written.slice(found.cursor),
        };
      }),
    );
  },
};
