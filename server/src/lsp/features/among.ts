import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Among } from '../../language/otherPlans';
import type { Session } from './feature';

/** The plan that a request asks about, among the others of the workspace, and the offset it asks at. */
export async function among(
  { plans, workspace }: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<(Among & { readonly offset: number }) | undefined> {
  if (!plans.get(uri)) return undefined;
  // Read once; afterwards this is done already.
  await workspace.load();
  const open = await plans.ready(uri, 'plan');
  if (!open || token.isCancellationRequested) return undefined;
  const { plan } = open;
  return { plan, uri, workspace, offset: plan.lines.offsetAt(position) };
}
