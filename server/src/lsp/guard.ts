import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ConnectionError, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { isRequest, type RequestName } from './wellFormed';

/** Is told of each internal error. */
export type OnFault = (name: string, error: unknown) => void;

/** Thrown by a handler to tell the user why something cannot be done. Editors show the message. */
export class Refused extends Error {}

/**
 * Runs what the server does so that no text whatever ends it. What goes wrong inside is logged, counted (by who is told
 * of it) and answered with `otherwise`; a client that says no, or is gone, is no fault of ours.
 */
export class Guard {
  readonly #console: Connection['console'];
  readonly #listeners: OnFault[] = [];

  constructor(console: Connection['console']) {
    this.#console = console;
  }

  /** `listener` is told of each internal error from now on. */
  onFault(listener: OnFault): void {
    this.#listeners.push(listener);
  }

  /**
   * Wraps the handler of a request. Rejects with `RequestCancelled` if the request was cancelled meanwhile, with
   * `InvalidParams` if it lacks what it needs, and with the words of {@link Refused} where a handler throws it; never
   * for another reason. What the connection hands over besides (`more`) is passed on.
   */
  request<P, R, M extends unknown[] = []>(
    name: RequestName,
    otherwise: R,
    handler: (params: P, token: CancellationToken, ...more: M) => R | Promise<R>,
  ): (params: P, token: CancellationToken, ...more: M) => Promise<R> {
    return async (params, token, ...more) => {
      if (!isRequest(name, params)) {
        throw new ResponseError(ErrorCodes.InvalidParams, `The request (${name}) lacks what it needs.`);
      }
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

  /** Wraps the handler of a notification or an event, so that a fault in it is noted here and nowhere else. */
  event<A extends unknown[]>(name: string, handler: (...args: A) => void): (...args: A) => void {
    return (...args) => void this.run(name, () => handler(...args));
  }

  /** Runs work that answers nobody. Never rejects. */
  async run(name: string, work: () => void | Promise<void>): Promise<void> {
    await this.ask(name, undefined, work);
  }

  /** Runs work that needs the client; `otherwise` where it comes to nothing. Never rejects. */
  async ask<R>(name: string, otherwise: R, work: () => R | Promise<R>): Promise<R> {
    try {
      return await work();
    } catch (error) {
      this.note(name, error);
      return otherwise;
    }
  }

  /** Notes what went wrong: an internal error, or that the client did not do as it was asked. */
  note(name: string, error: unknown): void {
    if (isOfClient(error)) {
      this.#console.warn(`The editor did not do what it was asked for (${name}): ${error.message}`);
      return;
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#console.error(`Internal error in ${name}: ${reason}`);
    for (const listener of this.#listeners) listener(name, error);
  }
}

/** Did the client refuse, or leave? */
const isOfClient = (error: unknown): error is Error =>
  error instanceof ResponseError || error instanceof ConnectionError;
