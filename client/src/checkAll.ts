// "Check All Plans": asks the server, shows how far it is, and what came of it.
import {
  type CancellationToken,
  commands,
  type Progress,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type CheckAllResult, checkAllRequest, mostPlans } from '../../server/src/lsp/protocol';
import type { PlanServer } from './client';
import { withoutLinks } from './plainText';

/** Checks every plan of the workspace, with a notification that can be cancelled, then shows the problems. */
export async function checkAllPlans(server: PlanServer): Promise<void> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Checking all action plans', cancellable: true },
    (progress, token) => ask(server, progress, token),
  );
  if (!result) return;
  if (result.problems > 0) await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage([summaryOf(result), ...leftOut(result)].join(' '));
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

function summaryOf({ plans, problems, flawed, unread }: CheckAllResult): string {
  const checked = plans === 1 ? 'One plan was checked' : `${plans} plans were checked`;
  if (plans === 0 && unread.length > 0) return 'No plan was checked.';
  if (plans === 0) return 'There are no action plans (*.ogpplan) in this workspace.';
  if (problems === 0) return `${checked}: no problems.`;
  const found = problems === 1 ? 'one problem' : `${problems} problems`;
  return `${checked}: ${found} in ${flawed === 1 ? 'one of them' : `${flawed} of them`}.`;
}

/** How many plans that could not be read are named. */
const mostNamed = 3;

/** What was not checked, and why. */
function leftOut({ unread, more }: CheckAllResult): string[] {
  const names = unread
    .slice(0, mostNamed)
    .map((uri) => withoutLinks(workspace.asRelativePath(Uri.parse(uri))));
  const rest = unread.length - names.length;
  const listed = rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
  return [
    ...(unread.length > 0
      ? [`Not checked, because they cannot be read or lie outside of this workspace: ${listed}.`]
      : []),
    ...(more ? [`This workspace holds more than ${mostPlans} plans; the others were not looked at.`] : []),
  ];
}
