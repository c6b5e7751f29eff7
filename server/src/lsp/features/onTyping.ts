import { asText } from '../../edits/template';
import { editsOnEnter } from '../../language/onEnter';
import type { Feature } from './feature';

/** What the Enter key does to a plan beyond what the editor does of its own accord. */
export const onTyping: Feature = {
  capabilities: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } }),

  listen({ connection, guard, plans }) {
    connection.onDocumentOnTypeFormatting(
      guard.request('typing', null, async ({ textDocument: { uri }, position, options }, token) => {
        const asked = plans.get(uri);
        const open = await plans.ready(uri, 'plan');
        // An answer for an older text would move the cursor of who types on.
        if (!open || open !== asked || token.isCancellationRequested) return null;
        const { lines } = open.plan;
        const edits = editsOnEnter(open.plan, lines.offsetAt(position), options.tabSize);
        return edits.map((edit) => ({ range: lines.rangeOf(edit), newText: asText(edit.text) }));
      }),
    );
  },
};
