import assert from 'node:assert/strict';
import { letters } from '../../../server/src/rules/rule';
import { folderWith, planWith, run } from './harness';

describe('ogpplan score', () => {
  it('prints scores as JSON', async () => {
    const cwd = folderWith({ 'b.ogpplan': planWith(2), 'a.ogpplan': 'title: Nothing yet\n' });
    const { code, out, err } = await run(['score', '--format', 'json'], { cwd });
    assert.deepEqual([code, err], [0, '']);
    const [empty, plan] = JSON.parse(out);
    assert.deepEqual(empty, { file: 'a.ogpplan', title: 'Nothing yet', score: null, commitments: [] });
    assert.deepEqual(Object.keys(plan), ['file', 'title', 'score', 'commitments']);
    assert.equal(plan.title, 'Open Government Action Plan of Corrada');
    const [commitment] = plan.commitments;
    assert.deepEqual(Object.keys(commitment), ['index', 'id', 'title', ...letters, 'gaps']);
    assert.equal(commitment.index, 0);
    assert.equal(commitment.id, 'open-contracts');
    assert.equal(commitment.title, 'Publish every public contract');
    assert.equal(plan.score, letters.filter((letter) => commitment[letter]).length / 5);
    assert.ok(commitment.gaps.every((gap: unknown) => typeof gap === 'string'));
  });

  it('prints scores for people, in words', async () => {
    const cwd = folderWith({ 'a.ogpplan': planWith(2), 'b.ogpplan': '', 'c.ogpplan': 'title: "open\n' });
    const { code, out } = await run(['score'], { cwd });
    assert.equal(code, 0);
    assert.match(
      out,
      /^a\.ogpplan\nOpen Government Action Plan of Corrada\nSMART score \d\.\d\d of 1 \(1 commitment\)\n/,
    );
    assert.match(out, / Specific {2}Measurable {2}Answerable {2}Relevant {2}Time-bound {2}Commitment\n/);
    assert.match(out, /\n {4}1 {2}(yes|no ) .* Publish every public contract\n/);
    assert.match(out, /\nb\.ogpplan\nNo score: there are no commitments\n/);
    assert.match(out, /Part of this file cannot be read/);
  });

  it('is not changed by settings', async () => {
    const plan = planWith(0);
    const cwd = folderWith({ 'a.ogpplan': plan });
    const before = await run(['score', '--format', 'json'], { cwd });
    const set = folderWith({ 'a.ogpplan': plan, 'ogpplan.config.yaml': 'rules:\n  milestone-limit: off\n' });
    assert.equal((await run(['score', '--format', 'json'], { cwd: set })).out, before.out);
  });

  it('ends with 2 where a file cannot be read', async () => {
    const { code, out, err } = await run(['score', 'x.ogpplan', '--format', 'json'], { cwd: folderWith({}) });
    assert.deepEqual([code, out], [2, '[]\n']);
    assert.equal(err, 'error: x.ogpplan cannot be read: there is no such file or folder.\n');
  });
});
