import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { describeSilence } from './silence';

interface ServerWorker {
  terminate(): void;
}
type WorkerMaker = new (...args: unknown[]) => ServerWorker;

/** Restarts the server, so that its worker passes through our hands. It is silenced by its end: nobody is told. */
describeSilence(async () => {
  const host = globalThis as unknown as { Worker: WorkerMaker };
  const { Worker } = host;
  const made: ServerWorker[] = [];
  host.Worker = class extends Worker {
    constructor(...args: unknown[]) {
      super(...args);
      made.push(this);
    }
  };
  try {
    await commands.executeCommand('ogpplan.restart');
  } finally {
    host.Worker = Worker;
  }
  const [worker] = made;
  assert.ok(worker, 'the server is no worker');
  return { silence: () => worker.terminate(), end() {} };
});
