// Tells whether the server still answers. No VS Code in here, so that it can be tested anywhere.

/** Milliseconds between two beats. */
const interval = 2500;

/** So many beats without an answer are silence: ten seconds. */
export const patience = 4;

/** What the pulse is taken of. */
export interface Patient {
  /** Is there anything to take it of? Where there is not, it ends, until it is begun again. */
  isWanted(): boolean;
  /** Asks for a sign of life; undefined where nobody can be asked. */
  ask(): Promise<unknown> | undefined;
  /** It has not answered for ten seconds, or it does again. */
  onChange(answers: boolean): void;
}

/**
 * Asks for a sign of life at each beat, one at a time. Time is counted in beats and not by the clock: a laptop that
 * was asleep, or a debugger that held everything, has missed beats, and the server gets its ten seconds all the same.
 */
export class Pulse {
  readonly #patient: Patient;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The question that waits for its answer. */
  #open: symbol | undefined;
  #missed = 0;

  constructor(patient: Patient) {
    this.#patient = patient;
  }

  /** Begins, unless it has. */
  begin(): void {
    this.#timer ??= setInterval(() => this.beat(), interval);
  }

  /** Ends, and forgets what it waits for. */
  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.renew();
  }

  /** There is another server: what the last one owed is void. */
  renew(): void {
    this.#open = undefined;
    this.#missed = 0;
  }

  /** One beat. */
  beat(): void {
    if (!this.#patient.isWanted()) this.end();
    else if (this.#open === undefined) this.#ask();
    else if (++this.#missed === patience) this.#patient.onChange(false);
  }

  #ask(): void {
    const answer = this.#patient.ask();
    if (!answer) return;
    const question = Symbol();
    this.#open = question;
    const answered = () => {
      if (this.#open !== question) return;
      const wasSilent = this.#missed >= patience;
      this.renew();
      if (wasSilent) this.#patient.onChange(true);
    };
    // That the server is gone is noticed elsewhere; a refusal is an answer as well.
    answer.then(answered, answered);
  }
}
