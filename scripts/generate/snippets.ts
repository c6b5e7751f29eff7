import { styleOf } from '../../server/src/edits/style';
import { asSnippet } from '../../server/src/edits/template';
import { planText } from '../../server/src/edits/templates';
import { readPlan } from '../../server/src/plan/plan';

/**
 * `snippets/ogpplan.json`: the plan for an empty file, also there before the server is. Parts of a plan are no
 * snippets: VS Code would insert them at any column, and a list that is indented otherwise would break.
 */
export function snippetsText(): string {
  const plan = {
    isFileTemplate: true,
    // Writers type "plan" all the time; a sign before it keeps the offer out of their prose.
    prefix: '+plan',
    description: 'A whole action plan with one commitment, for an empty file',
    body: asSnippet(planText(2022, [], styleOf(readPlan('')))).split('\n'),
  };
  return `${JSON.stringify({ 'Action plan': plan }, null, 2)}\n`;
}
