import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../../server/src/edits/edit';
import type { Action } from '../../../server/src/language/action';
import { actionsAt, fixAllKind } from '../../../server/src/language/codeActions';
import { absolute } from '../../../server/src/plan/model/piece';
import { type Plan, readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { fileOf, neighboursOf } from '../../../server/src/rules/examples';
import { levelOf, type RuleSettings } from '../../../server/src/rules/levels';
import { messageOf } from '../../../server/src/rules/output';
import { rules } from '../../../server/src/rules/registry';
import type { Example, Finding } from '../../../server/src/rules/rule';
import { findingOn, testRule } from './findings';

/** What is offered for a finding, with the cursor where it begins. */
function actionsFor(plan: Plan, findings: readonly Finding[], finding: Finding): Action[] {
  const { start } = absolute(finding.mark);
  return actionsAt(plan, findings, { start, end: start, only: undefined }, {}).filter(
    (action) => action.finding === finding || action.finding?.rule === finding.rule,
  );
}

const at = (
  plan: Plan,
  findings: readonly Finding[],
  only?: readonly string[],
  settings: RuleSettings = {},
  start = 0,
  end = plan.text.length,
): Action[] => actionsAt(plan, findings, { start, end, only }, settings);

const reported = (plan: Plan, example: Example = {}): Finding[] =>
  checkPlan(plan, neighboursOf(example, plan)).filter((finding) => levelOf(finding, plan.frame) !== 'off');

const listed = (findings: readonly Finding[]): string[] =>
  findings.map((finding) => `${finding.rule.code}: ${messageOf(finding)}`);

const broken = (plan: Plan): number => plan.pieces.filter(({ problem }) => problem).length;

const draft = readFileSync('examples/draft.ogpplan', 'utf8');
const plan = readPlan('ogpplan: 1\ntitle: A plan\nparticipant: Corrada\n');
const fix = { title: 'Mend it', kind: 'safe', edits: [{ start: 18, end: 24, text: ['B plan'] }] } as const;
const fixable = testRule('fixable', { fixes: () => [fix, { ...fix, title: 'Or so', preferred: true }] });

describe('code actions', () => {
  it('offer the fixes of the findings at the cursor, the clearly right one preferred', () => {
    const finding = findingOn(plan, fixable, 'A plan');
    const actions = at(plan, [finding]).filter(({ title }) => !/^(?:Ignore|Explain)/.test(title));
    assert.deepEqual(
      actions.map(({ title, preferred, kind }) => [title, preferred, kind]),
      [
        ['Mend it', false, 'quickfix'],
        ['Or so', true, 'quickfix'],
      ],
    );
    assert.equal(actions[0]?.finding, finding);
  });

  it('offer them wherever the selection touches the finding, and nowhere else', () => {
    const finding = findingOn(plan, fixable, 'A plan');
    const { start, end } = absolute(finding.mark);
    const offered = (from: number, to: number) => at(plan, [finding], undefined, {}, from, to).length > 0;
    assert.ok(offered(start, start));
    assert.ok(offered(end, end));
    assert.ok(offered(start + 1, end + 5));
    assert.ok(!offered(start - 1, start - 1));
    assert.ok(!offered(end + 1, end + 5));
  });

  it('offer nothing for rules that are off', () => {
    const finding = findingOn(plan, fixable, 'A plan');
    assert.deepEqual(at(plan, [finding], undefined, { fixable: 'off' }), []);
    const silent = testRule('fixable', { fixes: () => [fix], severity: 'off' });
    assert.deepEqual(at(plan, [findingOn(plan, silent, 'A plan')]), []);
  });

  it('offer ways to rewrite a plan where somebody asks, not for a light bulb', () => {
    const text = 'languages: [en, fr]\ntitle: A plan\n';
    const request = { start: text.length - 2, end: text.length - 2, only: undefined };
    const kinds = (automatic: boolean) =>
      actionsAt(readPlan(text), [], { ...request, automatic }, {}).map(({ kind }) => kind);
    assert.deepEqual(kinds(false), ['refactor.rewrite']);
    assert.deepEqual(kinds(true), []);
  });

  it('offer to ignore a finding with a reason, asked for in the language of the plan', () => {
    const spanish = readPlan('languages: [es]\ntitle: A plan\n');
    const finding = findingOn(spanish, fixable, 'A plan');
    const why = actionsFor(spanish, [finding], finding).find(({ title }) => title.endsWith('say why'));
    assert.equal(
      applyEdits(spanish.text, why?.edits() ?? []),
      'languages: [es]\n# ogpplan-ignore fixable -- <por qué no hace falta corregirlo>\ntitle: A plan\n',
    );
  });

  it('offer the same only once', () => {
    const findings = [findingOn(plan, fixable, 'A plan'), findingOn(plan, fixable, 'A plan')];
    const titles = at(plan, findings).map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)]);
  });

  it('are limited to the kinds asked for', () => {
    const draftPlan = readPlan(draft);
    const kinds = (...only: string[]) => [
      ...new Set(at(draftPlan, checkPlan(draftPlan), only).map(({ kind }) => kind)),
    ];
    assert.deepEqual(kinds('quickfix'), ['quickfix']);
    assert.deepEqual(kinds('source'), [fixAllKind]);
    assert.deepEqual(kinds('source.fixAll'), [fixAllKind]);
    assert.deepEqual(kinds(fixAllKind), [fixAllKind]);
    assert.deepEqual(kinds('quickfix', 'source.fixAll'), ['quickfix', fixAllKind]);
    assert.deepEqual(kinds(''), ['quickfix', fixAllKind]);
    assert.deepEqual(kinds('source.fixAll.other'), []);
    assert.deepEqual(kinds('source.fix'), []);
    assert.deepEqual(kinds('refactor'), []);
    assert.deepEqual(kinds(), []);
    assert.ok(at(draftPlan, checkPlan(draftPlan)).every(({ kind }) => kind === 'quickfix'));
  });

  describe('silence a finding where it stands', () => {
    const samples: readonly (readonly [name: string, text: string, example?: Example])[] = [
      ['the draft', draft],
      ...rules.flatMap(({ code, examples }) =>
        examples.bad.map(
          (example, index) => [`${code} ${index + 1}`, fileOf(example).text, example] as const,
        ),
      ),
    ];
    for (const [name, text, example = {}] of samples) {
      it(`in ${name}`, () => {
        const before = readPlan(text);
        const findings = reported(before, example);
        assert.ok(findings.length > 0);
        for (const finding of findings) {
          const { code, suppressible } = finding.rule;
          const action = actionsFor(before, findings, finding).find(
            ({ title }) => title === `Ignore '${code}' here`,
          );
          if (suppressible === false) assert.equal(action, undefined, code);
          else if (!finding.mark.piece.muted) {
            assert.ok(action, `no way to ignore ${code}`);
            const after = readPlan(applyEdits(text, action.edits()));
            const left = listed(reported(after, example));
            assert.ok(
              !left.includes(listed([finding])[0]!),
              `${after.text}\n\nstill finds ${listed([finding])}`,
            );
            assert.ok(
              !left.some((one) => one.startsWith('unused-suppression')),
              `${after.text}\n${left.join('\n')}`,
            );
            const others = listed(findings).filter((one) => !one.startsWith(`${code}:`));
            assert.deepEqual(
              left.filter((one) => !one.startsWith(`${code}:`)),
              others,
            );
            assert.equal(broken(after), broken(before));
          }
        }
      });
    }
  });

  describe('fix all', () => {
    const fixed = (text: string, settings: RuleSettings = {}): string | undefined => {
      const read = readPlan(text);
      const [action, more] = at(read, checkPlan(read), [fixAllKind], settings);
      assert.equal(more, undefined);
      return action && applyEdits(text, action.edits());
    };

    it('mends the draft, which then parses and has nothing left to fix', () => {
      const after = fixed(draft);
      assert.ok(after);
      assert.match(after, /^due: 2021-08-31$/m);
      assert.equal(broken(readPlan(after)), 0);
      assert.equal(fixed(after), undefined);
      assert.ok(reported(readPlan(after)).length < reported(readPlan(draft)).length);
    });

    it('is not offered where there is nothing to fix', () => {
      assert.equal(fixed(readFileSync('examples/complete.ogpplan', 'utf8')), undefined);
      assert.equal(fixed(''), undefined);
    });

    it('leaves alone what is off', () => {
      const after = fixed(draft, { 'date-format': 'off' });
      assert.match(after ?? draft, /^due: 31\/08\/2021$/m);
    });

    it('changes nothing but what it fixes', () => {
      const after = fixed(draft) ?? '';
      const lines = new Set(draft.split('\n'));
      const changed = after.split('\n').filter((line) => !lines.has(line));
      assert.ok(changed.length > 0 && changed.length < 20, changed.join('\n'));
    });

    it('does at once what takes several rounds, and touches no line besides', () => {
      const text = draft.replace('    lead: education\n', '    lead: [Ministry of Education]\n');
      assert.notEqual(text, draft);
      const after = fixed(text);
      assert.equal(after, fixed(draft));
      assert.match(after ?? '', /^ {4}lead: education$/m);
      const crlf = fixed(text.replaceAll('\n', '\r\n'));
      assert.equal(crlf, after?.replaceAll('\n', '\r\n'));
    });

    it('keeps Windows line ends', () => {
      const after = fixed(draft.replaceAll('\n', '\r\n'));
      assert.ok(after);
      assert.doesNotMatch(after, /(?<!\r)\n/);
    });
  });
});

