import assert from 'node:assert/strict';
import { accept, acceptAndRead, labels, offered, shown } from './accept';

const head = 'ogpplan: 1\nedition: 2019\nlanguages: [en]\ncommitments:\n  - id: c-1\n    title: A\n';

describe('completion of keys', () => {
  it('offers those of a plan that are not there, those it should have first', () => {
    const found = labels(offered('ogpplan: 1\nedition: 2019\n‸\nagencies:\n  a: {}\n'));
    assert.deepEqual(found.slice(0, 4), ['kind', 'stage', 'participant', 'title']);
    assert.ok(found.includes('Fill in all required fields'));
    assert.ok(found.includes('translation-of'));
    for (const key of ['ogpplan', 'edition', 'agencies']) assert.ok(!found.includes(key), key);
  });

  it('offers those of the edition’s template in its order, and others last', () => {
    const found = labels(offered(`${head}    ‸`));
    assert.deepEqual(found.slice(0, 4), ['start', 'end', 'lead', 'problem']);
    assert.ok(found.indexOf('additional') < found.indexOf('ambition'));
    const older = labels(offered(`${head.replace('2019', '2015')}    ‸`));
    assert.ok(older.indexOf('ambition') < older.indexOf('causes'));
  });

  it('tells what is required and what another edition asks for', () => {
    const items = offered(`${head}    ‸`);
    const told = (key: string) => items.find(({ label }) => label === key)?.labelDetails?.description;
    assert.equal(told('problem'), 'expected');
    assert.equal(told('ambition'), 'asked in 2015');
    const title = offered('commitments:\n  - id: a\n    ‸').find(({ label }) => label === 'title');
    assert.equal(title?.labelDetails?.description, 'required');
    assert.match(JSON.stringify(title?.documentation), /What the commitment does/);
  });

  it('knows every object', () => {
    const places: readonly (readonly [source: string, keys: readonly string[]])[] = [
      ['period:\n  ‸', ['start', 'end']],
      ['contact:\n  ‸', ['name', 'title', 'email', 'phone']],
      ['agencies:\n  mof:\n    ‸', ['name', 'kind', 'acronym', 'aliases', 'contact']],
      ['agencies:\n  mof:\n    contact:\n      ‸', ['name', 'title', 'email', 'phone']],
      [
        'development-process:\n  ‸',
        ['dissemination', 'dialogue', 'co-ownership', 'inclusion', 'implementation'],
      ],
      ['development-process:\n  feedback:\n    - ‸', ['proposal', 'from', 'outcome', 'reason']],
      [`${head}    continues:\n      ‸`, ['commitment', 'plan']],
      [`${head}    milestones:\n      - ‸`, ['title', 'deliverable', 'end', 'id', 'start']],
      ['amendments:\n  - ‸', ['date', 'summary', 'refresh']],
    ];
    for (const [source, keys] of places) {
      const found = labels(offered(source)).filter((label) => !/^New |^Fill/.test(label));
      assert.deepEqual(found.slice(0, keys.length), keys, source);
    }
  });

  it('writes prose as a block, and nested objects with what they should have', () => {
    assert.match(accept(`${head}    ‸`, 'problem'), /\n {4}problem: \|\n {6}<Which public problem/);
    assert.match(accept(`${head}    ‸`, 'contact'), /\n {4}contact:\n {6}name: <Full name>\n {6}title: </);
    assert.match(
      accept(`${head}    ‸`, 'milestones'),
      /\n {4}milestones:\n {6}- title: <.*>\n {8}deliverable: </,
    );
    assert.match(accept('‸', 'agencies'), /^agencies:\n {2}lead-agency:\n {4}name: </);
  });

  it('follows the indentation of the file', () => {
    const four = 'period:\n    start: 2020-01-01\ncommitments:\n    -   id: a\n        ‸';
    assert.match(accept(four, 'contact'), /\n {8}contact:\n {12}name: </);
    assert.match(accept(four, 'milestones'), /\n {8}milestones:\n {12}- {3}title: <.*>\n {16}deliverable: </);
    const flush = 'commitments:\n- id: a\n  milestones:\n  - title: b\n  ‸';
    assert.match(accept(flush, 'problem'), /\n {2}problem: \|\n {4}</);
    const windows = 'commitments:\r\n  - id: a\r\n    ‸\r\n';
    assert.match(accept(windows, 'problem'), /problem: \|\r\n {6}<.*>\r\n$/);
  });

  it('writes into braces on one line', () => {
    assert.match(accept('period: {start: 2020-01-01, ‸}', 'end'), /\{start: 2020-01-01, end: <YYYY-MM-DD>\}/);
    assert.deepEqual(labels(offered('period: {‸, end: 2020-01-01}')), ['start']);
  });

  it('replaces the name alone where the colon is there', () => {
    assert.equal(accept(`${head}    prob‸lm: Words\n`, 'problem'), `${head}    problem: Words\n`);
    assert.equal(accept(`${head}    ‸: Words\n`, 'problem'), `${head}    problem: Words\n`);
  });

  it('offers the key under the cursor, but none of its neighbours', () => {
    const found = labels(offered(`${head}    le‸ad: mof\n    start: 2020-01-01\n`));
    assert.ok(found.includes('lead') && !found.includes('start') && !found.includes('title'));
  });

  it('writes below a key that waits for an object', () => {
    assert.equal(accept('period: ‸\ntitle: T\n', 'start'), 'period:\n  start: <YYYY-MM-DD>\ntitle: T\n');
    assert.equal(
      accept('period: ‸ # two years\n    end: 2022-08-31\n', 'start'),
      'period: # two years\n    start: <YYYY-MM-DD>\n    end: 2022-08-31\n',
    );
  });

  it('knows what is there in a file that is broken below', () => {
    const source = `${head}    ‸\n    lead: mof\n    problem: |\n      Words\n    title2: "open\n  - {[`;
    const found = labels(offered(source));
    assert.ok(
      !found.includes('lead') && !found.includes('problem') && !found.includes('title'),
      found.join(),
    );
    assert.ok(found.includes('start'));
  });

  it('never comes between a key and what it holds', () => {
    for (const source of [
      `${head}    problem: |\n‸\n      Words\n`,
      `${head}    problem: |\n      Words\n‸\n      Words\n`,
      'agencies:\n  mof:\n  ‸\n    name: M\n',
      `${head}    milestones:\n‸\n      - title: a\n`,
    ]) {
      assert.deepEqual(labels(offered(source)), [], source);
    }
  });

  it('finds keys by what they ask for, in four languages', () => {
    for (const [typed, key] of [
      ['prob', 'problem'],
      ['public problem', 'problem'],
      ['problema', 'problem'],
      ['probleme', 'problem'],
    ] as const) {
      assert.ok(shown(`${head}    ${typed}‸`).includes(key), typed);
    }
  });

  describe('all at once', () => {
    it('writes a whole commitment, numbered on', () => {
      const { commitments } = acceptAndRead(`${head}  - ‸`, 'New commitment');
      assert.equal(commitments[1]?.id, 'c-2');
      assert.deepEqual(
        [...commitments[1]!.node.entries.keys()],
        [
          'id',
          'title',
          'start',
          'end',
          'lead',
          'problem',
          'description',
          'results',
          'contribution',
          'values',
          'milestones',
          'contact',
          'supporting',
        ],
      );
    });

    it('writes one on a line of its own, or below the key', () => {
      for (const source of [
        `${head}  ‸`,
        'edition: 2019\ncommitments: ‸',
        'edition: 2019\ncommitments:\n  ‸',
      ]) {
        const { commitments } = acceptAndRead(source, 'New commitment');
        assert.ok(commitments.at(-1)?.node.entry('milestones'), source);
      }
      const flush = 'commitments:\n- id: c1\n‸\n- id: c2\n';
      assert.deepEqual(labels(offered(flush)), ['New commitment']);
      assert.match(accept(flush, 'New commitment'), /\n- id: c3\n {2}title: /);
      assert.match(accept('commitments:\n  - id: x\n  ‸', 'New commitment'), /\n {2}- id: commitment-2\n/);
    });

    it('writes a whole plan into an empty file, of the newest edition', () => {
      for (const source of ['‸', 'new‸']) {
        const { frame, commitments } = acceptAndRead(source, 'New plan');
        assert.equal(frame.edition, 2022);
        assert.ok(commitments[0]?.node.entry('causes'));
      }
    });

    it('writes a whole milestone, one of 2015 with its status', () => {
      const source = `${head.replace('2019', '2015')}    milestones:\n      - ‸`;
      const [milestone] = acceptAndRead(source, 'New milestone').commitments[0]!.milestones;
      assert.deepEqual([...milestone!.entries.keys()], ['title', 'deliverable', 'end', 'status']);
    });

    it('writes a whole agency with an id to type over', () => {
      assert.equal(
        accept('agencies:\n  mof:\n    name: M\n  ‸', 'New agency', true),
        'agencies:\n  mof:\n    name: M\n  agency:\n    name: <Full name of the body>\n    kind: government',
      );
    });

    it('fills in what is missing of what was begun', () => {
      const plan = acceptAndRead(`${head}    problem: x\n    ‸`, 'Fill in all required fields');
      const { node } = plan.commitments[0]!;
      for (const key of ['start', 'end', 'lead', 'description', 'values', 'milestones'] as const) {
        assert.ok(node.entry(key), key);
      }
      const agency = acceptAndRead('agencies:\n  mof:\n    ‸', 'Fill in all required fields');
      assert.deepEqual(
        [...agency.root!.get('agencies')!.entries.get('mof')!.node!.entries.keys()],
        ['name', 'kind'],
      );
    });

    it('asks in the languages of the plan', () => {
      const source = 'ogpplan: 1\nlanguages: [es, en]\ntitle:\n  es: a\n  en: b\ncommitments:\n  - ‸';
      assert.match(accept(source, 'New commitment'), /\n {4}title:\n {6}es: <Qué .*>\n {6}en: <What /);
    });
  });

  describe('where a list opens next', () => {
    const options = { suggestCommand: 'suggest' };

    it('leaves the value to it', () => {
      const item = offered(`${head}    ‸`, options).find(({ label }) => label === 'lead');
      assert.equal(item?.command?.command, 'suggest');
      assert.equal(accept(`${head}    ‸`, 'lead', options), `${head}    lead: `);
      assert.match(accept(`${head}    ‸`, 'problem', options), /problem: \|/);
    });
  });

  describe('asked for by the editor of its own accord', () => {
    it('comes right below a key that waits for it', () => {
      for (const trigger of [' ', '\n']) {
        assert.ok(offered(`${head}    values:\n      ‸`, { trigger }).length > 0);
        assert.ok(offered(`${head}    supporting: ‸`, { trigger }).length >= 0);
        assert.ok(offered('period:\n  ‸', { trigger }).length > 0);
      }
    });

    it('does not come where the author may be leaving a line empty, or indenting it', () => {
      for (const trigger of [' ', '\n']) {
        assert.deepEqual(labels(offered(`${head}    ‸`, { trigger })), []);
        assert.deepEqual(labels(offered('title: T\n‸', { trigger })), []);
      }
    });
  });
});
