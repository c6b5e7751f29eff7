// "New Action Plan…": asks what a plan is to be, and opens it with the cursor at the first thing to fill in.
import {
  CancellationTokenSource,
  env,
  type QuickPickItem,
  SnippetString,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type NewPlanAnswers,
  type NewPlanChoice,
  type NewPlanChoices,
  type NewPlanProblemParams,
  type NewPlanProblemResult,
  type NewPlanResult,
  newPlanChoicesRequest,
  newPlanProblemRequest,
  newPlanRequest,
} from '../../server/src/lsp/protocol';
import { languageId, type PlanServer } from './client';
import { askAll, type Place, pickOne, pickSome, type Question, typeLine } from './questions';

/** What has been answered so far. */
type Draft = { -readonly [K in keyof NewPlanAnswers]?: NewPlanAnswers[K] } & { otherDates?: boolean };

type Ask = <R>(request: string, params: unknown) => Promise<R | undefined>;

const title = 'New Action Plan';

/** Asks, and opens the new plan, unsaved; with `answers` at hand, without asking. Tells where it is; none if left. */
export async function newPlan(server: PlanServer, answers?: NewPlanAnswers): Promise<Uri | undefined> {
  const cancellation = new CancellationTokenSource();
  const ask: Ask = (request, params) => server.ask(request, params, cancellation.token);
  try {
    await server.start();
    const chosen = answers ?? (await askAuthor(ask));
    if (!chosen) return undefined;
    const made = await ask<NewPlanResult>(newPlanRequest, chosen);
    if (made) return await open(made);
    void window.showWarningMessage('The new plan could not be written. See "OGP Action Plan: Show Output".');
    return undefined;
  } finally {
    cancellation.dispose();
  }
}

async function askAuthor(ask: Ask): Promise<NewPlanAnswers | undefined> {
  const choices = await ask<NewPlanChoices | null>(newPlanChoicesRequest, {});
  // Without the server, of which the extension has told already, there is nothing to choose from.
  if (!choices) return undefined;
  const draft: Draft = {};
  if (!(await askAll(title, questionsOf(choices, ask), draft))) return undefined;
  const { otherDates: _, ...answers } = draft;
  return answers as NewPlanAnswers;
}

function questionsOf({ kinds, editions, languages }: NewPlanChoices, ask: Ask): Question<Draft>[] {
  const problemOf = async (params: NewPlanProblemParams) =>
    (await ask<NewPlanProblemResult>(newPlanProblemRequest, params)) ?? undefined;
  const dates: Question<Draft>['applies'] = ({ otherDates }) => otherDates === true;
  return [
    choice('kind', 'Whose plan is it?', kinds),
    {
      ask: (draft, place) =>
        keep(draft, 'participant', typeLine(place, participantPrompt(draft), draft.participant ?? '', named)),
    },
    choice(
      'edition',
      'By which OGP handbook is it written? The first is the one for plans of today.',
      editions,
    ),
    {
      ask: async (draft, place) => {
        const { periods = [] } = editions.find(({ id }) => id === draft.edition) ?? {};
        const items = [...periods.map((period) => ({ ...period, other: false })), otherDates];
        const picked = await pickOne(place, 'From when to when does the plan run?', items);
        if (typeof picked === 'object') {
          draft.otherDates = picked.other;
          if (!picked.other) Object.assign(draft, { start: picked.start, end: picked.end });
        }
        return picked;
      },
    },
    {
      applies: dates,
      ask: (draft, place) =>
        keep(
          draft,
          'start',
          typeLine(place, dayPrompt('first'), draft.start ?? '', (start) => problemOf({ start })),
        ),
    },
    {
      applies: dates,
      ask: (draft, place) =>
        keep(
          draft,
          'end',
          typeLine(place, dayPrompt('last'), draft.end ?? '', (end) =>
            problemOf({ start: draft.start ?? '', end }),
          ),
        ),
    },
    { ask: (draft, place) => askFirstLanguage(draft, place, languages) },
    { ask: (draft, place) => askOtherLanguages(draft, place, languages) },
  ];
}

const otherDates = { label: 'Other dates…', start: '', end: '', other: true };

const participantPrompt = ({ kind }: Draft): string =>
  kind === 'local'
    ? 'Which city, region or other local government? As it calls itself.'
    : 'Which country? As it calls itself.';

const named = async (text: string) =>
  text === '' ? 'Write the name; it can be changed in the plan at any time.' : undefined;

const dayPrompt = (which: string): string => `The ${which} day of the plan, as year-month-day`;

/** A question that is answered by one of some choices. */
function choice(
  key: 'kind' | 'edition',
  question: string,
  choices: readonly NewPlanChoice[],
): Question<Draft> {
  const items = choices.map(itemOf);
  return {
    ask: async (draft, place) => {
      const before = items.find(({ id }) => id === draft[key]);
      const picked = await pickOne(place, question, items, before);
      if (typeof picked === 'object') draft[key] = picked.id;
      return picked;
    },
  };
}

async function askFirstLanguage(draft: Draft, place: Place, languages: readonly NewPlanChoice[]) {
  const items = languages.map(itemOf);
  const [spoken = ''] = env.language.split('-');
  const active = items.find(({ id }) => id === (draft.languages?.[0] ?? spoken));
  const picked = await pickOne(place, 'In which language is the plan written first?', items, active);
  if (typeof picked === 'object') draft.languages = [picked.id, ...(draft.languages?.slice(1) ?? [])];
  return picked;
}

async function askOtherLanguages(draft: Draft, place: Place, languages: readonly NewPlanChoice[]) {
  const [first = '', ...others] = draft.languages ?? [];
  const items = languages.filter(({ id }) => id !== first).map(itemOf);
  const selected = items.filter(({ id }) => others.includes(id));
  const question = 'In which other languages too? None is fine; each text then stands in all of them.';
  const picked = await pickSome(place, question, items, selected);
  if (typeof picked === 'object') draft.languages = [first, ...picked.map(({ id }) => id)];
  return picked;
}

const itemOf = ({ id, label, detail }: NewPlanChoice): QuickPickItem & { id: string } => ({
  id,
  label,
  description: detail,
});

/** Keeps what was answered. */
async function keep(draft: Draft, key: 'participant' | 'start' | 'end', asked: ReturnType<typeof typeLine>) {
  const answer = await asked;
  if (typeof answer === 'string') draft[key] = answer;
  return answer;
}

/** Opens the plan as a file that is not saved yet, named and placed in the first folder, where there is one. */
async function open({ snippet, fileName }: NonNullable<NewPlanResult>): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const document = folder
    ? await workspace.openTextDocument((await free(folder, fileName)).with({ scheme: 'untitled' }))
    : await workspace.openTextDocument({ language: languageId });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet));
  return document.uri;
}

/** A file of the folder that is not there yet. */
async function free(folder: Uri, name: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(folder, number === 1 ? name : name.replace(/(?=\.\w+$)/, `-${number}`));
    const isOpen = workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!isOpen && !(await isThere(uri))) return uri;
  }
}

const isThere = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