describe('adding a commitment', () => {
  const offered = (text: string, place: string) => {
    const plan = readPlan(text);
    const start = text.indexOf(place);
    return at(plan, [], undefined, {}, start, start).filter(({ title }) => title === 'Add a commitment');
  };

  it('writes a whole one below the others, with nothing but its slots to say', () => {
    const [action] = offered(draft, 'commitments:');
    const before = readPlan(draft);
    const after = readPlan(applyEdits(draft, action?.edits() ?? []));
    assert.equal(after.commitments.length, before.commitments.length + 1);
    for (const { mark, unit } of reported(after)) {
      if (unit !== after.commitments.at(-1)) continue;
      const { start, end } = absolute(mark);
      assert.match(after.text.slice(start, end), /^<.*>$/);
    }
  });

  it('is offered in a plan without commitments, on its first key', () => {
    const text = 'ogpplan: 1\nedition: 2022\ntitle: A plan\n';
    const [action] = offered(text, 'ogpplan');
    assert.equal(readPlan(applyEdits(text, action?.edits() ?? [])).commitments.length, 1);
  });

  it('is offered nowhere else', () => {
    for (const place of ['ogpplan: 1', 'title: Velmar', 'title: Bring 40'])
      assert.deepEqual(offered(draft, place), []);
  });
});
