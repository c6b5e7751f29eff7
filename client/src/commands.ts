// The commands of the extension.
import { commands, Disposable, type LogOutputChannel, Uri } from 'vscode';
import type { ActionChoices, NewPlanAnswers } from '../../server/src/lsp/protocol';
import { checkAllPlans } from './checkAll';
import type { PlanServer } from './client';
import { newPlan } from './newPlan';
import { pickAction, pickActionCommand } from './pickAction';
import { registerShowPlaces } from './places';
import { rulePageUri, showRuleCommand } from './rulePages';

/** Registers them; the ones of the palette are also in `contributes.commands`. */
export function registerCommands(server: PlanServer, output: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('ogpplan.restart', () => server.restart()),
    commands.registerCommand('ogpplan.newPlan', (answers?: Partial<NewPlanAnswers>) =>
      // Menus pass on something of their own.
      newPlan(server, isComplete(answers) ? answers : undefined),
    ),
    commands.registerCommand('ogpplan.checkAll', () => checkAllPlans(server)),
    commands.registerCommand('ogpplan.showOutput', () => output.show()),
    commands.registerCommand(pickActionCommand, (choices: ActionChoices) =>
      pickAction(choices, (action) => server.applyAction(action)),
    ),
    registerShowPlaces(),
    commands.registerCommand(showRuleCommand, async (page: unknown) => {
      const uri = typeof page === 'string' ? rulePageUri(page) : undefined;
      if (uri instanceof Uri) await commands.executeCommand('vscode.open', uri);
    }),
  );
}

const isComplete = (answers: Partial<NewPlanAnswers> | undefined): answers is NewPlanAnswers =>
  answers?.participant !== undefined && answers.languages !== undefined;
