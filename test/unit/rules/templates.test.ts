import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { commitmentTemplate, milestoneTemplate } from '../../../server/src/edits/templates';
import { insertItem } from '../../../server/src/edits/write';
import type { ObjectNode } from '../../../server/src/plan/model/nodes';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { fileOf } from '../../../server/src/rules/examples';
import { levelOf } from '../../../server/src/rules/levels';
import { remedyOf } from '../../../server/src/rules/output';

/** What is found besides placeholders, and leads that are one. */
const besidesSlots = (text: string): string[] => {
  const plan = readPlan(text);
  return checkPlan(plan)
    .filter((finding) => levelOf(finding, plan.frame) !== 'off')
    .map(({ rule }) => rule.code)
    .filter((code) => code !== 'placeholder-text' && code !== 'answerable-lead');
};

describe('templates', () => {
  for (const text of [
    '',
    '\n',
    '# note\n',
    '\ufeff',
    '---\n',
    'null\n',
    '{}',
    '[]',
    'hello world\n',
    '- a\n',
  ]) {
    it(`starts a plan in ${JSON.stringify(text)}, of which nothing else is said`, () => {
      const plan = readPlan(text);
      const found = checkPlan(plan).filter((finding) => levelOf(finding, plan.frame) !== 'off');
      assert.deepEqual(
        found.map(({ rule }) => rule.code),
        ['format-version'],
      );
      const { best } = remedyOf(found[0]!, plan);
      assert.equal(best?.kind, 'needs-input');
      const written = applyEdits(text, best.edits);
      assert.deepEqual(besidesSlots(written), []);
      assert.equal(readPlan(written).commitments.length, 1);
    });
  }

  for (const edition of [2015, 2019, 2022] as const) {
    it(`adds a commitment and a milestone of ${edition} without a finding outside the slots`, () => {
      const { text } = fileOf({ edition });
      const plan = readPlan(text);
      const root = plan.root as unknown as ObjectNode;
      const commitment = insertItem(plan, root, 'commitments', commitmentTemplate(edition, []));
      assert.deepEqual(besidesSlots(applyEdits(text, [commitment!])), []);
      const first = plan.commitments[0]!.node as unknown as ObjectNode;
      const milestone = insertItem(plan, first, 'milestones', milestoneTemplate(edition, []));
      assert.deepEqual(besidesSlots(applyEdits(text, [milestone!])), []);
    });
  }
});
