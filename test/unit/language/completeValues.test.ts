import assert from 'node:assert/strict';
import { InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import { accept, acceptAndRead, labels, offered, shown } from './accept';

const three = ['transparency', 'accountability', 'public-participation'];
const all = [...three, 'technology-and-innovation'];

const head = 'ogpplan: 1\nedition: 2019\nlanguages: [en]\ncommitments:\n  - id: a\n    title: A\n';

/** The values that the last commitment claims once an item has been taken. */
function claimsAfter(source: string, label: string, snippets = false): string[] {
  const plan = acceptAndRead(source, label, snippets);
  return (
    plan.commitments
      .at(-1)
      ?.node.get('values')
      ?.claims.map(({ name }) => name) ?? []
  );
}

/** Whether each claim has an explanation that is more than nothing. */
function explained(source: string, label: string): boolean {
  const plan = acceptAndRead(source, label);
  const claim = plan.commitments
    .at(-1)
    ?.node.get('values')
    ?.claims.find(({ name }) => name === label);
  return claim?.explanation !== undefined;
}

describe('completion of values', () => {
  it('offers those of the edition, with their documentation', () => {
    const items = offered(`${head}    values:\n      ‸`);
    assert.deepEqual(labels(items), all);
    for (const { documentation, detail } of items) {
      assert.ok(typeof documentation === 'object' && documentation.value.includes('Reviewers ask'));
      assert.ok(detail);
    }
  });

  it('offers inclusion from 2022 on', () => {
    const source = `${head}    values:\n      ‸`;
    assert.deepEqual(labels(offered(source.replace('2019', '2022'))), [...all, 'inclusion']);
    assert.ok(!labels(offered(source.replace('2019', '2015'))).includes('inclusion'));
  });

  it('names them in the language of the plan', () => {
    const source = `${head}    values:\n      ‸`;
    assert.equal(offered(source.replace('[en]', '[es-MX]'))[0]?.detail, 'Transparencia');
    assert.equal(offered(source.replace('[en]', '[ka]'))[0]?.detail, 'Transparency');
  });

  describe('writes a pair with a place for why', () => {
    const places: readonly (readonly [title: string, source: string])[] = [
      ['on the first line', `${head}    values:\n      ‸`],
      ['on the first line, partly typed', `${head}    values:\n      trans‸`],
      ['on a line before others', `${head}    values:\n      ‸\n      accountability: Words.\n`],
      ['on a line behind others', `${head}    values:\n      accountability: Words.\n      ‸`],
      [
        'behind others with a text of several lines',
        `${head}    values:\n      accountability: |\n        Words.\n      ‸`,
      ],
      ['behind the key', `${head}    values: ‸`],
      ['right behind the colon', `${head}    values:‸`],
      ['behind the key, partly typed', `${head}    values: tr‸`],
      ['behind the key, with a comment', `${head}    values: ‸ # why\n`],
      ['behind the key, with others below', `${head}    values: ‸\n      accountability: Words.\n`],
      [
        'behind the key, with others below that stand deeper',
        `${head}    values: ‸\n         accountability: W.\n`,
      ],
      ['between other keys', `${head}    values:\n      ‸\n    start: 2020-01-01\n`],
      ['behind the key, between other keys', `${head}    values: ‸\n    start: 2020-01-01\n`],
      ['in a map in flow style', `${head}    values: {‸}`],
      ['in a map in flow style, behind others', `${head}    values: {accountability: x, tr‸}`],
      ['in a commitment in flow style', 'edition: 2019\ncommitments:\n  - {id: a, values: ‸}'],
      [
        'with four blanks a level',
        'edition: 2019\ncommitments:\n    -   id: a\n        values:\n            ‸',
      ],
      ['with lists under their keys', 'edition: 2019\ncommitments:\n- id: a\n  values:\n    ‸'],
      ['behind the key, with lists under their keys', 'edition: 2019\ncommitments:\n- id: a\n  values: ‸'],
      ['with Windows line ends', `${head}    values: ‸\n    start: 2020-01-01\n`.replaceAll('\n', '\r\n')],
    ];
    for (const [title, source] of places) {
      it(title, () => {
        for (const snippets of [false, true]) {
          const claims = claimsAfter(source, 'transparency', snippets);
          assert.ok(claims.includes('transparency'), accept(source, 'transparency', snippets));
          assert.equal(claims.includes('accountability'), source.includes('accountability'));
        }
        assert.ok(explained(source, 'transparency'), accept(source, 'transparency'));
      });
    }
  });

  it('writes a snippet where the editor knows them', () => {
    const source = `${head}    values:\n      ‸`;
    const [snippet] = offered(source, true);
    assert.equal(snippet?.insertTextFormat, InsertTextFormat.Snippet);
    assert.match(snippet.textEdit?.newText ?? '', /^transparency: \|\n {8}\$\{1:<Which information .*\?>\}$/);
    const [plain] = offered(source, false);
    assert.equal(plain?.insertTextFormat, InsertTextFormat.PlainText);
    assert.match(plain.textEdit?.newText ?? '', /^transparency: \|\n {8}<Which information .*\?>$/);
  });

  it('asks the editor not to indent once more', () => {
    for (const item of offered(`${head}    values: ‸`))
      assert.equal(item.insertTextMode, InsertTextMode.asIs);
  });

  it('keeps the line ends of the file', () => {
    const source = `${head}    values: ‸\n`.replaceAll('\n', '\r\n');
    assert.doesNotMatch(accept(source, 'transparency'), /(?<!\r)\n/);
  });

  it('leaves a comment on the line of its key', () => {
    assert.match(accept(`${head}    values: ‸ # why\n`, 'transparency'), /values: # why\n {6}transparency: /);
  });

  it('replaces the name alone where an explanation stands behind it', () => {
    const source = `${head}    values:\n      Acceso a‸ la información: Words.\n`;
    assert.equal(accept(source, 'transparency'), `${head}    values:\n      transparency: Words.\n`);
    const quoted = `${head}    values:\n      "Acc‸eso": Words.\n`;
    assert.equal(accept(quoted, 'transparency'), `${head}    values:\n      "transparency": Words.\n`);
  });

  it('writes the id alone into a list', () => {
    const sources = [
      `${head}    values:\n      - ‸`,
      `${head}    values:\n      -‸`,
      `${head}    values:\n      - accountability\n      - tr‸`,
      `${head}    values:\n      - accountability\n      ‸`,
      `${head}    values: ‸\n      - accountability\n`,
      `${head}    values: [‸]`,
      `${head}    values: [accountability, tr‸]`,
      `${head}    values: [accountability, "tr‸"]`,
      `${head}    values: [accountability, "tr‸`,
    ];
    for (const source of sources) {
      const closed = source.endsWith('"tr‸') ? `${accept(source, 'transparency')}]` : undefined;
      if (closed) assert.ok(closed.endsWith('[accountability, "transparency"]'), closed);
      else assert.ok(claimsAfter(source, 'transparency').includes('transparency'), source);
    }
  });

  it('leaves out what the commitment claims already', () => {
    assert.deepEqual(
      labels(offered(`${head}    values:\n      transparency: x\n      ‸`)),
      all.filter((id) => id !== 'transparency'),
    );
    assert.deepEqual(labels(offered(`${head}    values: [transparency, accountability, ‸]`)), all.slice(2));
  });

  it('offers what stands at the cursor, and what another commitment claims', () => {
    assert.deepEqual(labels(offered(`${head}    values:\n      transp‸arency: x\n`)), all);
    const other = `${head}    values:\n      transparency: x\n  - id: b\n    values:\n      ‸`;
    assert.deepEqual(labels(offered(other)), all);
  });

  it('does not take the claims of the commitment before for those of one that cannot be read', () => {
    const deep = '['.repeat(200);
    const source = `${head}    values:\n      transparency: x\n  - title: ${deep}\n    values:\n      ‸`;
    assert.deepEqual(labels(offered(source)), all);
  });

  it('offers none elsewhere', () => {
    const places = [
      `${head}    values:\n      transparency: Publishes ‸`,
      `${head}    values:\n      transparency: |\n        Publishes ‸`,
      `${head}    values: # ‸`,
      `${head}    values: [transparency] ‸`,
      `${head}    values:\n      transparency: x\n    ‸`,
      `${head}    title: ‸`,
      'values: ‸',
      '‸',
    ];
    for (const source of places) {
      assert.deepEqual(
        labels(offered(source)).filter((label) => all.includes(label)),
        [],
        source,
      );
    }
  });

  describe('finds them by', () => {
    const typed: readonly (readonly [typed: string, found: string])[] = [
      ['', 'transparency'],
      ['t', 'transparency'],
      ['transp', 'transparency'],
      ['TRANS', 'transparency'],
      ['public-p', 'public-participation'],
      ['pp', 'public-participation'],
      ['tech', 'technology-and-innovation'],
      ['access to', 'transparency'],
      ['access to information', 'transparency'],
      ['right to', 'transparency'],
      ['rendición', 'accountability'],
      ['rendicion', 'accountability'],
      ['Rendición de cuentas', 'accountability'],
      ['acceso a la', 'transparency'],
      ['acceso a la ', 'transparency'],
      ['accès à l', 'transparency'],
      ["acces a l'info", 'transparency'],
      ['redevabilite', 'accountability'],
      ['reddition des', 'accountability'],
      ['prestação', 'accountability'],
      ['prestacao de contas', 'accountability'],
      ['participación ciudadana', 'public-participation'],
      ['ciudadana', 'public-participation'],
      ['cuentas', 'accountability'],
      ['tecnología', 'technology-and-innovation'],
      ['citizen part', 'public-participation'],
    ];
    for (const [text, id] of typed) {
      it(JSON.stringify(text), () => {
        for (const source of [
          `${head}    values:\n      ${text}‸`,
          `${head}    values: ${text}‸`,
          `${head}    values:\n      - ${text}‸`,
          `${head}    values:\n      "${text}‸"`,
        ]) {
          assert.ok(shown(source).includes(id), `${source}: ${shown(source).join(', ')}`);
        }
      });
    }

    it('any of their plain names, in editors that do not ask again', () => {
      const accountability = offered(`${head}    values:\n      ‸`)[1]?.filterText ?? '';
      for (const name of ['Accountability', 'Rendición de cuentas', 'Redevabilité', 'Prestação de contas']) {
        assert.ok(accountability.slice(0, 128).includes(name), accountability);
      }
    });

    it('a word that is a name of one of them alone', () => {
      assert.deepEqual(shown(`${head}    values:\n      rendición‸`), ['accountability']);
      assert.deepEqual(shown(`${head}    values:\n      acceso a la‸`), ['transparency']);
      assert.deepEqual(shown(`${head}    values:\n      zzz‸`), []);
    });
  });
});
