import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { displayDefaults, readDisplay } from '../../../server/src/language/display';
import { inlayHintsIn } from '../../../server/src/language/inlayHints';
import { readPlan } from '../../../server/src/plan/plan';

const shown = { agencyNames: true, commitmentLengths: true, milestoneQuarters: true };

/** The lines that have hints, with these in the text as `‹…›`. */
function hinted(text: string, kinds: Partial<typeof shown> = shown, from = 0, to = text.length): string[] {
  const plan = readPlan(text);
  const none = { agencyNames: false, commitmentLengths: false, milestoneQuarters: false };
  const hints = inlayHintsIn(plan, { start: from, end: to }, { ...none, ...kinds });
  const lines = new Map<number, string>();
  for (const { position, label } of [...hints].sort((a, b) => b.position.character - a.position.character)) {
    const line = lines.get(position.line) ?? plan.lines.line(position.line);
    lines.set(
      position.line,
      `${line.slice(0, position.character)}‹${label}›${line.slice(position.character)}`,
    );
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.trim());
}

const agencies = `agencies:
  mof: { name: Ministry of Finance, acronym: MoF, kind: government }
  open-trust: { name: Open Trust }
  moj: { name: { es: Ministerio de Justicia, en: Ministry of Justice } }
`;

describe('inlay hints', () => {
  it('name the agencies beside their ids, in every style', () => {
    const text = `${agencies}commitments:
  - lead: mof # note
    supporting: [ 'moj', mof ]
    milestones:
      - title: A
        lead: "moj"
  - supporting:
    - mof
    - moj
`;
    assert.deepEqual(hinted(text, { agencyNames: true }), [
      '- lead: mof‹Ministry of Finance› # note',
      "supporting: [ 'moj'‹Ministerio de Justicia›, mof‹Ministry of Finance› ]",
      'lead: "moj"‹Ministerio de Justicia›',
      '- mof‹Ministry of Finance›',
      '- moj‹Ministerio de Justicia›',
    ]);
  });

  it('name none where the id says it, and none that is not registered', () => {
    const text = `${agencies}commitments:\n  - { lead: open-trust, supporting: [Ministry of Finance, nobody] }\n`;
    assert.deepEqual(hinted(text, { agencyNames: true }), []);
  });

  it('tell how long a commitment lasts', () => {
    const text = `commitments:
  - { start: 2020-09-01, end: 2022-08-31 }
  - start: 2020-09
    end: 15/10/2020
  - { start: 2020-09-01, end: 2020-08-31 }
  - { end: 2022-08-31 }
  - { start: 2020-09, end: TBD }
`;
    assert.deepEqual(hinted(text, { commitmentLengths: true }), [
      '- { start: 2020-09-01, end: 2022-08-31‹24 months› }',
      'end: 15/10/2020‹one month and 15 days›',
    ]);
  });

  it('tell the quarter in which a milestone is due', () => {
    const text = `commitments:
  - end: 2021-06
    milestones:
      - { title: A, start: 2020-10, end: 2021-03 }
      - { title: B, end: 2020-12-31 }
      - { title: C, end: 2020-07-01 }
      - { title: D, end: Q3 2020 }
`;
    assert.deepEqual(hinted(text, { milestoneQuarters: true }), [
      '- { title: A, start: 2020-10, end: 2021-03‹Q1 2021› }',
      '- { title: B, end: 2020-12-31‹Q4 2020› }',
      '- { title: C, end: 2020-07-01‹Q3 2020› }',
    ]);
  });

  it('say more when they are pointed at', () => {
    const text = `${agencies}commitments:\n  - { lead: mof, start: 2020-09, end: 2021-08, milestones: [{ end: 2021-02 }] }\n`;
    const tooltips = inlayHintsIn(readPlan(text), { start: 0, end: text.length }, shown).map(
      ({ tooltip }) => (tooltip as MarkupContent).value,
    );
    assert.deepEqual(tooltips, [
      '**Ministry of Finance \\(MoF\\)** – Ministry, department or agency',
      'From 1 September 2020 to 31 August 2021, both days included.',
      'First quarter, January to March 2021. Due on 28 February 2021.',
    ]);
  });

  it('are worked out for the lines that are asked for only', () => {
    const text = `${agencies}commitments:\n  - lead: mof\n    supporting: [moj]\n  - lead: mof\n`;
    const line = text.indexOf('    supporting');
    assert.deepEqual(hinted(text, shown, line, text.indexOf('\n', line)), [
      'supporting: [moj‹Ministerio de Justicia›]',
    ]);
  });

  it('work beside a part that cannot be read, with CRLF, and behind aliases', () => {
    const broken = `${agencies}commitments:\n  - title: "x" y\n  - lead: mof\n`.replaceAll('\n', '\r\n');
    assert.deepEqual(hinted(broken), ['- lead: mof‹Ministry of Finance›']);
    const linked = `${agencies}commitments:\n  - lead: &one mof\n  - lead: *one\n`;
    const merged = `${agencies}x-base: &b { lead: mof }\ncommitments:\n  - <<: *b\n    id: a\n  - &c { lead: moj }\n  - *c\n`;
    assert.deepEqual(hinted(merged), ['- &c { lead: moj‹Ministerio de Justicia› }']);
    assert.deepEqual(hinted(linked), [
      '- lead: &one mof‹Ministry of Finance›',
      '- lead: *one‹Ministry of Finance›',
    ]);
  });
});

describe('display settings', () => {
  it('are as they are by default where an editor says nothing, or nonsense', () => {
    for (const said of [{}, { codeLens: null }, { inlayHints: { agencyNames: 'yes' } }]) {
      assert.deepEqual(readDisplay(said), displayDefaults);
    }
    const { codeLens, inlayHints } = readDisplay({ codeLens: { agencies: false }, inlayHints: { other: 1 } });
    assert.deepEqual(codeLens, { commitments: true, agencies: false });
    assert.deepEqual(inlayHints, shown);
  });
});
