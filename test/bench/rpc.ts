import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How a server is started. */
export interface Program {
  /** Path of the Node that runs it. */
  readonly node: string;
  readonly flags: readonly string[];
  readonly module: string;
  /** What it finds in its environment besides what is in ours. */
  readonly environment?: Readonly<Record<string, string>>;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A language server as a child process, spoken to over stdio, with what the system says it costs. */
export class ServerProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<void>;
  #ids = 0;
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 0;
  #ended = false;
  /** Called with each notification. */
  onNotification: (method: string, params: unknown) => void = () => {};
  /** Answers a request of the server. */
  onRequest: (method: string, params: unknown) => unknown = () => null;
  /** What it wrote to standard error. */
  errors = '';

  constructor({ node, flags, module, environment }: Program) {
    this.#child = spawn(node, [...flags, module, '--stdio'], {
      stdio: 'pipe',
      env: { ...process.env, ...environment },
    });
    this.#child.stdout.on('data', (data: Buffer) => this.#take(data));
    this.#child.stderr.on('data', (data: Buffer) => {
      this.errors = (this.errors + data.toString()).slice(-20_000);
    });
    this.#child.stdin.on('error', () => {});
    this.#exited = new Promise((resolve) => {
      this.#child.once('close', () => {
        this.#ended = true;
        for (const { reject } of this.#waiting.values())
          reject(new Error(`The server ended. ${this.errors}`));
        this.#waiting.clear();
        resolve();
      });
    });
  }

  get ended(): boolean {
    return this.#ended;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    const id = ++this.#ids;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer as Promise<R>;
  }

  /** Processor time so far, in milliseconds, in the steps of 10 that the system counts in. */
  processorTime(): number {
    const fields = this.#status('stat').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  /** Processor time of the threads that run now, in milliseconds, to the nanosecond. */
  threadTime(): number {
    const tasks = `/proc/${this.#child.pid}/task`;
    const spent = readdirSync(tasks).map((task) =>
      Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
    );
    return spent.reduce((sum, one) => sum + one, 0) / 1e6;
  }

  /** Most memory that it held at any time, in MiB. */
  peakMemory(): number {
    return Number(/VmHWM:\s+(\d+)/.exec(this.#status('status'))?.[1]) / 1024;
  }

  /** Asks the preloaded monitor for the longest turn of the event loop since it was last asked, in ms. */
  longestTurn(): Promise<number> {
    return this.measure('longest-turn');
  }

  /** Asks a preloaded monitor, by a signal, for the figure that it writes to standard error behind a word. */
  async measure(word: string): Promise<number> {
    const before = this.errors.length;
    this.#child.kill('SIGUSR2');
    for (let tries = 0; tries < 2000; tries++) {
      const figure = new RegExp(`${word} (\\S+)\\n`).exec(this.errors.slice(before))?.[1];
      if (figure) return Number(figure);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return Number.NaN;
  }

  /** Ends the process, kindly where it listens. */
  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 1000);
    this.request('shutdown', null).then(
      () => this.notify('exit', null),
      () => {},
    );
    await this.#exited;
    clearTimeout(timer);
  }

  /** Ends the process at once. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  #status(file: string): string {
    return readFileSync(`/proc/${this.#child.pid}/${file}`, 'utf8');
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #take(data: Buffer): void {
    this.#chunks.push(data);
    this.#size += data.length;
    while (this.#size > 0 && this.#size >= this.#needed) {
      const all = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
      this.#chunks = [all];
      const head = all.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      this.#needed = end;
      if (all.length < end) return;
      this.#needed = 0;
      this.#chunks = [all.subarray(end)];
      this.#size = all.length - end;
      this.#receive(JSON.parse(all.toString('utf8', head + 4, end)) as Message);
    }
  }

  #receive({ id, method, params, result, error }: Message): void {
    if (method !== undefined && id === undefined) this.onNotification(method, params);
    else if (method !== undefined) this.#send({ id, result: this.onRequest(method, params) ?? null });
    else if (typeof id === 'number') {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    }
  }
}
