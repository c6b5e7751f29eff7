import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { definitionsAt } from '../../../server/src/language/definition';
import { linkedRangesAt } from '../../../server/src/language/linkedEditing';
import type { Among } from '../../../server/src/language/otherPlans';
import { highlightsAt, referencesAt } from '../../../server/src/language/references';
import { prepareRename, renameAt } from '../../../server/src/language/rename';
import { readPlan } from '../../../server/src/plan/plan';
import type { Range } from '../../../server/src/plan/text/lines';
import { workspaceOf } from '../workspaceOf';
import { marked } from './marked';

const uri = 'file:///w/new.ogpplan';
const older = 'file:///w/old.ogpplan';
const oldPlan = `title: The old plan
commitments:
  - id: e-tenders
    title: Tenders online
  - id: budget
    title: Open budget
`;

/** A plan with a marker, among others by their URIs. */
function at(source: string, others: Record<string, string> = { [older]: oldPlan }) {
  const { text, offset } = marked(source);
  const texts: Record<string, string> = { ...others, [uri]: text };
  const among: Among = { plan: readPlan(text), uri, workspace: workspaceOf(texts) };
  const textIn = (where: string, { start, end }: Range) => {
    const { lines } = readPlan(texts[where] ?? '');
    return lines.slice(lines.offsetAt(start), lines.offsetAt(end));
  };
  /** `file:line text`, the line 1-based. */
  const said = (where: string, range: Range) =>
    `${where === uri ? '' : `${where.split('/').at(-1)}:`}${range.start.line + 1} ${textIn(where, range)}`;
  const apply = (wanted: string) => {
    const edits = renameAt(among, offset, wanted);
    if ('refusal' in edits) return edits.refusal;
    const changed: Record<string, string> = {};
    for (const { uri: where, edits: made } of edits) {
      const { lines } = readPlan(texts[where] ?? '');
      let after = texts[where] ?? '';
      for (const { range, newText } of [...made].sort((a, b) => b.range.start.line - a.range.start.line)) {
        after =
          after.slice(0, lines.offsetAt(range.start)) + newText + after.slice(lines.offsetAt(range.end));
      }
      changed[where] = after;
    }
    return changed;
  };
  return { text, offset, among, said, textIn, apply };
}

const definitions = (source: string, others?: Record<string, string>): string[] => {
  const { among, offset, said } = at(source, others);
  return definitionsAt(among, offset).map((one) => said(one.targetUri, one.targetSelectionRange));
};

const references = (source: string, declaration = true, others?: Record<string, string>): string[] => {
  const { among, offset, said } = at(source, others);
  return referencesAt(among, offset, declaration).map((one) => said(one.uri, one.range));
};

const plan = (
  over: { lead?: string; register?: string; from?: string; more?: string } = {},
) => `previous-plan: old.ogpplan
agencies:
  ${over.register ?? 'mof'}:
    name: Ministry of Finance
    acronym: MoF
  trust:
    name: Open Trust
development-process:
  feedback:
    - proposal: Publish it
      from: ${over.from ?? 'Ministry of Finance'}
commitments:
  - id: contracts
    title: Contracts
    lead: ${over.lead ?? 'mof'}
    supporting: [trust, "mof"]
    milestones:
      - title: One
        lead: 'mof'
${over.more ?? ''}`;

