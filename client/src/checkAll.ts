// "Check All Plans": asks the server, shows how far it is, and what came of it.
import { type CancellationToken, commands, type Progress, ProgressLocation, window } from 'vscode';
import { type CheckAllResult, checkAllRequest } from '../../server/src/lsp/protocol';
import type { PlanServer } from './client';

/** Checks every plan of the workspace, with a notification that can be cancelled, then shows the problems. */
export async function checkAllPlans(server: PlanServer): Promise<void> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Checking all action plans', cancellable: true },
    (progress, token) => ask(server, progress, token),
  );
  if (!result) return;
  if (result.problems > 0) await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(summaryOf(result));
}

async function ask(
  server: PlanServer,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<CheckAllResult | undefined> {
  let done = 0;
  const onProgress = (percentage: number, message: string) => {
    progress.report({ message, increment: percentage - done });
    done = percentage;
  };
  return server.askAtLength<CheckAllResult>(checkAllRequest, token, onProgress);
}

function summaryOf({ plans, problems, flawed }: CheckAllResult): string {
  const checked = plans === 1 ? 'One plan was checked' : `${plans} plans were checked`;
  if (plans === 0) return 'There are no action plans (*.ogpplan) in this workspace.';
  if (problems === 0) return `${checked}: no problems.`;
  const found = problems === 1 ? 'one problem' : `${problems} problems`;
  return `${checked}: ${found} in ${flawed === 1 ? 'one of them' : `${flawed} of them`}.`;
}
