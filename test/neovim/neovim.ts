// A Neovim without a window, driven from outside as a person would: keys go in, what is shown is asked for.
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const limitMs = 20_000;
const pauseMs = 50;

/** The version of the installed Neovim; undefined where there is none. */
export function neovimVersion(): string | undefined {
  try {
    return /^NVIM v(\S+)/.exec(execFileSync('nvim', ['--version'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}

/** The configuration that the documentation gives for a version of Neovim. */
export function documentedConfig(version: string): string {
  const text = readFileSync('docs/editors.md', 'utf8');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const heading = major > 0 || minor >= 11 ? '### 0.11 and newer' : '### 0.7 to 0.10';
  const config = /```lua\n(.*?)```/s.exec(text.slice(text.indexOf(heading)))?.[1];
  if (!text.includes(heading) || config === undefined) throw new Error(`No Lua below "${heading}".`);
  return config;
}

/** One Neovim with one plan open. */
export class Neovim {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #socket: string;

  private constructor(process: ChildProcess, folder: string, socket: string) {
    this.#process = process;
    this.#folder = folder;
    this.#socket = socket;
  }

  /** Starts Neovim with a configuration (Lua) and opens a plan. */
  static async open(config: string, plan: string): Promise<Neovim> {
    const folder = mkdtempSync(join(tmpdir(), 'ogpplan-neovim-'));
    const [file, init, socket] = ['plan.ogpplan', 'init.lua', 'socket'].map((name) => join(folder, name));
    writeFileSync(file!, plan);
    writeFileSync(init!, config);
    putServerOnPath(folder);
    const child = spawn('nvim', ['--headless', '--clean', '-n', '--listen', socket!, '-u', init!, file!], {
      cwd: folder,
      env: { ...process.env, PATH: folder + delimiter + process.env.PATH },
      stdio: 'ignore',
    });
    const neovim = new Neovim(child, folder, socket!);
    await neovim.wait('1');
    return neovim;
  }

  /** Types keys, in Vim's notation. */
  async type(keys: string): Promise<void> {
    await this.#remote('--remote-send', keys);
  }

  /** The value of a Vim expression, as text. */
  async eval(expression: string): Promise<string> {
    return this.#remote('--remote-expr', expression);
  }

  /** Waits until an expression is true: neither 0 nor empty. Returns its value. */
  async wait(expression: string): Promise<string> {
    const end = Date.now() + limitMs;
    for (;;) {
      const value = await this.eval(expression).catch(() => '');
      if (value !== '' && value !== '0') return value;
      if (Date.now() > end) throw new Error(`Waited in vain for ${expression}.`);
      await new Promise((done) => setTimeout(done, pauseMs));
    }
  }

  /** Ends it, and what it has started. */
  async close(): Promise<void> {
    const gone = new Promise((done) => this.#process.once('exit', done));
    await this.type('<C-\\><C-n>:qa!<CR>');
    await gone;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #remote(option: string, value: string): Promise<string> {
    const run = promisify(execFile);
    const { stdout, stderr } = await run('nvim', ['--headless', '--server', this.#socket, option, value]);
    // Depending on the version the answer comes one way or the other.
    return (stdout + stderr).trim();
  }
}

/** What `npm link` does, for one folder. */
function putServerOnPath(folder: string): void {
  const command = join(folder, 'ogpplan-language-server');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/server.js')}' "$@"\n`);
  chmodSync(command, 0o755);
}
