import { styleOf } from '../../server/src/edits/style';
import { asSnippet } from '../../server/src/edits/template';
import { planText } from '../../server/src/edits/templates';
import { newestEdition } from '../../server/src/handbook/editions';
import { readPlan } from '../../server/src/plan/plan';

/**
 * `snippets/ogpplan.json`: the plan for an empty file, also there before the server is. Parts of a plan are no
 * snippets: VS Code would insert them at any column, and a list that is indented otherwise would break.
 */
export function snippetsText(): string {
  const snippets = plans.map(({ name, description, languages }) => [
    name,
    {
      isFileTemplate: true,
      // Writers type "plan" all the time; a sign before it keeps the offer out of their prose.
      prefix: '+plan',
      description,
      body: asSnippet(planText(newestEdition, languages, styleOf(readPlan('')))).split('\n'),
    },
  ]);
  return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`;
}

const plans = [
  {
    name: 'Action plan',
    description: 'A whole action plan with one commitment, for an empty file',
    languages: [],
  },
  {
    name: 'Plan de acción',
    description: 'Un plan de acción completo con un compromiso, para un archivo vacío',
    languages: ['es'],
  },
  {
    name: 'Plan d’action',
    description: 'Un plan d’action complet avec un engagement, pour un fichier vide',
    languages: ['fr'],
  },
  {
    name: 'Plano de ação',
    description: 'Um plano de ação completo com um compromisso, para um arquivo vazio',
    languages: ['pt'],
  },
];
