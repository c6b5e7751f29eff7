import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHintsIn } from '../../language/inlayHints';
import type { Feature } from './feature';

export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),

  listen({ connection, guard, plans, displays }) {
    connection.languages.inlayHint.on(
      guard.request<InlayHintParams, InlayHint[] | null>(
        'inlay hints',
        null,
        async ({ textDocument: { uri }, range }, token) => {
          if (!plans.get(uri)) return null;
          const shown = await displays.of(uri);
          const open = await plans.ready(uri, 'plan');
          if (!open || token.isCancellationRequested) return null;
          const { plan } = open;
          const stretch = { start: plan.lines.offsetAt(range.start), end: plan.lines.offsetAt(range.end) };
          return inlayHintsIn(plan, stretch, shown.inlayHints);
        },
      ),
    );
  },
};
