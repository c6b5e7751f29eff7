import type { CodeLens } from 'vscode-languageserver';
import { type LensSubject, lensesOf, lensText } from '../../language/codeLenses';
import type { Feature } from './feature';

/** What a lens is resolved by. */
interface LensData {
  readonly uri: string;
  readonly version: number;
  readonly subject: LensSubject;
}

/** Where is told at once, what is told when it is seen. */
export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),

  listen({ connection, options, guard, plans, displays, workspace }) {
    const showPlaces = typeof options.showPlaces === 'string' ? options.showPlaces : undefined;
    connection.onCodeLens(
      guard.request<{ textDocument: { uri: string } }, CodeLens[] | null>(
        'code lenses',
        null,
        async ({ textDocument: { uri } }, token) => {
          if (!plans.get(uri)) return null;
          const { codeLens } = await displays.of(uri);
          const open = await plans.ready(uri, 'plan');
          if (!open || token.isCancellationRequested) return null;
          const { plan, version } = open;
          return lensesOf({ plan, uri, workspace }, codeLens).map(({ start, subject }) => {
            const position = plan.lines.positionAt(start);
            const data: LensData = { uri, version, subject };
            return { range: { start: position, end: position }, data };
          });
        },
      ),
    );
    connection.onCodeLensResolve((lens, cancellation) =>
      guard.request<CodeLens, CodeLens>('a code lens', lens, async ({ range, data }) => {
        const { uri, version, subject } = data as LensData;
        const open = await plans.ready(uri, 'findings');
        // Of an older version the client asks for the new ones anyway.
        if (open?.version !== version) return lens;
        const text = lensText({ plan: open.plan, uri, workspace }, open.findings, subject);
        if (!text) return lens;
        const { title, places } = text;
        const command =
          showPlaces && places.length > 0
            ? { title, command: showPlaces, arguments: [uri, range.start, places] }
            : { title, command: '' };
        return { range, command };
      })(lens, cancellation),
    );
  },
};
