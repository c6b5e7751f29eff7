import assert from 'node:assert/strict';
import { folderWith, run } from './harness';

const newer = `ogpplan: 1
languages: [es]
previous-plan: ../old/plan.ogpplan
commitments:
  - id: a
    continues: e-tender
`;
const older = 'title: Old plan\ncommitments:\n  - id: e-tenders\n';

describe('plans of one run', () => {
  const among = async (args: readonly string[], cwd: string, stdin?: string): Promise<string[]> => {
    const { out } = await run(['check', '--format', 'json', ...args], {
      cwd,
      ...(stdin !== undefined && { stdin }),
    });
    return JSON.parse(out)
      .filter(({ code }: { code: string }) => code === 'plan-reference' || code === 'english-version')
      .map(({ code, message }: { code: string; message: string }) => `${code}: ${message.split('. ')[0]}`);
  };
  const missing =
    "plan-reference: There is no plan '../old/plan.ogpplan', so nobody can follow `previous-plan` to it";
  const wrongId = "plan-reference: 'Old plan' has no commitment with the id 'e-tender'";

  it('know those that they point at, given or not', async () => {
    const cwd = folderWith({ 'new/plan.ogpplan': newer, 'old/plan.ogpplan': older });
    assert.deepEqual((await among(['new'], cwd)).slice(1), [wrongId]);
    assert.deepEqual(
      (await among(['.'], cwd)).filter((one) => one.startsWith('plan-')),
      [wrongId],
    );
  });

  it('say which are not there', async () => {
    const cwd = folderWith({ 'new/plan.ogpplan': newer });
    assert.deepEqual((await among(['new/plan.ogpplan'], cwd)).slice(1), [missing]);
  });

  it('translate each other only where both are given', async () => {
    const cwd = folderWith({
      'new/plan.ogpplan': newer,
      'old/plan.ogpplan': older,
      'en.ogpplan': 'languages: [en]\ntranslation-of: new/plan.ogpplan\n',
    });
    assert.deepEqual(await among(['.'], cwd), [wrongId]);
    assert.match((await among(['new'], cwd))[0] ?? '', /^english-version/);
  });

  it('are looked for around a file that is given by name only', async () => {
    const cwd = folderWith({ 'old/plan.ogpplan': older });
    const named = ['-', '--stdin-filename', 'new/plan.ogpplan'];
    assert.deepEqual((await among(named, cwd, newer)).slice(1), [wrongId]);
    assert.deepEqual((await among(['-'], cwd, newer)).slice(1), []);
  });
});
