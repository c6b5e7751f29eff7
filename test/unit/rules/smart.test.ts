import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { fileOf } from '../../../server/src/rules/examples';
import { levelOf } from '../../../server/src/rules/levels';
import type { Example } from '../../../server/src/rules/rule';

const codesIn = (text: string): string[] => {
  const plan = readPlan(text);
  const findings = checkPlan(plan).filter((finding) => levelOf(finding, plan.frame) !== 'off');
  return findings.map(({ rule }) => rule.code);
};

/** The base plan with some of its text replaced. */
const withText = (...changes: readonly (readonly [string | RegExp, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    assert.match(
      text,
      typeof from === 'string' ? new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : from,
    );
    return text.replace(from, to);
  }, fileOf({}).text);

/** Titles of the fixes of a rule's first finding in an example, and the text after one of them. */
function fixesOf(code: string, example: Example) {
  const { text } = fileOf(example);
  const plan = readPlan(text);
  const finding = checkPlan(plan).find(({ rule }) => rule.code === code);
  assert.ok(finding, `no ${code}`);
  const fixes = finding.rule.fixes?.(finding, plan) ?? [];
  return {
    titles: fixes.map(({ kind, title }) => `${kind}: ${title}`),
    apply: (index: number) => applyEdits(text, fixes[index]!.edits),
  };
}

describe('SMART rules', () => {
  it('judge content behind an alias once, at its anchor', () => {
    const text = withText(['milestones:\n', 'milestones: &steps\n'], ['        end: 2021-06\n', '']);
    const second = text
      .slice(text.indexOf('  - id: open-contracts'))
      .replace('open-contracts', 'second')
      .replace(/ {4}milestones:.*/s, '    milestones: *steps\n');
    assert.deepEqual(codesIn(text + second), ['milestone-date']);
  });

  it('mark a reference behind an alias at the alias', () => {
    const text = withText(
      ['lead: justice', 'lead: *lead'],
      ['kind: national\n', 'kind: national\nx-lead: &lead tax-office\n'],
    );
    const [finding] = checkPlan(readPlan(text)).filter(({ rule }) => rule.code === 'unknown-agency');
    assert.equal(finding?.mark.piece.text.slice(finding.mark.start, finding.mark.end), '*lead');
  });

  it('read what a merge key brings in', () => {
    const text = withText(
      ['kind: national\n', 'kind: national\nx-base: &base\n  transparency: Everyone can read contracts.\n'],
      [/ {6}transparency: \|\n.*\n/, '      <<: *base\n'],
    );
    assert.deepEqual(codesIn(text), []);
  });

  it('say nothing of agencies while the register cannot be read', () => {
    const text = withText(['name: Ministry of Justice', 'name: "Ministry of Justice']);
    assert.deepEqual(
      codesIn(text).filter((code) => code.includes('agency')),
      [],
    );
  });

  it('keep quiet on dates where the period or the commitment ends before it starts', () => {
    const period = withText(['end: 2022-08-31', 'end: 2002-08-31']);
    assert.deepEqual(
      codesIn(period).filter((code) => !code.startsWith('plan-period')),
      [],
    );
    const commitment = withText(['    end: 2022-08-31', '    end: 2012-08-31']);
    assert.deepEqual(codesIn(commitment), ['end-before-start']);
  });

  it('leave the end after the plan to the rule on long commitments, also when that is content', () => {
    const marked = withText(
      ['    end: 2022-08-31', '    end: 2023-08-31'],
      ['        end: 2022-06\n', '        end: 2022-06\n        intermediate: true\n'],
    );
    assert.deepEqual(codesIn(marked), []);
    assert.deepEqual(codesIn(marked.replace('intermediate: true', 'intermediate: false')), [
      'longer-than-two-years',
    ]);
  });

  describe('fixes', () => {
    it('offer the agencies that a text may mean, and to register it', () => {
      const { titles, apply } = fixesOf('unknown-agency', { commitment: 'supporting: [Open Corada]\n' });
      assert.deepEqual(titles, [
        "unsafe: Replace 'Open Corada' by open-corrada (Open Corrada)",
        "needs-input: Add 'Open Corada' to the agencies",
      ]);
      assert.match(apply(0), /supporting: \[open-corrada\]/);
      assert.match(apply(1), / {2}open-corada:\n {4}name: Open Corada\n {4}kind: <kind of body>\n/);
      assert.match(apply(1), /supporting: \[open-corada\]/);
    });

    it('ask for the full name of what is registered by its acronym', () => {
      const { titles, apply } = fixesOf('unknown-agency', {
        commitment: 'supporting: [open-corrada, UNDP]\n',
      });
      const text = apply(titles.length - 1);
      assert.match(text, / {2}undp:\n {4}name: <Full name of the body>\n {4}acronym: UNDP\n {4}kind: /);
    });

    it('name what is lost when two agencies are merged', () => {
      const plan = `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
  moj:
    name: The Ministry of Justice
    kind: independent
    contact: Luis Mora
`;
      const { titles } = fixesOf('duplicate-agency', { plan, commitment: 'supporting: [moj]\n' });
      assert.deepEqual(titles, [
        'unsafe: Merge `moj` into `justice`, without its contact and kind (independent)',
        'unsafe: Merge `justice` into `moj`, without its contact and kind (government)',
      ]);
    });

    it('do not rename a value to one that is named already', () => {
      const { titles } = fixesOf('unknown-value', {
        commitment:
          'values:\n  transparency: Contracts are public.\n  Access to information: Anyone can ask.\n',
      });
      assert.deepEqual(titles, [
        "unsafe: Remove 'Access to information' and its text: transparency is named already",
      ]);
    });

    it('add milestones, one for each year, as the plan is written', () => {
      const { apply } = fixesOf('milestones-missing', { without: ['milestones'], edition: 2015 });
      assert.equal(apply(0).match(/- title: <What will be done>/g)?.length, 2);
      assert.equal(apply(0).match(/status: <new or ongoing>|status: </g)?.length, 2);
    });

    it('leave it to the authors which of several leads answers', () => {
      const supporting = 'supporting: [open-corrada]\n';
      const { titles, apply } = fixesOf('answerable-single-lead', {
        plan: `
agencies:
  justice: { name: Ministry of Justice, kind: government, contact: Ana Ortiz }
  finance: { name: Ministry of Finance, kind: government, contact: Luis Mora }
  health: { name: Ministry of Health, kind: government, contact: Eva Lima }
  open-corrada: { name: Open Corrada, kind: civil-society }
`,
        commitment: `lead: [justice, finance, health]\n${supporting}`,
      });
      assert.deepEqual(
        titles,
        ['Justice', 'Finance', 'Health'].map(
          (name) => `unsafe: Keep 'Ministry of ${name}' as the one lead, move the others to supporting`,
        ),
      );
      assert.match(apply(1), / lead: finance\n {4}supporting: \[open-corrada, justice, health\]\n/);
    });

    it('offer no sixth milestone', () => {
      const step = '  - title: Step\n    deliverable: Report online\n    end: 2022-06\n';
      assert.deepEqual(
        fixesOf('yearly-milestone', { commitment: `milestones:\n${step.repeat(5)}` }).titles,
        [],
      );
    });

    it('ask for each language of a bilingual plan', () => {
      const { apply } = fixesOf('specific-problem', {
        plan: 'languages: [en, fr]\n',
        without: ['problem'],
        commitment: 'title:\n  en: Publish every contract\n  fr: Publier chaque contrat\n',
      });
      assert.match(apply(0), /problem:\n {6}en: \|\n {8}<.*>\n {6}fr: \|\n {8}<.*>/);
    });
  });
});
