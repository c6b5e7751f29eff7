import assert from 'node:assert/strict';
import { CompletionItemKind, InsertTextFormat, type MarkupContent } from 'vscode-languageserver-types';
import { accept, acceptAndRead, labels, offered, shown } from './accept';

const head = `ogpplan: 1
edition: 2019
languages: [es]
agencies:
  trust:
    name: Corrada Trust
    kind: civil-society
  mof:
    name: Ministerio de Economía y Finanzas
    acronym: MEF
    aliases: [Hacienda]
    kind: government
  justice:
    name:
      es: Ministerio de Justicia
      en: Ministry of Justice
    kind: government
  odd: {}
  nobody:
    name: None specified
commitments:
  - id: a
    title: A
`;

/** The ids in a field of the last commitment, or of its last milestone, once an item has been taken. */
function idsAfter(source: string, label: string, field: 'lead' | 'supporting' | 'milestones'): string[] {
  const commitment = acceptAndRead(source, label).commitments.at(-1);
  const node = commitment?.node.get(field);
  const agencies =
    node && 'listed' in node && field === 'milestones' ? commitment?.milestones.at(-1)?.get('lead') : node;
  return agencies && 'items' in agencies
    ? agencies.items.map((one) => ('value' in one ? String(one.value) : ''))
    : [];
}

