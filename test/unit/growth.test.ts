import assert from 'node:assert/strict';
import { lensesOf, lensText } from '../../server/src/language/codeLenses';
import { diagnosticsOf, problemLimit } from '../../server/src/language/diagnostics';
import { displayDefaults } from '../../server/src/language/display';
import { FreshIds } from '../../server/src/plan/ids';
import { KnownPlans } from '../../server/src/plan/knownPlans';
import { type Plan, readPlan } from '../../server/src/plan/plan';
import { atOnce } from '../../server/src/plan/steps';
import { checkPlan } from '../../server/src/rules/check';
import { fixAll, fixPlan } from '../../server/src/rules/fixAll';
import { head, lines } from '../hostile/texts/plan';

/** How often work calls a method, weighed by what it is called on. */
function callsOf<T extends object>(
  prototype: T,
  method: keyof T & string,
  work: () => void,
  weight: (on: unknown) => number = () => 1,
): number {
  const known = prototype[method] as (...args: unknown[]) => unknown;
  let calls = 0;
  Object.assign(prototype, {
    [method](this: unknown, ...args: unknown[]) {
      calls += weight(this);
      return known.apply(this, args);
    },
  });
  try {
    work();
  } finally {
    Object.assign(prototype, { [method]: known });
  }
  return calls;
}

/** How often work asks a plan for its commitments. */
function readsOf(plan: Plan, work: () => void): number {
  const { commitments } = plan;
  let reads = 0;
  Object.defineProperty(plan, 'commitments', {
    get: () => {
      reads++;
      return commitments;
    },
  });
  work();
  return reads;
}

const repeated = (count: number) => `${head}commitments:\n${'  - id: c\n    lead: moj\n'.repeat(count)}`;
const untitled = (count: number) => `${head}commitments:\n${'  - title: Contracts\n'.repeat(count)}`;
const steps = (count: number) =>
  `${head}commitments:\n  - id: c\n    milestones:\n${'      - {id: m, title: Step, end: 2021-06}\n'.repeat(count)}`;
const broken = (count: number) =>
  `${head}commitments:\n${lines(count, (index) => `  - id: c${index}\n    title: a: b`)}`;

const idsIn = (text: string): string[] => Array.from(text.matchAll(/\bid: ([\w-]+)/g), ([, id]) => id!);

describe('work on many of a kind', () => {
  it('gives new ids to all that lack one or have that of another, each a different one, in one round', () => {
    for (const text of [repeated(40), untitled(40), steps(40)]) {
      const plan = readPlan(text);
      const { fixed, plan: after } = atOnce(fixPlan(plan, checkPlan(plan)));
      const ids = idsIn(after.text);
      assert.ok(fixed >= 39, text.slice(0, 400));
      assert.equal(new Set(ids).size, ids.length);
      const idFixes = fixAll(plan, checkPlan(plan)).fixed.filter(
        ({ key, rule }) => rule.code === 'duplicate-id' || key === 'id',
      );
      assert.ok(idFixes.length >= 39);
    }
  });

  it('looks through the plan once for all new ids', () => {
    for (const make of [repeated, untitled]) {
      const readsFor = (count: number) => {
        const plan = readPlan(make(count));
        const findings = checkPlan(plan).filter(({ rule }) => /missing-field|duplicate-id/.test(rule.code));
        return readsOf(plan, () => fixAll(plan, findings));
      };
      assert.equal(readsFor(80), readsFor(20));
    }
  });

  it('looks for a new id from where the last one was found', () => {
    const lookupsFor = (count: number) => {
      const ids = new FreshIds(['c']);
      return callsOf(Set.prototype, 'has', () => {
        for (let given = 0; given < count; given++) ids.take('c');
      });
    };
    assert.ok(lookupsFor(2000) < 5 * 1000, `${lookupsFor(2000)}`);
  });

  it('searches a text no more often the more maps are in it', () => {
    const searchedFor = (count: number) =>
      callsOf(
        String.prototype,
        'includes',
        () => void readPlan(steps(count)),
        (on) => String(on).length,
      );
    assert.ok(searchedFor(400) < 3 * searchedFor(200), `${searchedFor(200)} and ${searchedFor(400)}`);
  });

  it('makes diagnostics only of what is shown', () => {
    const plan = readPlan(repeated(400));
    const findings = checkPlan(plan);
    assert.ok(findings.length > 2 * problemLimit);
    let made = 0;
    const pageOf = () => {
      made++;
      return undefined;
    };
    const { diagnostics } = diagnosticsOf(plan, findings, { settings: {}, uri: 'file:///plan', pageOf });
    assert.equal(diagnostics.length, problemLimit);
    assert.equal(made, problemLimit - 1);
  });

  it('sorts out mistakes once for all lenses, and for all that they are about', () => {
    const readsFor = (count: number) => {
      const plan = readPlan(broken(count));
      const findings = checkPlan(plan);
      let reads = 0;
      for (const finding of findings) {
        const { rule } = finding;
        Object.defineProperty(finding, 'rule', {
          get: () => {
            reads++;
            return rule;
          },
        });
      }
      const among = { plan, uri: 'file:///plan', workspace: new KnownPlans() };
      for (const { subject } of lensesOf(among, displayDefaults.codeLens)) lensText(among, findings, subject);
      return reads / findings.length;
    };
    assert.equal(readsFor(80), readsFor(20));
    const checks = (count: number) => {
      const plan = readPlan(broken(count));
      return readsOf(plan, () => checkPlan(plan));
    };
    assert.equal(checks(80), checks(20));
  });

  it('looks for what git left once, however often it is asked for a fix', () => {
    const matchedFor = (count: number) => {
      const plan = readPlan(
        `${head}commitments:\n  - id: c\n${'<<<<<<< a\n=======\n>>>>>>> b\n'.repeat(count)}`,
      );
      const findings = checkPlan(plan).filter(({ message }) => message === 'conflict');
      assert.equal(findings.length, count);
      return callsOf(String.prototype, 'matchAll', () => void fixAll(plan, findings));
    };
    assert.equal(matchedFor(40), matchedFor(10));
  });

  it('pauses behind each finding that is put right, and behind each commitment that is read again', () => {
    const plan = readPlan(repeated(40));
    const findings = checkPlan(plan);
    const work = fixPlan(plan, findings);
    let pauses = 0;
    let result = work.next(() => true);
    for (; !result.done; pauses++) {
      let asked = 0;
      result = work.next(() => asked++ > 0);
    }
    assert.equal(result.value.plan.text, atOnce(fixPlan(plan, findings)).plan.text);
    assert.ok(pauses > findings.length + 40, `${pauses} pauses`);
  });
});
