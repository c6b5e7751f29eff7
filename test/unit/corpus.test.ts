import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { applyEdits } from '../../server/src/edits/edit';
import { actionsAt, fixAllKind } from '../../server/src/language/codeActions';
import { complete } from '../../server/src/language/completion/completion';
import { diagnosticsOf } from '../../server/src/language/diagnostics';
import { hoverAt } from '../../server/src/language/hover';
import { digestOf } from '../../server/src/plan/digest';
import { KnownPlans } from '../../server/src/plan/knownPlans';
import { absolute } from '../../server/src/plan/model/piece';
import { neighboursIn, referencesOf } from '../../server/src/plan/neighbours';
import { readPlan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';
import { remedyOf } from '../../server/src/rules/output';
import { scorePlan } from '../../server/src/rules/score';
import { type Random, randomFrom } from '../random';
import { context } from './language/accept';
import { below } from './mutations';
import { corpus, examples, type PlanFile } from './plans';
import { workspaceOf } from './workspaceOf';

const workspace = workspaceOf({});

/** How many places of each plan are asked about. */
const places = 8;

/** How many of its findings are mended or silenced. */
const samples = 8;

/** Everything that is ever asked of a plan; none of it may throw. */
function askAll(text: string, random: Random): void {
  const plan = readPlan(text);
  const findings = checkPlan(plan);
  const { score } = scorePlan(plan, findings);
  assert.ok(score === null ? plan.commitments.length === 0 : score >= 0 && score <= 1, `a score of ${score}`);
  const { diagnostics } = diagnosticsOf(plan, findings, {
    settings: {},
    uri: 'file:///x',
    pageOf: () => undefined,
  });
  for (const { range, message } of diagnostics) {
    assert.ok(String(message).length > 10);
    const { start, end } = range;
    assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
    assert.deepEqual(
      plan.lines.positionAt(plan.lines.offsetAt(end)),
      end,
      `${message} ends outside the text`,
    );
  }
  for (const finding of findings) {
    for (const { title, edits } of remedyOf(finding, plan).fixes) {
      assert.ok(title);
      applyEdits(text, edits);
    }
  }
  const options = { settings: {}, pageOf: () => undefined, markdown: true, uri: 'file:///plan', workspace };
  for (let place = 0; place < places; place++) {
    const offset = below(random, text.length + 1);
    hoverAt(plan, findings, offset, options);
    complete(plan, offset, { ...context, snippets: place % 2 === 0, findings: () => findings });
    for (const { edits } of actionsAt(plan, findings, { start: offset, end: offset, only: undefined }, {})) {
      applyEdits(text, edits());
    }
  }
  const all = actionsAt(plan, findings, { start: 0, end: 0, only: [fixAllKind] }, {});
  for (const { edits } of all) applyEdits(text, edits());
}

const broken = (text: string): number => readPlan(text).pieces.filter(({ problem }) => problem).length;

/** Fixes, and comments that silence, leave a text that parses as well as before. */
function assertSound(text: string, random: Random): void {
  const plan = readPlan(text);
  const findings = checkPlan(plan);
  const before = broken(text);
  for (let sample = 0; sample < samples && findings.length > 0; sample++) {
    const { mark } = findings[below(random, findings.length)]!;
    const { start } = absolute(mark);
    const actions = actionsAt(plan, findings, { start, end: start, only: undefined }, {});
    const { title, edits } = actions[below(random, actions.length)] ?? { title: '', edits: () => [] };
    const after = applyEdits(text, edits());
    assert.ok(broken(after) <= before, `"${title}" at ${start} breaks the plan`);
  }
  const fixed = fixAllIn(text);
  assert.ok(fixed === undefined || broken(fixed) <= before, 'fixing all breaks the plan');
  assert.equal(fixed && fixAllIn(fixed), undefined, 'fixing all leaves something to fix');
}

function fixAllIn(text: string): string | undefined {
  const plan = readPlan(text);
  const [action] = actionsAt(plan, checkPlan(plan), { start: 0, end: 0, only: [fixAllKind] }, {});
  return action && applyEdits(text, action.edits());
}

function askAllOf({ name, text }: PlanFile): void {
  const random = randomFrom(name.length);
  askAll(text, random);
  assertSound(text, random);
  // As it is while someone writes, or after a bad copy.
  const end = below(random, text.length);
  askAll(text.slice(0, end), random);
  const start = below(random, text.length);
  askAll(text.slice(0, start) + text.slice(start + below(random, 300)), random);
}

const uriOf = (name: string): string => `file:///${name.replaceAll('\\', '/')}`;

/** Plans of which each names the one before it of the same country: `country-2-2014` and `country-1-2012`. */
function withPrevious(plans: readonly PlanFile[]): PlanFile[] {
  return plans.map((plan, index) => {
    const country = /^(.*?)-\d+-\d{4}/.exec(plan.name)?.[1];
    const previous = plans.slice(0, index).findLast(({ name }) => name.startsWith(`${country}-`));
    if (country === undefined || !previous) return plan;
    return { name: plan.name, text: `${plan.text.trimEnd()}\nprevious-plan: ${basename(previous.name)}\n` };
  });
}

describe('real plans', function () {
  this.timeout(60_000);
  const plans = corpus();

  it('are there, or the tests say how many they miss', function () {
    if (plans) assert.ok(plans.length > 0, 'a folder without plans');
    else {
      assert.ok(!process.env.CI, 'the corpus is missing: set OGPPLAN_CORPUS to its folder');
      console.log('        No corpus: the checks of real plans are skipped, all of them.');
      this.skip();
    }
  });

  it('can be looked at together, each beside the one before it', () => {
    const linked = withPrevious(plans ?? []);
    const known = new KnownPlans(linked.map(({ name, text }) => digestOf(readPlan(text), uriOf(name))));
    let commitments = 0;
    let unchanged = 0;
    for (const { name, text } of linked) {
      const plan = readPlan(text);
      const neighbours = neighboursIn(known, uriOf(name), referencesOf(plan));
      const codes = checkPlan(plan, neighbours).map(({ rule }) => rule.code);
      assert.ok(!codes.includes('plan-reference'), name);
      if (neighbours.previous) commitments += plan.commitments.length;
      unchanged += codes.filter((code) => code === 'unchanged-commitment').length;
    }
    // Few reforms are taken over word for word; that some are is known of the plans that come with the tests.
    assert.ok(unchanged <= commitments * 0.02, `${unchanged} of ${commitments} said to be unchanged`);
  });

  for (const plan of [...examples(), ...(plans ?? [])]) {
    it(`can be read, checked, scored and worked on: ${plan.name}`, () => askAllOf(plan));
  }
});
