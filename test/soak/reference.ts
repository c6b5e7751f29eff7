import type { Program } from '../bench/rpc';
import { answerTo, type Question } from './answers';
import { Editor } from './editor';

/** An answer that a server which has been written in gives otherwise than one that just got the text. */
export interface Difference {
  readonly uri: string;
  readonly question: Question;
  readonly is: string;
  readonly shouldBe: string;
}

/** How often two servers may differ because they have not yet got to know of what another plan says now. */
const looks = 4;

/** Servers that know nothing of what was written before: each plan is opened anew, each answer made for it alone. */
export class Reference {
  readonly #program: Program;
  #fresh: Editor | undefined;
  /** Answers that were held against another. */
  compared = 0;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Ends the server; the next question gets a new one. */
  async renew(): Promise<void> {
    await this.#fresh?.server.stop();
    this.#fresh = undefined;
  }

  /** The first difference of all answers about a plan. */
  async differenceOf(
    editor: Editor,
    uri: string,
    questions: readonly Question[],
  ): Promise<Difference | undefined> {
    const fresh = await this.#like(editor, uri);
    for (const question of questions) {
      const found = await this.#compare(editor, fresh, uri, question);
      if (found) return found;
    }
    return undefined;
  }

  async #compare(
    editor: Editor,
    fresh: Editor,
    uri: string,
    question: Question,
  ): Promise<Difference | undefined> {
    for (let look = 1; ; look++) {
      const [is, shouldBe] = await Promise.all([
        answerTo(editor, uri, question),
        answerTo(fresh, uri, question),
      ]);
      this.compared++;
      if (is === shouldBe) return undefined;
      if (look === looks) return { uri, question, is, shouldBe };
      await editor.settle();
    }
  }

  /** A server with the same plans and the same open texts, in which the plan in question has just been opened. */
  async #like(editor: Editor, uri: string): Promise<Editor> {
    let fresh = this.#fresh;
    if (!fresh) {
      fresh = new Editor(this.#program, editor.files);
      await fresh.start();
      this.#fresh = fresh;
    }
    for (const file of new Set([...fresh.files.keys(), ...editor.files.keys()])) {
      const text = editor.files.get(file);
      if (fresh.files.get(file) !== text) fresh.write(file, text);
    }
    for (const other of fresh.openUris) {
      if (other === uri || !editor.isOpen(other) || fresh.textOf(other) !== editor.textOf(other)) {
        fresh.close(other);
      }
    }
    for (const other of editor.openUris) if (!fresh.isOpen(other)) fresh.open(other, editor.textOf(other));
    return fresh;
  }
}
