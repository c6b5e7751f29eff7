// A list to pick from, where the server offers the same for many places.
import { window } from 'vscode';
import type { ActionChoice, ActionChoices } from '../../server/src/lsp/protocol';
import { withoutIcons } from './plainText';

/** Asks which of several actions is meant; its one argument are the {@link ActionChoices}. Not in the palette. */
export const pickActionCommand = 'ogpplan.pickAction';

/** Lets the author pick an action and has it done by `apply`, which tells whether it still could be. */
export async function pickAction(
  { question, choices }: ActionChoices,
  apply: (action: ActionChoice['action']) => Promise<boolean>,
): Promise<void> {
  const items = choices.map(({ label, detail, action }) => ({
    label: withoutIcons(label),
    description: withoutIcons(detail),
    action,
  }));
  const picked = await window.showQuickPick(items, { placeHolder: question, matchOnDescription: true });
  if (picked && !(await apply(picked.action))) {
    void window.showWarningMessage(
      'Nothing was changed: this cannot be done here, or the plan has changed meanwhile.',
    );
  }
}
