import assert from 'node:assert/strict';
import { lensesOf, lensText } from '../../../server/src/language/codeLenses';
import { readPlan } from '../../../server/src/plan/plan';
import type { PlanWorkspace } from '../../../server/src/plan/workspace';
import { checkPlan } from '../../../server/src/rules/check';
import { workspaceOf } from '../workspaceOf';

const uri = 'file:///plans/plan.ogpplan';
const all = { commitments: true, agencies: true };

/** What stands above each line, as `line: title → texts that it leads to`. */
function lensesIn(text: string, { shown = all, workspace = workspaceOf({}) } = {}): string[] {
  const plan = readPlan(text);
  const among = { plan, uri, workspace };
  const findings = checkPlan(plan);
  return lensesOf(among, shown).map(({ start, subject }) => {
    const { title, places } = lensText(among, findings, subject)!;
    const told = places.map((place) =>
      place.uri === uri
        ? text.slice(plan.lines.offsetAt(place.range.start), plan.lines.offsetAt(place.range.end))
        : place.uri,
    );
    const line = plan.lines.line(plan.lines.lineAt(start)).trim();
    return `${line}: ${title}${told.length > 0 ? ` → ${told.join(' | ')}` : ''}`;
  });
}

const period = 'edition: 2019\nperiod: { start: 2020-09-01, end: 2022-08-31 }\n';
const smart = `  - id: a
    title: Publish contracts
    start: 2020-09-01
    end: 2021-08-31
    lead: mof
    problem: Nobody can see what the state buys, from whom and at what price.
    description: The ministry publishes every contract within 30 days of its signing.
    results: All contracts of the year are public; complaints fall by half.
    values:
      transparency: Everyone can read every contract within 30 days.
    milestones:
      - title: Pass the regulation
        deliverable: Regulation in the Gazette
        start: 2020-09
        end: 2021-03
`;
const agencies = 'agencies:\n  mof: { name: Ministry of Finance, kind: government }\n';

describe('code lenses', () => {
  it('tell which letters are met and which are open, and lead to what leaves them open', () => {
    const lenses = lensesIn(`${period}${agencies}commitments:\n${smart}`, {
      shown: { ...all, agencies: false },
    });
    assert.deepEqual(lenses, [
      '- id: a: SMART 5 of 5',
      '- id: a: One milestone, 5 at most → Pass the regulation',
    ]);
    const gaps = smart.replace(/ {6}- title: Pass[\s\S]*/, '').replace(/ {4}milestones:\n/, '');
    const open = lensesIn(`${period}${agencies}commitments:\n${gaps}`, {
      shown: { ...all, agencies: false },
    });
    assert.deepEqual(open, [
      '- id: a: SMART 3 of 5 – Measurable and Time-bound open → Publish contracts',
      '- id: a: No milestones',
    ]);
  });

  it('do not depend on settings, but on comments that silence a rule', () => {
    const gaps = smart.replace('    lead: mof\n', '');
    const text = (comment: string) => `${period}${agencies}commitments:\n${comment}${gaps}`;
    const shown = { ...all, agencies: false };
    assert.match(lensesIn(text(''), { shown })[0]!, /4 of 5 – Answerable open/);
    assert.match(lensesIn(text('  # ogpplan-ignore answerable-lead\n'), { shown })[0]!, /5 of 5/);
  });

  it('tell what each agency leads and supports', () => {
    const text = `agencies:
  mof: { name: Ministry of Finance }
  trust: { name: Trust }
  moj: { name: Justice }
  other:
commitments:
  - { id: a, title: A, lead: mof, supporting: [trust] }
  - { id: b, title: B, lead: Ministry of Finance, supporting: [trust, mof] }
  - { id: c, title: C, lead: [mof, trust], milestones: [{ lead: moj }] }
`;
    assert.deepEqual(lensesIn(text, { shown: { ...all, commitments: false } }), [
      'mof: { name: Ministry of Finance }: Leads 3 commitments → A | B | C',
      'trust: { name: Trust }: Leads one commitment → C',
      'trust: { name: Trust }: Supports 2 commitments → A | B',
      'moj: { name: Justice }: Has milestones in one commitment → C',
      'other:: No commitment names it',
    ]);
  });

  it('tell which other plans carry a commitment on, and where', () => {
    const workspace: PlanWorkspace = workspaceOf({
      'file:///plans/next.ogpplan':
        'previous-plan: plan.ogpplan\ncommitments:\n  - { id: x, continues: a }\n  - { id: y, continues: a }\n',
      'file:///plans/later.ogpplan':
        'commitments:\n  - { id: x, continues: { plan: ./plan.ogpplan, commitment: a } }\n',
      'file:///plans/else.ogpplan': 'previous-plan: other.ogpplan\ncommitments:\n  - { continues: a }\n',
      [uri]: 'previous-plan: plan.ogpplan\ncommitments:\n  - { continues: a }\n',
    });
    const lenses = lensesIn('commitments:\n  - { id: a, title: A }\n  - { id: b, title: B }\n', {
      workspace,
    });
    assert.deepEqual(
      lenses.filter((lens) => lens.includes('Carried on')),
      [
        '- { id: a, title: A }: Carried on by 2 other plans → file:///plans/later.ogpplan | file:///plans/next.ogpplan | file:///plans/next.ogpplan',
      ],
    );
  });

  it('stand in every style, and say where a commitment cannot be read', () => {
    const lenses = lensesIn(
      'title: A\r\ncommitments:\r\n-   id: a\r\n    title: A\r\n-   id: b\r\n    title: "x" y\r\n-   id: c\r\n    title: C\r\n',
    );
    assert.equal(lenses.filter((lens) => /^- {3}id: [abc]: SMART/.test(lens)).length, 3);
    assert.match(lenses.find((lens) => lens.includes('id: b: SMART'))!, /cannot be read → .*y/);
  });

  it('say nothing of what is no longer there', () => {
    const plan = readPlan('agencies: { mof: { name: A } }\n');
    const among = { plan, uri, workspace: workspaceOf({}) };
    assert.equal(lensText(among, [], { tells: 'smart', commitment: 0 }), undefined);
    assert.equal(lensText(among, [], { tells: 'leads', agency: 'moj' }), undefined);
    assert.deepEqual(lensesOf(among, { commitments: false, agencies: false }), []);
  });
});
