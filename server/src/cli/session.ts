import { dirname, resolve } from 'node:path';
import { FileProblem } from '../disk/fileProblem';
import type { Neighbours } from '../plan/neighbours';
import type { Plan } from '../plan/plan';
import type { RuleSettings } from '../rules/levels';
import type { Options } from './arguments';
import { Bounds } from './bounds';
import { type Paint, paintFor } from './colours';
import { Configs } from './configs';
import { findFiles, withSlashes } from './findFiles';
import type { Host, Output } from './host';
import { Neighbourhood } from './neighbourhood';
import { Progress } from './progress';
import { decode, type FileText, readText } from './readFile';
import { printable } from './textWidth';
import { replaceText } from './writeFile';

/** A plan that was read, ready to be looked at. */
export interface Source extends FileText {
  /** As shown. */
  readonly file: string;
  /** Writes it back; undefined for the standard input. Throws a `FileProblem`. */
  readonly write: ((text: string) => Promise<void>) | undefined;
  /** What the rules may know of other plans, given the plan as it is read or mended. */
  readonly neighboursOf: (plan: Plan) => Promise<Neighbours>;
  /** How the rules are set for it. */
  readonly settings: RuleSettings;
}

/** One run of a command: reads what it is to look at, and tells what goes wrong on the way. */
export class Session {
  /** How many plans were read. */
  count = 0;
  /** True once something could not be done. */
  failed: boolean = false;
  readonly #paint: Paint;
  readonly #configs: Configs;
  readonly #progress: Progress;
  #bounds: Bounds;
  #neighbourhood: Neighbourhood;

  constructor(
    readonly host: Host,
    readonly options: Options,
  ) {
    this.#paint = paintFor(host.stderr, host.env);
    this.#bounds = new Bounds(host.cwd);
    const mayRead = (path: string) => this.#bounds.hold(path);
    this.#configs = new Configs(host.cwd, (level, text) => this.tell(level, text), mayRead);
    this.#neighbourhood = new Neighbourhood([], mayRead);
    this.#progress = new Progress(host.stderr, options.command === 'check' ? 'Checking' : 'Scoring');
  }

  /** Calls `work` with each plan, in the order of their names. Whatever goes wrong with one, the next has its turn. */
  async forEach(work: (source: Source) => void | Promise<void>): Promise<void> {
    if (this.options.paths.includes('-')) return this.#attempt('-', async () => work(await this.#stdin()));
    const found = await findFiles(this.options.paths, this.host.cwd);
    const { files, bounds, empty, outside, problems } = found;
    for (const { path, reason } of problems) this.tell('error', `${path} cannot be read: ${reason}.`);
    for (const link of outside) this.tell('warning', `${link} is not checked: it is a link that leads out.`);
    for (const folder of empty)
      this.tell('note', `no plans (*.ogpplan) in ${folder === '.' ? 'this folder' : folder}.`);
    this.#bounds = bounds;
    this.#neighbourhood = new Neighbourhood(
      files.map(({ path }) => path),
      (path) => bounds.hold(path),
    );
    for (const [index, { file, path }] of files.entries()) {
      this.#progress.tell(index, files.length, file);
      await this.#attempt(file, async () => {
        const text = await readText(path);
        const write = (changed: string) => this.#write(path, changed, text.stamp);
        await work(await this.#source(file, path, text, write));
      });
    }
    this.#progress.end();
  }

  /** Says something on the standard error output; an error also makes the run fail. */
  tell(level: 'error' | 'warning' | 'note', text: string): void {
    this.#progress.end();
    if (level === 'error') this.failed = true;
    const style = level === 'error' ? 'red' : level === 'warning' ? 'yellow' : 'dim';
    this.host.stderr.write(`${this.#paint(style, `${level}:`)} ${printable(text)}\n`);
  }

  /** Writes what was found, past what tells how far the run is. */
  print(output: Output, text: string): void {
    this.#progress.end();
    output.write(text);
  }

  async #write(path: string, text: string, stamp: string): Promise<void> {
    if (!(await this.#bounds.mayWrite(path))) throw new FileProblem('it is a link that leads out');
    await replaceText(path, text, stamp);
  }

  async #attempt(file: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof FileProblem) this.tell('error', `${file} cannot be read: ${error.message}.`);
      else {
        const { message } = error as Error;
        this.host.onFault?.(error);
        this.tell('error', `${file} could not be dealt with, by a mistake of this program: ${message}`);
      }
    }
  }

  async #stdin(): Promise<Source> {
    if (this.host.stderr.isTerminal && this.host.stdinIsTerminal) {
      this.tell('note', 'reading what you type; end with Ctrl-D.');
    }
    const name = this.options.stdinFilename;
    const text = decode(await this.host.readStdin());
    const path = resolve(this.host.cwd, name ?? '-');
    return this.#source(name === undefined ? '-' : withSlashes(name), path, text, undefined);
  }

  async #source(file: string, path: string, text: FileText, write: Source['write']): Promise<Source> {
    this.count++;
    if (text.damagedAt !== undefined) {
      const where = `${file}:${text.damagedAt}`;
      this.tell(
        'warning',
        `${where}: not UTF-8; what cannot be read shows as \ufffd. Save the file as UTF-8.`,
      );
    }
    const settings =
      this.options.command === 'check'
        ? { ...(await this.#configs.of(dirname(path))), ...this.options.rules }
        : {};
    const known = file === '-' ? undefined : path;
    const neighboursOf = (plan: Plan) => this.#neighbourhood.neighboursOf(plan, known);
    return { ...text, file, write, settings, neighboursOf };
  }
}
