import type { CancellationToken, FormattingOptions, Range, TextEdit } from 'vscode-languageserver';
import { asText } from '../../edits/template';
import { format } from '../../language/formatting';
import type { Plan } from '../../plan/plan';
import { inSlices } from '../slices';
import type { Feature } from './feature';

/** Document and range formatting. A change of the text meanwhile ends it: the edits would not fit any more. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),

  listen({ connection, guard, plans }) {
    const edits = async (
      uri: string,
      options: FormattingOptions,
      token: CancellationToken,
      range?: Range,
    ): Promise<TextEdit[] | null> => {
      const asked = plans.get(uri);
      const open = await plans.ready(uri, 'plan');
      if (!open || open !== asked) return null;
      const isWanted = () => !token.isCancellationRequested && plans.get(uri) === open;
      return (await inSlices(textEdits(open.plan, options.tabSize, range), isWanted)) ?? null;
    };
    connection.onDocumentFormatting(
      guard.request('formatting', null, ({ textDocument, options }, token) =>
        edits(textDocument.uri, options, token),
      ),
    );
    connection.onDocumentRangeFormatting(
      guard.request('range formatting', null, ({ textDocument, options, range }, token) =>
        edits(textDocument.uri, options, token, range),
      ),
    );
  },
};

/** How many edits are turned into ranges before others get their turn. */
const batch = 1000;

function* textEdits(plan: Plan, tabSize: number, range?: Range): Generator<undefined, TextEdit[]> {
  const { lines } = plan;
  const found = yield* format(plan, {
    tabSize,
    // Whole lines: indentation is part of what is selected in them.
    ...(range && { range: { start: lines.start(range.start.line), end: lines.end(lastLine(range)) } }),
  });
  const edits: TextEdit[] = [];
  for (const [index, edit] of found.entries()) {
    edits.push({ range: lines.rangeOf(edit), newText: asText(edit.text) });
    if (index % batch === batch - 1) yield;
  }
  return edits;
}

/** Of a selection that ends where a line begins, that line is no part. */
const lastLine = ({ start, end }: Range): number =>
  end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
