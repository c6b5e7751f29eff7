import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/edits/edit';
import { absolute } from '../../server/src/plan/model/piece';
import { readPlan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';
import { fileOf, neighboursOf } from '../../server/src/rules/examples';
import { levelOf } from '../../server/src/rules/levels';
import { messageOf } from '../../server/src/rules/output';
import { rules } from '../../server/src/rules/registry';
import type { Example, Finding, Rule } from '../../server/src/rules/rule';
import { namesWhatIsLost } from '../fixes/titles';

/** Names in examples are as long as most in real plans. */
const longestMessage = 220;

/** What is found in an example of a rule. That most of them hold one commitment only is not what they show. */
const findingsIn = (text: string, { code }: { code?: string } = {}, example: Example = {}): Finding[] => {
  const plan = readPlan(text);
  return checkPlan(plan, neighboursOf(example, plan)).filter(
    (finding) =>
      levelOf(finding, plan.frame) !== 'off' &&
      (finding.rule.code === code || finding.rule.code !== 'commitment-range'),
  );
};

const listed = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, message, args }) => `${rule.code}: ${rule.messages[message]?.(args)}`);

function assertFixed(rule: Rule, example: Example): void {
  const { text } = fileOf(example);
  const plan = readPlan(text);
  const finding = checkPlan(plan, neighboursOf(example, plan)).find((one) => one.rule === rule)!;
  const fixes = rule.fixes?.(finding, plan) ?? [];
  const fix = example.fix ? fixes.find(({ title }) => title === example.fix) : fixes[0];
  assert.ok(fix, `no such fix; there are: ${fixes.map(({ title }) => title).join(' · ')}`);
  const fixed = applyEdits(text, fix.edits);
  assert.equal(fixed, fileOf(example, 'fixed').text);
  const left = findingsIn(fixed, rule, example);
  assert.deepEqual(
    listed(
      left.filter(
        (one) => one.rule === rule && one.message === finding.message && one.rule.code !== 'placeholder-text',
      ),
    ),
    [],
  );
  const fresh = left.filter((one) => one.rule.code !== 'placeholder-text' || fix.kind === 'safe');
  if (fix.kind !== 'unsafe') assert.deepEqual(listed(fresh), []);
}

describe('rules', () => {
  it('have nothing to say of a plan without gaps, in any edition and stage', () => {
    for (const edition of [2015, 2019, 2022] as const) {
      for (const stage of ['drafting', 'consultation', 'submission'] as const) {
        const findings = findingsIn(fileOf({ edition, stage }).text);
        assert.deepEqual(listed(findings), [], `${edition} ${stage}`);
      }
    }
  });

  it('say it in a line or two of the list of problems', function () {
    this.timeout(20_000);
    const long = rules
      .flatMap(({ examples }) => examples.bad)
      .flatMap((example) => {
        const plan = readPlan(fileOf(example).text);
        return checkPlan(plan, neighboursOf(example, plan)).map(messageOf);
      })
      .filter((message) => message.length > longestMessage);
    assert.deepEqual([...new Set(long)], []);
  });

  it('name in the title of an unsafe fix what it takes away', function () {
    this.timeout(20_000);
    const silent = rules.flatMap((rule) =>
      rule.examples.bad.flatMap((example) => {
        const { text } = fileOf(example);
        const plan = readPlan(text);
        return checkPlan(plan, neighboursOf(example, plan))
          .flatMap((finding) => finding.rule.fixes?.(finding, plan) ?? [])
          .filter((fix) => fix.kind === 'unsafe' && !namesWhatIsLost(text, fix))
          .map(({ title }) => `${rule.code}: ${title}`);
      }),
    );
    assert.deepEqual(silent, []);
  });

  for (const rule of rules) {
    describe(rule.code, () => {
      rule.examples.bad.forEach((example, index) => {
        it(`finds bad example ${index + 1}`, () => {
          const { text, mark } = fileOf(example);
          const findings = findingsIn(text, rule, example);
          assert.ok(findings.length > 0, 'nothing found');
          assert.deepEqual(
            listed(findings.filter((finding) => finding.rule !== rule)),
            [],
            'found something else',
          );
          assert.equal(findings.length, 1, listed(findings).join('\n'));
          if (mark) assert.deepEqual(absolute(findings[0]!.mark), mark);
        });
        if (example.fixed !== undefined) {
          it(`puts bad example ${index + 1} right`, () => assertFixed(rule, example));
        }
      });
      rule.examples.good.forEach((example, index) => {
        it(`is content with good example ${index + 1}`, () => {
          assert.deepEqual(listed(findingsIn(fileOf(example).text, rule, example)), []);
        });
      });
    });
  }
});