describe('completion of agencies', () => {
  const registered = ['mof', 'justice', 'odd', 'trust'];

  it('offers the register by id, with name and kind, but no entry that stands for nobody', () => {
    const items = offered(`${head}    lead: ‸`);
    assert.deepEqual(labels(items), registered);
    const [mof, , odd, trust] = items;
    assert.deepEqual(mof?.labelDetails, { description: 'Ministerio de Economía y Finanzas' });
    assert.equal(mof?.detail, 'Ministry, department or agency');
    assert.equal(trust?.detail, 'Civil society organisation');
    assert.equal(odd?.detail, 'kind not given');
    assert.equal(mof?.kind, CompletionItemKind.Reference);
    const documentation = mof?.documentation as MarkupContent | undefined;
    assert.equal(documentation?.kind, 'markdown');
    assert.match(
      documentation.value,
      /^\*\*Ministerio de Economía y Finanzas \\\(MEF\\\)\*\* – Ministry, department or agency\n/,
    );
  });

  it('puts public bodies first', () => {
    const sorted = [...offered(`${head}    lead: ‸`)].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    assert.deepEqual(labels(sorted), ['mof', 'justice', 'odd', 'trust']);
  });

  it('writes plain text, whatever the id holds', () => {
    const strange = head.replace('  odd: {}', '  "a: $1, #b": {name: Odd}');
    const source = `${strange}    lead: ‸`;
    const item = offered(source, true).find(({ label }) => label === 'a: $1, #b');
    assert.notEqual(item?.insertTextFormat, InsertTextFormat.Snippet);
    for (const place of ['    lead: ‸', '    lead: [‸]', '    lead: "‸"', "    lead: '‸'", '    lead: "‸']) {
      assert.deepEqual(idsAfter(strange + place, 'a: $1, #b', 'lead'), ['a: $1, #b'], place);
    }
  });

  describe('for the lead', () => {
    const places = [
      '    lead: ‸',
      '    lead:‸',
      '    lead: m‸',
      '    lead: Minist‸erio de Economía',
      '    lead: "‸"',
      '    lead: "m‸of"',
      '    lead: ‸ # who answers\n',
      '    lead:\n      ‸',
      '    lead:\n      m‸\n    start: 2020-01-01\n',
      '    lead: [‸]',
      '    lead:\n      - ‸',
    ];
    for (const place of places) {
      it(JSON.stringify(place), () => assert.deepEqual(idsAfter(head + place, 'mof', 'lead'), ['mof']));
    }

    it('of a commitment in flow style', () => {
      const source = head.replace(/commitments[\s\S]*/, 'commitments:\n  - {id: a, lead: ‸}');
      assert.deepEqual(idsAfter(source, 'mof', 'lead'), ['mof']);
    });

    it('of a milestone', () => {
      for (const place of [
        '    milestones:\n      - title: T\n        lead: ‸',
        '    milestones:\n      - title: T\n        lead: m‸\n        end: 2020-01\n',
        '    milestones:\n      - {title: T, lead: ‸}',
      ]) {
        assert.deepEqual(idsAfter(head + place, 'mof', 'milestones'), ['mof'], place);
      }
    });
  });

  describe('for those that support', () => {
    const places: readonly (readonly [source: string, ids: readonly string[]])[] = [
      ['    supporting: ‸', ['mof']],
      ['    supporting:‸', ['mof']],
      ['    supporting: m‸', ['mof']],
      ['    supporting: "m‸"', ['mof']],
      ['    supporting: [‸]', ['mof']],
      ['    supporting: [justice, ‸]', ['justice', 'mof']],
      ['    supporting: [justice,‸]', ['justice', 'mof']],
      ['    supporting: [justice, "‸"]', ['justice', 'mof']],
      ['    supporting: [\n      justice,\n      ‸\n      ]', ['justice', 'mof']],
      ['    supporting:\n      - ‸', ['mof']],
      ['    supporting:\n      -‸', ['mof']],
      ['    supporting:\n      ‸', ['mof']],
      ['    supporting:\n      - justice\n      - m‸', ['justice', 'mof']],
      ['    supporting:\n      - justice\n      ‸', ['justice', 'mof']],
      ['    supporting:\n      - "m‸"', ['mof']],
      ['    supporting:\n    - justice\n    - ‸', ['justice', 'mof']],
      ['    supporting: ‸\n      - justice\n', ['mof', 'justice']],
      ['    supporting: ‸\n        - justice\n', ['mof', 'justice']],
      ['    supporting: ‸ # who helps\n', ['mof']],
    ];
    for (const [place, ids] of places) {
      it(JSON.stringify(place), () => assert.deepEqual(idsAfter(head + place, 'mof', 'supporting'), ids));
    }

    it('leaves out those that the list names already', () => {
      const left = ['odd', 'trust'];
      assert.deepEqual(labels(offered(`${head}    supporting: [mof, justice, ‸]`)), left);
      assert.deepEqual(
        labels(offered(`${head}    supporting:\n      - mof\n      - ‸\n      - justice\n`)),
        left,
      );
      assert.ok(
        !labels(offered(`${head}    supporting: [Hacienda, ‸]`)).includes('mof'),
        'named by an alias',
      );
      assert.deepEqual(labels(offered(`${head}    supporting: [m‸of]`)), registered);
      assert.deepEqual(labels(offered(`${head}    supporting: [mof]\n    lead: ‸`)), registered);
    });
  });

  describe('finds them by', () => {
    const typed: readonly (readonly [typed: string, found: string])[] = [
      ['m', 'mof'],
      ['MEF', 'mof'],
      ['haci', 'mof'],
      ['Ministerio de Eco', 'mof'],
      ['economia', 'mof'],
      ['economía', 'mof'],
      ['finanzas', 'mof'],
      ['min fin', 'mof'],
      ['ministry of', 'justice'],
      ['justicia', 'justice'],
      ['corrada', 'trust'],
    ];
    for (const [text, id] of typed) {
      it(JSON.stringify(text), () => {
        for (const place of [
          `lead: ${text}‸`,
          `lead: "${text}‸"`,
          `supporting: [${text}‸`,
          `supporting: ${text}‸`,
        ]) {
          assert.ok(shown(`${head}    ${place}`).includes(id), place);
        }
      });
    }

    it('a word that names one of them alone', () => {
      assert.deepEqual(shown(`${head}    lead: economia‸`), ['mof']);
      assert.deepEqual(shown(`${head}    lead: zzz‸`), []);
    });
  });

  it('offers none elsewhere', () => {
    const places = [
      '    problem: |\n      lead: ‸',
      '    title: ‸',
      '    lead: mof # ‸',
      '    lead: [mof] ‸',
      '    lead: mof\n      ‸',
      '    ‸',
      '    supporting: ‸[mof]',
    ];
    for (const place of places) {
      const found = labels(offered(head + place)).filter((label) => registered.includes(label));
      assert.deepEqual(found, [], place);
    }
  });

  it('works while the file is broken, above and below', () => {
    const broken = `${head}    lead: ‸\n    supporting: [mof\n  - id: "b\nstray: [`;
    assert.deepEqual(labels(offered(broken)), registered);
    assert.match(accept(broken, 'mof'), /lead: mof\n/);
    assert.deepEqual(labels(offered(`introduction: "open\n${head}    lead: ‸`)), registered);
  });
});
