// Runs a program and ends it, with all it started, as soon as whoever asked for it is gone, however that went:
// standard input is a pipe from there, and the system closes it even after a `kill -9`. Then removes folders.
//
//   node guard.mjs '{"command": "…", "args": [], "remove": ["FOLDER"]}'
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** @type {{ command: string, args: string[], remove: string[] }} */
const { command, args, remove } = JSON.parse(process.argv[2] ?? '');
const graceMs = 3000;

// A group of its own, so that one signal reaches the children of its children.
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  try {
    process.kill(-(child.pid ?? 0), signal);
  } catch {
    child.kill(signal);
  }
}

// Ctrl-C reaches this process too; the closing pipe decides, so that nothing is left behind.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {});
// Nobody may be left to read what the program says.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.stdin.resume().once('close', () => {
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), graceMs).unref();
});

child.once('error', (error) => {
  process.stderr.write(`${command}: ${error.message}\n`);
  process.exitCode = 1;
});
child.once('close', (code) => {
  signalGroup('SIGKILL');
  for (const folder of remove) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code ?? 1);
});
