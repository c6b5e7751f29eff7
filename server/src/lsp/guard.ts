import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Is told of each internal error. */
export type OnFault = (name: string, error: unknown) => void;

/** Thrown by a handler to tell the user why something cannot be done. Editors show the message. */
export class Refused extends Error {}

/** Answers requests so that no text whatever ends the server: a fault is logged and answered with `otherwise`. */
export class Guard {
  readonly #console: Connection['console'];
  readonly #onFault: OnFault | undefined;

  constructor(console: Connection['console'], onFault?: OnFault) {
    this.#console = console;
    this.#onFault = onFault;
  }

  /**
   * Wraps the handler of a request. Rejects with `RequestCancelled` if the request was cancelled meanwhile, and with
   * the words of {@link Refused} where a handler throws it; never for another reason. What the connection hands over
   * besides (`more`) is passed on.
   */
  request<P, R, M extends unknown[] = []>(
    name: string,
    otherwise: R,
    handler: (params: P, token: CancellationToken, ...more: M) => R | Promise<R>,
  ): (params: P, token: CancellationToken, ...more: M) => Promise<R> {
    return async (params, token, ...more) => {
      let answer = otherwise;
      try {
        answer = await handler(params, token, ...more);
      } catch (error) {
        if (error instanceof Refused) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        this.note(name, error);
      }
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      }
      return answer;
    };
  }

  /** Runs work that answers nobody. Never rejects. */
  async run(name: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.note(name, error);
    }
  }

  /** Notes an internal error. */
  note(name: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#console.error(`Internal error in ${name}: ${reason}`);
    this.#onFault?.(name, error);
  }
}
