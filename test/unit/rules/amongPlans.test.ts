import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import {
  type Neighbours,
  neighboursIn,
  referencesOf,
  unknownNeighbours,
} from '../../../server/src/plan/neighbours';
import { type Plan, readPlan } from '../../../server/src/plan/plan';
import { checkPlan, unitsChecked } from '../../../server/src/rules/check';
import { messageOf } from '../../../server/src/rules/output';
import { workspaceOf } from '../workspaceOf';

const uri = 'file:///p/plan.ogpplan';
const prose =
  'Citizens cannot see what the state buys, because nine contracts in ten are never published anywhere at all.';

const planWith = (commitment: string, head = 'previous-plan: old.ogpplan\n'): string =>
  `ogpplan: 1\nlanguages: [en]\n${head}commitments:\n  - id: a\n${commitment}`;

const old = planWith(`    title: Contracts\n    problem: ${prose}\n`, 'title: Old plan\n');

const neighboursOf = (plan: Plan, others: Record<string, string>): Neighbours =>
  neighboursIn(workspaceOf(others), uri, referencesOf(plan));

const among = [
  'plan-reference',
  'unchanged-commitment',
  'longer-than-two-years',
  'english-version',
  'unused-suppression',
];

function found(text: string, others: Record<string, string> | undefined) {
  const plan = readPlan(text);
  const neighbours = others ? neighboursOf(plan, others) : unknownNeighbours;
  return checkPlan(plan, neighbours).filter(({ rule }) => among.includes(rule.code));
}

const codes = (text: string, others?: Record<string, string>): string[] =>
  found(text, others)
    .filter(({ message }) => message !== 'noMilestone')
    .map(({ rule, message }) => `${rule.code} ${message}`);

const oldPlan = { 'file:///p/old.ogpplan': old };

describe('rules among plans', () => {
  it('find a commitment that was taken over, and mark it', () => {
    const text = planWith(`    title: Contracts again\n    problem: ${prose}\n`);
    const [finding] = found(text, oldPlan);
    assert.equal(finding?.message, 'unmarked');
    assert.deepEqual(finding.elsewhere?.[0]?.range.start, { line: 5, character: 11 });
    const plan = readPlan(text);
    const [fix] = finding.rule.fixes?.(finding, plan) ?? [];
    assert.equal(fix?.title, "Mark it as carrying on 'Contracts'");
    const fixed = applyEdits(text, fix.edits);
    assert.equal(fixed, `${text}    continues: a\n`);
    assert.deepEqual(codes(fixed, oldPlan), ['unchanged-commitment marked']);
  });

  it('hold a bilingual plan against another by its first language', () => {
    const text = planWith(
      `    problem:\n      es: Nadie puede ver lo que compra el estado.\n      en: ${prose}\n`,
    );
    assert.deepEqual(codes(text, oldPlan), ['unchanged-commitment unmarked']);
  });

  it('are silent while others are not known, and do not call a comment unused', () => {
    const text = planWith(
      `    # ogpplan-ignore plan-reference\n    continues: b\n    problem: ${prose}\n`,
    ).replace('languages: [en]', 'languages: [es]');
    assert.deepEqual(codes(text), []);
    assert.deepEqual(codes(text.replace('continues: b', 'continues: a'), oldPlan), [
      'english-version missing',
      'unchanged-commitment marked',
      'unused-suppression unused',
    ]);
  });

  it('do not look for a commitment in a plan that cannot be read', () => {
    const text = planWith('    continues: b\n');
    assert.deepEqual(codes(text, oldPlan), ['plan-reference commitment']);
    assert.deepEqual(codes(text, { 'file:///p/old.ogpplan': `${old}    problem: "open\n` }), []);
  });

  it('name the file that was meant', () => {
    const messages = (head: string, others: Record<string, string>) =>
      found(planWith('', head), others).map(messageOf);
    const moved = messages('previous-plan: old.ogpplan\n', { 'file:///p/archive/OLD.ogpplan': old });
    assert.match(moved[0] ?? '', /Did you mean 'archive\/OLD\.ogpplan'\?/);
    assert.match(messages('translation-of: x.ogpplan\n', {})[0] ?? '', /`translation-of`.*Write its path/);
  });

  it('do not ask the next plan for what it carries on by its path', () => {
    const long = planWith(
      '    start: 2020-09-01\n    end: 2024-08-31\n',
      'period: {start: 2020-09-01, end: 2022-08-31}\n',
    );
    const next = (continues: string, stage = 'submission') => ({
      'file:///p/next.ogpplan': `stage: ${stage}\nprevious-plan: plan.ogpplan\ncommitments:\n  - ${continues}\n`,
    });
    assert.deepEqual(codes(long, next('id: b')), ['longer-than-two-years notContinued']);
    assert.deepEqual(codes(long, next('id: b', 'drafting')), []);
    assert.deepEqual(codes(long, next('continues: {plan: ./plan.ogpplan, commitment: a}')), []);
    assert.deepEqual(codes(long, next('continues: {plan: other.ogpplan, commitment: a}')), [
      'longer-than-two-years notContinued',
    ]);
  });

  it('look again only when what they know of others has changed', () => {
    const plan = readPlan(planWith(`    problem: ${prose}\n`));
    const neighbours = neighboursOf(plan, oldPlan);
    const first = checkPlan(plan, neighbours);
    const before = unitsChecked();
    assert.deepEqual(checkPlan(plan, neighbours), first);
    const after = checkPlan(plan, neighboursOf(plan, { 'file:///p/old.ogpplan': 'title: Empty\n' }));
    assert.equal(first.length - after.length, 1);
    assert.equal(unitsChecked(), before, 'the rest was found before');
  });
});
