import assert from 'node:assert/strict';
import { modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';

describe('an internal error', () => {
  /** A server whose files cannot be looked for, by a mistake of its own. */
  const broken = (told: unknown[], initializationOptions = {}) =>
    TestClient.start({
      capabilities: modern,
      initializationOptions,
      workspaceFolders: [{ uri: 'file:///plans', name: 'plans' }],
      host: {
        findPlans: () => Promise.reject(new TypeError('a mistake')),
        onFault: (name, error) => told.push(`${name}: ${String(error)}`),
      },
    });

  it('is logged, counted and told to a client that wants to know', async () => {
    const told: unknown[] = [];
    const client = await broken(told, { faults: true });
    const fault = client.faultsTold.next();
    await client.open(uri, sevenMilestones);
    assert.ok((await client.codes(uri)).includes('milestone-limit'));
    assert.deepEqual(await fault, { name: 'workspace', count: 1 });
    assert.deepEqual(told, ['workspace: TypeError: a mistake']);
    assert.match(
      client.logged.map(({ message }) => message).join('\n'),
      /Internal error in workspace:.*a mistake/,
    );
    // Our own test client takes what is logged for a failure.
    assert.throws(() => client.stop(), /a mistake/);
  });

  it('is none where the client refuses', async () => {
    const client = await TestClient.start({
      capabilities: modern,
      rules: () => {
        throw new Error('not now');
      },
    });
    await client.open(uri, sevenMilestones);
    assert.ok((await client.codes(uri)).includes('milestone-limit'));
    client.stop();
  });
});