describe('names', () => {
  describe('lead to where the thing is', () => {
    it('an agency, by id, name, acronym, and in a list', () => {
      assert.deepEqual(definitions(plan({ lead: 'm‸of' })), ['3 mof']);
      assert.deepEqual(definitions(plan({ lead: 'Ministry of Fin‸ance' })), ['3 mof']);
      assert.deepEqual(definitions(plan({ lead: 'MoF‸; trust' })), ['3 mof', '6 trust']);
      assert.deepEqual(definitions(plan({ from: 'Mo‸F' })), ['3 mof']);
      assert.deepEqual(definitions(plan({ lead: 'nob‸ody' })), []);
    });

    it('an agency, also where a proposal is from nobody that can be read', () => {
      for (const from of ['{a: b}', '[[mof]]', '&a {b: c}']) {
        assert.deepEqual(definitions(plan({ lead: 'm‸of', from })), ['3 mof']);
        assert.equal(references(plan({ lead: 'm‸of', from })).length, 4);
      }
    });

    it('shows the whole entry, and is itself where it stands', () => {
      const { among, offset, textIn } = at(plan({ register: 'mo‸f' }));
      const [link] = definitionsAt(among, offset);
      assert.equal(textIn(uri, link!.targetRange), 'mof:\n    name: Ministry of Finance\n    acronym: MoF');
      assert.equal(textIn(uri, link!.originSelectionRange!), 'mof');
    });

    it('a commitment of another plan, in either form', () => {
      assert.deepEqual(definitions(plan({ more: '    continues: e-ten‸ders\n' })), [
        'old.ogpplan:4 Tenders online',
      ]);
      assert.deepEqual(
        definitions(plan({ more: '    continues:\n      plan: old.ogpplan\n      commitment: bud‸get\n' })),
        ['old.ogpplan:6 Open budget'],
      );
      assert.deepEqual(definitions(plan({ more: '    continues: no‸thing\n' })), []);
      assert.deepEqual(definitions(plan({ more: '    continues: e-ten‸ders\n' }), {}), []);
    });

    it('another plan', () => {
      assert.deepEqual(definitions('previous-plan: ol‸d.ogpplan\n'), ['old.ogpplan:1 ']);
      assert.deepEqual(definitions('translation-of: "ol‸d.ogpplan"\n'), ['old.ogpplan:1 ']);
      assert.deepEqual(definitions('previous-plan: https://exa‸mple.org/old.ogpplan\n'), []);
      assert.deepEqual(
        definitions('commitments:\n  - id: a\n    continues: { plan: ./ol‸d.ogpplan, commitment: budget }\n'),
        ['old.ogpplan:1 '],
      );
    });

    it('an anchor: the last of its name before', () => {
      const anchors = 'x-a: &a one\nx-b: &a two\ncommitments:\n  - title: *‸a\n  - problem: "*a &a"\n';
      assert.deepEqual(definitions(anchors), ['2 a']);
      assert.deepEqual(definitions(anchors.replace('‸', '').replace('"*a', '"*‸a')), []);
      assert.deepEqual(definitions('x-c: &base\n  lead: mof\ncommitments:\n  - <<: *ba‸se\n    id: a\n'), [
        '1 base',
      ]);
    });

    it('in broken plans and with other line breaks', () => {
      const broken = plan({ lead: 'm‸of', more: '    title: "not closed\n' });
      assert.deepEqual(definitions(broken), ['3 mof']);
      assert.deepEqual(definitions(broken.replaceAll('\n', '\r\n')), ['3 mof']);
    });

    it('nowhere from prose, fields and blank lines', () => {
      for (const source of [
        'title: mo‸f\n',
        'agen‸cies:\n  mof: {}\n',
        '‸',
        'commitments:\n  - id: a\n    ‸\n',
      ]) {
        assert.deepEqual(definitions(source), [], source);
      }
    });
  });

  describe('are found', () => {
    it('of an agency: every mention, by name too', () => {
      const all = ['3 mof', '11 Ministry of Finance', '15 mof', '16 mof', '19 mof'];
      assert.deepEqual(references(plan({ register: 'mo‸f' })), all);
      assert.deepEqual(references(plan({ lead: 'mo‸f' }), false), all.slice(1));
    });

    it('of a commitment: in the plans that carry it on', () => {
      const next = 'file:///w/next.ogpplan';
      const others = {
        [older]: oldPlan,
        [next]: 'previous-plan: new.ogpplan\ncommitments:\n  - id: x\n    continues: "contracts"\n',
        'file:///w/other.ogpplan':
          'previous-plan: old.ogpplan\ncommitments:\n  - id: y\n    continues: contracts\n',
      };
      const source = plan().replace('id: contracts', 'id: con‸tracts');
      assert.deepEqual(references(source, true, others), ['13 contracts', 'next.ogpplan:4 contracts']);
      assert.deepEqual(references(source, false, others), ['next.ogpplan:4 contracts']);
    });

    it('of a commitment of another plan, from where it is carried on', () => {
      const source = plan({ more: '    continues: e-ten‸ders\n' });
      assert.deepEqual(references(source), ['old.ogpplan:3 e-tenders', '20 e-tenders']);
    });

    it('of an alias: its anchor, and the aliases that mean it', () => {
      const source = 'x-a: &a one\ncommitments:\n  - title: *a‸\n    problem: *a\nx-b: &a two\nx-c: *a\n';
      assert.deepEqual(references(source), ['1 a', '3 a', '4 a']);
    });

    it('and lit up: written where the thing is, read elsewhere', () => {
      const { among, offset } = at(plan({ lead: 'mo‸f' }));
      const { Read, Write } = DocumentHighlightKind;
      assert.deepEqual(
        highlightsAt(among.plan, offset).map(({ kind }) => kind),
        [Write, Read, Read, Read, Read],
      );
      assert.deepEqual(highlightsAt(among.plan, 0), []);
    });
  });

  describe('are renamed', () => {
    const renamed = (source: string, wanted: string, others?: Record<string, string>) => {
      const { apply } = at(source, others);
      return apply(wanted);
    };

    it('an agency with its mentions, quotes kept, names left alone', () => {
      const source = plan({ lead: 'mo‸f' });
      const changed = renamed(source, ' finance ');
      const expected = plan({ register: 'finance', lead: 'finance' })
        .replace('"mof"', '"finance"')
        .replace("'mof'", "'finance'");
      assert.deepEqual(changed, { [uri]: expected });
    });

    it('an agency that is named behind an alias, once at the anchor', () => {
      const source = 'x-l: &l mof\nagencies: {mo‸f: {name: X}}\ncommitments:\n  - lead: *l\n  - lead: *l\n';
      assert.deepEqual(renamed(source, 'fin'), { [uri]: source.replace('‸', '').replaceAll('mof', 'fin') });
    });

    it('a commitment with what carries it on', () => {
      const next = 'file:///w/next.ogpplan';
      const text = "previous-plan: new.ogpplan\ncommitments:\n  - continues: { commitment: 'contracts' }\n";
      const source = plan().replace('id: contracts', 'id: con‸tracts');
      assert.deepEqual(renamed(source, 'all-contracts', { [next]: text }), {
        [uri]: plan().replace('id: contracts', 'id: all-contracts'),
        [next]: text.replace('contracts', 'all-contracts'),
      });
    });

    it('a commitment of another plan from where it is carried on', () => {
      const source = plan({ more: '    continues: e-ten‸ders\n' });
      assert.deepEqual(renamed(source, 'tenders'), {
        [older]: oldPlan.replace('e-tenders', 'tenders'),
        [uri]: source.replace('e-ten‸ders', 'tenders'),
      });
    });

    it('of two commitments with one id only the one that is meant', () => {
      const next = 'file:///w/next.ogpplan';
      const others = { [next]: 'previous-plan: new.ogpplan\ncommitments:\n  - continues: a\n' };
      const twice = 'commitments:\n  - id: a\n  - id: a‸\n';
      assert.deepEqual(renamed(twice, 'b', others), { [uri]: 'commitments:\n  - id: a\n  - id: b\n' });
    });

    it('a milestone, and an anchor', () => {
      const source = 'commitments:\n  - id: a\n    milestones:\n      - id: "o‸ne"\n      - id: two\n';
      assert.deepEqual(renamed(source, 'first'), { [uri]: source.replace('o‸ne', 'first') });
      assert.deepEqual(renamed('x-a: &a‸ one\ntitle: *a\n', 'b'), { [uri]: 'x-a: &b one\ntitle: *b\n' });
    });

    it('not to what is no id, or is taken', () => {
      for (const wanted of ['two words', '', 'a:b', '-x', 'null', 'true', '#x', '[x]', '"x"']) {
        assert.match(String(renamed(plan({ lead: 'mo‸f' }), wanted)), /one word/, wanted);
      }
      assert.match(String(renamed(plan({ lead: 'mo‸f' }), 'trust')), /`trust` is taken.*Open Trust/);
      assert.match(String(renamed(plan({ lead: 'mo‸f' }), 'x-mof')), /not read/);
      const milestones = 'commitments:\n  - milestones:\n      - id: o‸ne\n      - id: two\n';
      assert.match(String(renamed(milestones, 'two')), /another milestone/);
      assert.match(String(renamed(plan({ more: '    continues: e-ten‸ders\n' }), 'budget')), /Open budget/);
      assert.deepEqual(renamed(plan({ lead: 'mo‸f' }), 'mof'), {});
    });

    it('not where there is no id, and says so before one types', () => {
      const asked = (source: string, others?: Record<string, string>) => {
        const { among, offset, said } = at(source, others);
        const answer = prepareRename(among, offset);
        return 'refusal' in answer ? answer.refusal : [answer.placeholder, said(uri, answer.range)];
      };
      assert.deepEqual(asked(plan().replace('"mof"', '"mo‸f"')), ['mof', '16 mof']);
      assert.deepEqual(asked('x-a: &a one\ntitle: *a‸\n'), ['a', '2 a']);
      assert.match(String(asked('title: Wo‸rds\n')), /Only ids/);
      assert.match(String(asked('previous-plan: ol‸d.ogpplan\n')), /Only ids/);
      assert.match(String(asked(plan({ lead: 'Ministry of Fin‸ance' }))), /a name.*`mof`/);
      assert.match(String(asked(plan({ more: '    continues: x‸\n' }), {})), /not in the workspace/);
      assert.match(String(asked(plan({ more: '    continues: x‸\n' }))), /no commitment `x` in The old plan/);
    });

    it('as they are typed, from the register on', () => {
      const linked = (source: string) => {
        const { among, offset, said } = at(source);
        return linkedRangesAt(among.plan, offset)?.ranges.map((range) => said(uri, range));
      };
      assert.deepEqual(linked(plan({ register: 'mof‸', from: 'mof' })), [
        '3 mof',
        '11 mof',
        '15 mof',
        '16 mof',
        '19 mof',
      ]);
      assert.equal(linked(plan({ lead: 'mo‸f' })), undefined);
      assert.equal(linked('agencies:\n  mo‸f: {}\n'), undefined);
      assert.equal(linked('agencies:\n  mo‸f: {}\n  mof: {}\ncommitments:\n  - lead: mof\n'), undefined);
    });
  });
});
