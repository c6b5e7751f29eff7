import { type CancellationToken, type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { isProblem } from '../../language/diagnostics';
import { type CheckAllParams, type CheckAllResult, checkAllRequest } from '../protocol';
import type { Feature, Session } from './feature';

/** "Check all plans": what the user asks for once, and the settings may ask for always. */
export const checkAll: Feature = {
  capabilities: () => ({}),

  listen(session) {
    session.connection.onRequest(
      checkAllRequest,
      session.guard.request<CheckAllParams, CheckAllResult | null>('check all', null, (params, token) =>
        check(session, params, token),
      ),
    );
  },
};

async function check(
  { connection, workspace, closedPlans, validator, plans }: Session,
  { workDoneToken }: CheckAllParams,
  token: CancellationToken,
): Promise<CheckAllResult> {
  const progress = connection.window.attachWorkDoneProgress(workDoneToken);
  const result = { plans: 0, problems: 0, flawed: 0 };
  const unread: string[] = [];
  const count = (items: readonly Diagnostic[]) => {
    const problems = items.filter(isProblem).length;
    result.plans++;
    result.problems += problems;
    if (problems > 0) result.flawed++;
  };
  progress.begin('', 0);
  try {
    await workspace.load();
    const open = plans.uris.filter((uri) => workspace.find(uri));
    const all = open.length + workspace.closedUris.length;
    for (const uri of open) {
      const report = await validator.pull(uri, undefined, token);
      if (report.kind === DocumentDiagnosticReportKind.Full) count(report.items);
    }
    await closedPlans.checkAll(token, (uri, items) => {
      if (items) count(items);
      else unread.push(uri);
      progress.report((100 * result.plans) / all, `${result.plans} of ${all}`);
    });
  } finally {
    progress.done();
  }
  return { ...result, unread: [...unread, ...workspace.unreadUris], more: workspace.more };
}
