// Running other programs to their end.
import { spawn } from 'node:child_process';
import { Failure } from './report.mjs';

/**
 * Runs a program to its end. Its output goes to the terminal, or is caught and returned.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function exec(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // npm is a .cmd file on Windows.
      shell: process.platform === 'win32' && command === 'npm',
    });
    follow(child);
    let output = '';
    const collect = (/** @type {Buffer} */ data) => {
      output += data.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) output += `\nended by ${signal}`;
      resolve({ code: code ?? 1, output });
    });
  });
}

const running = /** @type {Set<import('node:child_process').ChildProcess>} */ (new Set());

/**
 * What still runs when this process ends, ends too.
 * @param {import('node:child_process').ChildProcess} child
 */
function follow(child) {
  if (!process.listeners('exit').includes(endRunning)) process.once('exit', endRunning);
  running.add(child);
  child.once('close', () => running.delete(child));
}

function endRunning() {
  for (const child of running) child.kill();
}

/**
 * Runs a program that must succeed; else a Failure with the end of what it said.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, failure: string, advice: string }} options
 */
export async function mustExec(command, args, options) {
  const { code, output } = await exec(command, args, options).catch((error) => ({
    code: 1,
    output: String(error),
  }));
  if (code === 0) return output;
  const lines = output.trim().split('\n');
  // What is wrong stands at the beginning or at the end, never in the middle.
  const end =
    lines.length > 50 ? [...lines.slice(0, 25), '…', ...lines.slice(-25)].join('\n') : lines.join('\n');
  throw new Failure(`${end}\n\n${options.failure}`, options.advice);
}
