import { Console } from 'node:console';
import { Writable } from 'node:stream';

/**
 * Standard output for messages of LSP, which are written as a head and a content: both go out together. Written one
 * by one they wake the client twice for each message, which costs more than making most answers.
 */
class WholeMessages extends Writable {
  #head: Buffer | undefined;
  readonly #out: NodeJS.WriteStream;

  constructor(out: NodeJS.WriteStream) {
    super();
    this.#out = out;
    out.on('error', (error) => this.destroy(error));
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, written: (error?: Error | null) => void): void {
    if (!this.#head) {
      this.#head = chunk;
      written();
      return;
    }
    const message = Buffer.concat([this.#head, chunk]);
    this.#head = undefined;
    this.#out.write(message, written);
  }
}

/** The streams of a server that is spoken to over standard input and output. Nothing else may write there. */
export function standardStreams(): { readonly input: NodeJS.ReadStream; readonly output: Writable } {
  globalThis.console = new Console(process.stderr);
  return { input: process.stdin, output: new WholeMessages(process.stdout) };
}
