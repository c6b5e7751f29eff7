import assert from 'node:assert/strict';
import { TestClient } from './client';
import { sevenMilestones, uri } from './plans';

/** The prompts that completion offers for the keys of a commitment, and what the rules and hovers say. */
describe('an edition', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start();
    await client.open(uri, sevenMilestones);
  });
  afterEach(() => client.stop());

  const severities = async (code: string): Promise<(number | undefined)[]> => {
    const report = await client.pull(uri);
    assert.equal(report.kind, 'full');
    return report.items.filter((one) => one.code === code).map(({ severity }) => severity);
  };
  const template = async (): Promise<string> => {
    const at = client.positionOf(uri, 'commitments:');
    const [action] = (await client.actions(uri, { start: at, end: at })) ?? [];
    assert.equal(action?.title, 'Add a commitment');
    return JSON.stringify(action.edit ?? (await client.resolveAction(action)).edit);
  };
  const hover = async (): Promise<string> =>
    JSON.stringify((await client.hover(uri, client.positionOf(uri, 'Step 6')))?.contents);

  it('changes rules, templates and hovers as soon as it is changed', async () => {
    assert.deepEqual(await severities('milestone-limit'), [2]);
    assert.deepEqual(await severities('specific-results'), [3]);
    const [before, said] = [await template(), await hover()];
    assert.match(before, /contribution/);
    assert.match(said, /milestone-limit/);

    await client.change(uri, sevenMilestones.replace('edition: 2019', 'edition: 2022'));
    assert.deepEqual(await severities('milestone-limit'), [3]);
    assert.deepEqual(await severities('specific-results'), [2]);
    const after = await template();
    assert.match(after, /causes/);
    assert.doesNotMatch(after, /contribution/);
    assert.notEqual(await hover(), said);

    await client.change(uri, sevenMilestones.replace('edition: 2019', 'edition: 2015'));
    assert.match(await template(), /ambition/);
    await client.change(uri, sevenMilestones);
    assert.equal(await template(), before);
    assert.equal(await hover(), said);
  });
});
