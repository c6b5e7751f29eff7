import assert from 'node:assert/strict';
import { hostileTexts } from '../hostile/texts';
import { modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';

const hostile = 'file:///plans/hostile.ogpplan';

describe('a hostile text beside a good plan', function () {
  this.timeout(20_000);
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: modern, initializationOptions: { status: true } });
    await client.open(uri, sevenMilestones);
    await client.open(hostile, '');
  });
  // Fails where there was an internal error.
  afterEach(() => client.stop());

  for (const name of [
    'billion laughs',
    'merge keys that lead in a circle',
    'aliases of themselves',
    'nested: flow lists',
    'nested: colons',
    'keys: of one name in a commitment',
    'one line alone, 10 MB',
    'names that JavaScript knows as keys and ids everywhere',
    'lone halves of characters everywhere',
    'documents',
  ]) {
    it(`leaves it as it is: ${name}`, async () => {
      const { make, few } = hostileTexts.find((one) => one.name === name)!;
      await client.change(hostile, make(few));
      const [codes, good, hover] = await Promise.all([
        client.codes(hostile),
        client.codes(uri),
        client.hover(uri, client.positionOf(uri, 'transparency')),
      ]);
      assert.ok(codes.length > 0);
      assert.ok(good.includes('milestone-limit'));
      assert.ok(hover);
      assert.ok(await client.complete(uri, client.positionOf(uri, 'lead: ', 6)));
    });
  }
});
