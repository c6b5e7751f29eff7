import assert from 'node:assert/strict';
import {
  type NewPlanAnswers,
  type NewPlanChoices,
  type NewPlanResult,
  newPlanChoicesRequest,
  newPlanProblemRequest,
  newPlanRequest,
} from '../../server/src/lsp/protocol';
import { modern, TestClient } from './client';

describe('a new plan over the wire', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: modern });
  });
  afterEach(() => client.stop());

  it('is made of the first choices', async () => {
    const choices = await client.connection.sendRequest<NewPlanChoices>(newPlanChoicesRequest, {});
    const [edition] = choices.editions;
    const [period] = edition?.periods ?? [];
    assert.ok(edition && period);
    const answers: NewPlanAnswers = {
      kind: choices.kinds[0]!.id,
      edition: edition.id,
      participant: 'Velmar',
      start: period.start,
      end: period.end,
      languages: [choices.languages[0]!.id],
    };
    const made = await client.connection.sendRequest<NewPlanResult>(newPlanRequest, answers);
    assert.ok(made);
    assert.match(made.snippet, /^ogpplan: 1\nedition: 2022\n/);
    assert.match(made.snippet, /\ntitle: \$\{1:</);
  });

  it('is none where an answer is none of the choices', async () => {
    assert.equal(await client.connection.sendRequest(newPlanRequest, { participant: 'Velmar' }), null);
    assert.deepEqual(client.faults, []);
  });

  it('has its dates looked at while they are typed', async () => {
    const problem = (start: string) => client.connection.sendRequest(newPlanProblemRequest, { start });
    assert.equal(await problem('2027-01-01'), null);
    assert.match(String(await problem('2027-13-01')), /Write|no such day/);
  });
});
