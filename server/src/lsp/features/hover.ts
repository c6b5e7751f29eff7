import { MarkupKind } from 'vscode-languageserver';
import { type HoverOptions, hoverAt } from '../../language/hover';
import type { Feature } from './feature';

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  listen({ connection, client, guard, plans, settings: allSettings, workspace, pageOf }) {
    const formats = client.textDocument?.hover?.contentFormat;
    const markdown = formats === undefined || formats.includes(MarkupKind.Markdown);
    connection.onHover(
      guard.request('hover', null, async ({ textDocument: { uri }, position }) => {
        if (!plans.get(uri)) return null;
        const settings = await allSettings.of(uri);
        const open = await plans.ready(uri, 'findings');
        if (!open) return null;
        const options: HoverOptions = { settings, pageOf, markdown, uri, workspace };
        return hoverAt(open.plan, open.findings, open.plan.lines.offsetAt(position), options) ?? null;
      }),
    );
  },
};
