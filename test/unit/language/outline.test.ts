import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { flatOutline, outlineOf } from '../../../server/src/language/outline';
import { holdsRange } from '../../../server/src/language/ranges';
import { type Plan, PlanDocument, readPlan } from '../../../server/src/plan/plan';

/** An outline as indented lines: name, detail. */
function drawn(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? ` – ${detail}` : ''}`,
    ...drawn(children, `${indent}  `),
  ]);
}

const outlineFrom = (text: string): DocumentSymbol[] => outlineOf(readPlan(text));

/** Every range lies in that of its parent, and what names a part in the part. */
function assertNested(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    assert.ok(name.trim() !== '', 'a name is empty');
    assert.ok(holdsRange(range, selectionRange), name);
    for (const child of children) assert.ok(holdsRange(range, child.range), `${name} > ${child.name}`);
    assertNested(children);
  }
}

const plan = `ogpplan: 1
title: A plan
languages: [en]
period:
  start: 2020-09-01
  end: 2022-08-31
agencies:
  mof:
    name: Ministry of Finance
    acronym: MoF
    kind: government
  trust:
    kind: civil-society
introduction: |
  Words.
development-process:
  dialogue: |
    Six meetings.
  feedback:
    - proposal: Publish the budget
      outcome: accepted
commitments:
  - id: open-contracts
    title: Publish every contract
    start: 2020-09-01
    end: 2022-06
    lead: mof
    milestones:
      - title: Draft the regulation
        end: 2021-03
        lead: trust
      - deliverable: Portal online
      - id: third
  - lead: mof
amendments:
  - date: 2021-05-14
    summary: Milestone 3 replaced
`;

describe('outline', () => {
  it('shows sections, agencies, proposals, commitments with milestones, and amendments', () => {
    assert.deepEqual(drawn(outlineFrom(plan)), [
      'period',
      'agencies – 2',
      '  Ministry of Finance – mof · government',
      '  trust – civil-society',
      'introduction',
      'development-process',
      '  dialogue',
      '  feedback – 1',
      '    Publish the budget – accepted',
      'commitments – 2',
      '  Publish every contract – 2020-09-01 – 2022-06 · MoF',
      '    Draft the regulation – 2021-03 · trust',
      '    Portal online',
      '    third',
      '  Commitment without title – MoF',
      'amendments – 1',
      '  Milestone 3 replaced – 2021-05-14',
    ]);
  });

  it('gives a commitment from its dash on, and selects its title', () => {
    const commitment = outlineFrom(plan).find(({ name }) => name === 'commitments')?.children?.[0];
    assert.equal(commitment?.kind, SymbolKind.Class);
    assert.deepEqual(commitment?.range.start, { line: 22, character: 2 });
    assert.deepEqual(commitment?.range.end, { line: 32, character: 17 });
    assert.deepEqual(commitment?.selectionRange.start, { line: 23, character: 11 });
  });

  it('is a plain list where the editor knows no other', () => {
    const flat = flatOutline(outlineFrom(plan), 'file:///p');
    const milestone = flat.find(({ name }) => name === 'Draft the regulation');
    assert.equal(milestone?.containerName, 'Publish every contract');
    assert.equal(milestone.location.uri, 'file:///p');
    assert.equal(flat.length, drawn(outlineFrom(plan)).length);
  });

  it('leaves out bodies that are none, and names bilingual texts in the first language', () => {
    const text = `languages: [es, en]
agencies:
  none: { name: None specified }
commitments:
  - id: a
    title: { es: Contratos, en: Contracts }
    lead: none
`;
    assert.deepEqual(drawn(outlineFrom(text)).slice(-1), ['  Contratos']);
  });

  it('is there for what stands before, around and behind a broken line', () => {
    const broken = plan
      .replace('    start: 2020-09-01\n', '    start: "2020-09-01\n')
      .replace('Words.', 'Words');
    const lines = drawn(outlineFrom(broken));
    assert.ok(lines.includes('  Ministry of Finance – mof · government'));
    assert.ok(lines.includes('amendments – 1'));
    assert.ok(lines.some((line) => line.startsWith('  Publish every contract')));
    assertNested(outlineFrom(broken));
  });

  it('holds every part within its own, whatever the style', () => {
    for (const text of [
      plan,
      plan.replaceAll('\n', '\r\n'),
      `\ufeff${plan}`,
      '{commitments: [{id: a, title: A, milestones: [{title: M}]}, {id: b}], agencies: {x: {name: X}}}',
      'x-c: &c\n  id: a\n  title: A\n  milestones: &m\n    - title: M\ncommitments:\n  - *c\n  - <<: *c\n    id: b\n  - id: c\n    milestones: *m\n',
      'commitments:\n- id: a\n  title: >-\n    Two\n    lines\n',
      'commitments:\n  - "text\n  - id: a\n',
      '',
    ]) {
      assertNested(outlineFrom(text));
    }
  });

  it('names what an alias brings in where it is brought in', () => {
    const text = 'x-c: &c\n  id: a\n  title: A\ncommitments:\n  - *c\n';
    const [commitments] = outlineFrom(text);
    assert.deepEqual(drawn([commitments!]), ['commitments – 1', '  A']);
    assert.equal(commitments?.children?.[0]?.selectionRange.start.line, 4);
  });

  describe('while one types', () => {
    const long = (count: number) =>
      `ogpplan: 1\ncommitments:\n${Array.from({ length: count }, (_, n) => `  - id: c${n}\n    title: Commitment ${n}\n    milestones:\n      - title: M\n`).join('')}`;
    const children = (now: Plan) => outlineOf(now).find(({ name }) => name === 'commitments')?.children ?? [];

    it('makes again only the commitment that is written in', () => {
      const document = new PlanDocument(long(50));
      const before = children(document.plan);
      const at = { line: 11, character: 10 };
      document.edit([{ range: { start: at, end: at }, text: 'x' }]);
      const after = children(document.plan);
      assert.equal(after.filter((symbol, index) => symbol !== before[index]).length, 1);
    });

    it('moves those below a new line, and says the same as one made from scratch', () => {
      const document = new PlanDocument(long(2000));
      const before = children(document.plan);
      const at = { line: 13, character: 0 };
      document.edit([{ range: { start: at, end: at }, text: '      - title: New\n' }]);
      const after = children(document.plan);
      assert.equal(after.length, 2000);
      assert.deepEqual(after, children(readPlan(document.plan.text)));
      assert.equal(before[1999]!.range.start.line + 1, after[1999]!.range.start.line);
    });
  });
});
