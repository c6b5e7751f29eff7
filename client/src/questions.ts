// Questions in a row, in VS Code's own quick input: with the number of each, a way back, and Escape to leave.
import { Disposable, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** The way back was taken. */
export const back = Symbol('back');

/** What was answered; `back`, or undefined where the author left. */
export type Answer<T> = T | typeof back | undefined;

/** Where a question stands in the row. */
export interface Place {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly of: number;
}

/** A question of a row: keeps the answer in `answers`, and returns what was answered. */
export interface Question<A> {
  /** Is it to be asked, after what was answered to those before it? (always) */
  applies?(answers: A): boolean;
  ask(answers: A, place: Place): Promise<Answer<unknown>>;
}

/** Asks one after the other. False where the author left. */
export async function askAll<A>(
  title: string,
  questions: readonly Question<A>[],
  answers: A,
): Promise<boolean> {
  for (let index = 0; ; ) {
    const open = questions.filter((one) => one.applies?.(answers) ?? true);
    const question = open[index];
    if (!question) return true;
    const answer = await question.ask(answers, { title, step: index + 1, of: open.length });
    if (answer === undefined) return false;
    index += answer === back ? -1 : 1;
  }
}

/** A list to pick one from; `active` is the one to begin with. */
export function pickOne<T extends QuickPickItem>(
  place: Place,
  question: string,
  items: readonly T[],
  active?: T,
): Promise<Answer<T>> {
  const list = window.createQuickPick<T>();
  Object.assign(list, { placeholder: question, items, matchOnDescription: true, matchOnDetail: true });
  if (active) list.activeItems = [active];
  return answerOf(list, place, () => list.selectedItems[0]);
}

/** A list to pick any number from, none included. */
export function pickSome<T extends QuickPickItem>(
  place: Place,
  question: string,
  items: readonly T[],
  selected: readonly T[],
): Promise<Answer<readonly T[]>> {
  const list = window.createQuickPick<T>();
  Object.assign(list, { placeholder: question, items, canSelectMany: true, matchOnDescription: true });
  list.selectedItems = selected;
  return answerOf(list, place, () => list.selectedItems);
}

/** A line to type. What `problemOf` says stands below it, and it is not taken for as long as it says something. */
export function typeLine(
  place: Place,
  question: string,
  value: string,
  problemOf: (text: string) => Promise<string | undefined>,
): Promise<Answer<string>> {
  const box = window.createInputBox();
  Object.assign(box, { prompt: question, value });
  let typed = 0;
  const check = async () => {
    const now = ++typed;
    const problem = await problemOf(box.value.trim());
    if (now === typed) box.validationMessage = problem;
    return problem === undefined;
  };
  // What is not finished is not wrong yet: an objection is raised on Enter, and goes as soon as it is met.
  const listener = box.onDidChangeValue(() => (box.validationMessage === undefined ? undefined : check()));
  return answerOf(box, place, async () => ((await check()) ? box.value.trim() : undefined)).finally(() =>
    listener.dispose(),
  );
}

type Input = ReturnType<typeof window.createInputBox> | ReturnType<typeof window.createQuickPick>;

/** Shows an input until it is accepted with an answer, left, or the way back is taken. */
function answerOf<T>(
  input: Input,
  { title, step, of }: Place,
  accepted: () => T | undefined | Promise<T | undefined>,
): Promise<Answer<T>> {
  Object.assign(input, { title, step, totalSteps: of, ignoreFocusOut: true });
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  return new Promise<Answer<T>>((resolve, reject) => {
    const listeners = Disposable.from(
      input.onDidAccept(() => {
        Promise.resolve(accepted()).then((answer) => {
          if (answer !== undefined) resolve(answer);
        }, reject);
      }),
      input.onDidTriggerButton(() => resolve(back)),
      input.onDidHide(() => {
        listeners.dispose();
        resolve(undefined);
      }),
    );
    input.show();
  }).finally(() => input.dispose());
}
