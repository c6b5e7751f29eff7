import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { pasteAt } from '../../../server/src/language/paste/paste';
import { renameAt } from '../../../server/src/language/rename';
import { readPlan } from '../../../server/src/plan/plan';
import { edited } from '../../fixes/edited';
import { asEdit } from '../../fixes/others';
import { workspaceOf } from '../workspaceOf';
import { accept, acceptAndRead, labels, offered } from './accept';
import { marked } from './marked';

// Each was found by `npm run fixes`.
describe('completions and pasting never corrupt', () => {
  it('put a comma before what stands on the next line in braces', () => {
    const plan = acceptAndRead('commitments:\n  - { id: one,\n      ‸\n      title: One }\n', 'lead', true);
    assert.equal(plan.commitments[0]!.node.get('title')?.text, 'One');
    const typed = acceptAndRead(
      'commitments:\n  - { id: one,\n      le‸\n      title: One }\n',
      'lead',
      true,
    );
    assert.equal(typed.commitments[0]!.node.get('title')?.text, 'One');
  });

  it('put none behind the last, and none where the bracket is still open', () => {
    assert.match(accept('commitments:\n  - { id: one,\n      ‸\n    }\n', 'lead'), /lead: \S+\n {4}\}/);
    const open = accept('languages: [en, f‸\ntitle: Plan\n', 'fr');
    assert.match(open, /\[en, fr\n/);
  });

  describe('rename an id from the plan that carries it on', () => {
    const [lastUri, uri] = ['file:///plans/last.ogpplan', 'file:///plans/next.ogpplan'];
    const head = 'ogpplan: 1\nprevious-plan: last.ogpplan\n';
    const renamed = (last: string, text: string): string[] => {
      const texts = { [lastUri]: last, [uri]: text };
      const among = { plan: readPlan(text), uri, workspace: workspaceOf(texts) };
      const edits = renameAt(among, text.indexOf('commitment: one') + 12, 'three');
      assert.ok(!('refusal' in edits));
      return Object.entries(texts).map(([at, before]) => {
        const { lines } = readPlan(before);
        const own = edits.flatMap((one) => (one.uri === at ? one.edits : []));
        const written = own.map((edit) => asEdit(lines, edit));
        return edited(before, written).text;
      });
    };

    it('where it stands in a block text', () => {
      const last = 'ogpplan: 1\ncommitments:\n  - id: |-\n      one\n    title: One\n';
      const text = `${head}commitments:\n  - continues: { commitment: one }\n`;
      assert.match(renamed(last, text)[0]!, /- id: three\s+title: One\n/);
    });

    it('at the alias that it stands behind: the word at the anchor may mean something else', () => {
      const last = 'ogpplan: 1\ncommitments:\n  - title: &one one\n    id: *one\n';
      const text = `${head}x-id: &id one\ncommitments:
  - continues: { commitment: one }
  - continues: *id
  - continues: { commitment: *id }
`;
      assert.deepEqual(renamed(last, text), [
        last.replace('*one', 'three'),
        text.replace('commitment: one', 'commitment: three').replaceAll('*id', 'three'),
      ]);
    });

    it('once where several commitments have it from one place', () => {
      const last = 'ogpplan: 1\ncommitments:\n  - id: one\n';
      const text = `${head}commitments:\n  - continues: &it { commitment: one }\n  - continues: *it\n`;
      assert.deepEqual(renamed(last, text), [
        last.replace('one', 'three'),
        text.replace('commitment: one', 'commitment: three'),
      ]);
    });
  });

  it('see the key behind an anchor or a tag', () => {
    const text = 'commitments:\n  - &one id: one\n    &body lead: justice\n    !!str title: One\n    ‸\n';
    const keys = labels(offered(text));
    assert.ok(keys.includes('problem'));
    for (const key of ['id', 'lead', 'title']) assert.ok(!keys.includes(key), key);
    const filled = accept(text, 'Fill in all required fields', true);
    assert.doesNotMatch(filled, /\n {4}(?:id|lead|title):/);
  });

  it('offer nothing right before a dash', () => {
    assert.deepEqual(offered('amendments:\n  ‸- summary: One\n'), []);
    assert.ok(offered('amendments:\n  - ‸summary: One\n').length > 0);
  });

  it('write nothing but its name where the first key of an item is written anew', () => {
    const title = (key: string) => `commitments:\n  - ${key}: |-\n      One\n    id: one\n`;
    for (const key of ['‸title', 'ti‸tle', 'title‸'])
      assert.equal(accept(title(key), 'problem', true), title('problem'));
    assert.deepEqual(offered('commitments:\n  -‸  title: One\n'), []);
    assert.deepEqual(offered('commitments:\n  - ‸ title: One\n'), []);
  });

  it('offer no quotes for a note behind a key, with another above what the key holds', () => {
    assert.deepEqual(offered('contact: # a "b‸\n  # note\n  name: Ana\n', { snippets: true }), []);
  });

  it('offer nothing right before a comment or the byte order mark', () => {
    assert.deepEqual(offered('agencies:\n  justice:\n    ‸# note\n    kind: government\n'), []);
    assert.deepEqual(offered('commitments:\n  - lead: ‸# note\n'), []);
    assert.deepEqual(offered('‸\ufeff'), []);
    assert.ok(offered('agencies:\n  justice:\n    ‸\n    # note\n').length > 0);
    assert.ok(offered('\ufeff‸').length > 0);
  });

  it('offer nothing right behind a bracket that closes on a line of its own', () => {
    const plan =
      'agencies:\n  justice:\n    name: Justice\ncommitments:\n  - supporting:\n      [\n        justice\n      ]‸\n';
    assert.deepEqual(offered(plan), []);
  });

  it('paste nothing before a quote in braces', () => {
    const { text, offset } = marked('commitments:\n  - { id: one, additional: ‸"Two" }\n');
    assert.equal(pasteAt(readPlan(text), { start: offset, end: offset }, 'One\nmore'), undefined);
  });

  it('offer no wording inside a text that goes on below', () => {
    const plan = 'languages: [en, es]\ncommitments:\n  - id: one\n    title: ‸A long title';
    assert.ok(offered(`${plan}\n`).length > 0);
    assert.deepEqual(offered(`${plan}\n      that goes on\n`), []);
  });

  it('offer no wording and no value where a text stands on the lines below', () => {
    const before = 'languages: [en, es]\ncommitments:\n  - id: one\n    problem: ‸';
    assert.ok(offered(`${before}\n    lead: x\n`).length > 0);
    assert.deepEqual(offered(`${before}\n      It is closed.\n    lead: x\n`), []);
    assert.deepEqual(offered('commitments:\n  - id: one\n    lead: ‸\n      justice\n'), []);
  });

  it('offer no entry before a bracket that closes', () => {
    const open = 'commitments:\n  - id: one\n    values:\n      [\n        "transparency"\n';
    assert.deepEqual(offered(`${open}      ‸\n      ]\n`), []);
    assert.deepEqual(offered(`${open}      ‸]\n`), []);
    assert.deepEqual(offered('commitments:\n  - id: one\n    values:\n      {\n      ‸\n      }\n'), []);
    assert.ok(offered('commitments:\n  - id: one\n    ti‸\n    problem: Closed, see annex 1]\n').length > 0);
    assert.ok(offered('commitments:\n  - id: one\n    ‸\n    problem: Closed, see annex 1]\n').length > 0);
  });

  it('offer no word before one in quotes that goes on below', () => {
    const before = 'commitments:\n  - id: one\n    supporting:\n      [\n       ‸ ';
    const register = 'agencies:\n  mof:\n    name: Finance\n';
    assert.ok(offered(`${register}${before}"Open Corrada",\n      ]\n`).length > 0);
    assert.deepEqual(offered(`${register}${before}"Open\n        Corrada",\n      ]\n`), []);
    const inside = before.replace('‸ ', '"‸');
    assert.ok(offered(`${register}${inside}",\n      ]\n`).length > 0);
    assert.deepEqual(offered(`${register}${inside}Open\n        Corrada",\n      ]\n`), []);
  });

  it('offer nothing right behind what divides a file in two', () => {
    for (const line of ['---', '...']) assert.deepEqual(offered(`ogpplan: 1\n${line}‸\ntitle: One\n`), []);
  });

  it('offer no key beside prose that is no plan', () => {
    assert.deepEqual(offered('Hello world\n‸\n'), []);
    assert.deepEqual(offered('Hello world\nti‸\n'), []);
    assert.ok(offered('# Notes\n\nti‸\n').length > 0);
  });

  it('offer no value before one in brackets on the lines below', () => {
    assert.deepEqual(
      offered('commitments:\n  - id: one\n    values:‸\n      [\n        accountability\n      ]\n'),
      [],
    );
    assert.ok(offered('commitments:\n  - id: one\n    values:‸\n    lead: one\n').length > 0);
  });

  it('offer nothing behind the sign of a text', () => {
    assert.deepEqual(offered('contact: |-‸\n  Ana Ortiz\n'), []);
  });

  it('offer nothing outside the braces that a whole plan stands in', () => {
    assert.deepEqual(offered('{ ogpplan: 1, participant: Corrada }\n‸\n'), []);
  });

  it('paste nothing behind a dash whose item stands below, and into no comment', () => {
    const copied = '- title: Step\n  end: 2021-06\n';
    const pasted = (source: string) => {
      const { text, offset } = marked(source);
      return pasteAt(readPlan(text), { start: offset, end: offset }, copied);
    };
    const milestones = 'commitments:\n  - id: one\n    milestones:\n      -‸\n';
    assert.ok(pasted(milestones));
    assert.equal(pasted(`${milestones}        title: One\n`), undefined);
    assert.equal(pasted('agencies:\n  justice: ‸# note\n    name: Ministry of Justice\n'), undefined);
  });

  it('paste no field between two items whose dashes stand right under their key', () => {
    const { text, offset } = marked(
      'commitments:\n- id: one\n  milestones:\n  - title: One\n‸  - title: Two\n',
    );
    const pasted = pasteAt(readPlan(text), { start: offset, end: offset }, 'lead: justice\nproblem: Other\n');
    assert.ok(
      readPlan(pasted ? applyEdits(text, [pasted.edit]) : text).pieces.every(({ problem }) => !problem),
    );
  });

  const braces = (title: string, key = 'commitments:') => `${key}
  [
    {
        id: one,
        title:${title},
        start: 2024-01-01,
      }
  ]
`;
  const places: Readonly<Record<string, string>> = {
    'a text on a line of its own in braces': braces(' Publish‸ every contract'),
    'a text in braces, right behind its colon': braces('‸ Publish every contract'),
    'a text of several lines in braces, on a blank one': `{ commitments: [{ start: 2024-01-01, title: "Publish
‸
    every contract" }] }
`,
    'a key with brackets below it': braces(' Publish', 'commitments:‸'),
  };
  for (const [where, source] of Object.entries(places)) {
    it(`paste into ${where}`, () => {
      const { text, offset } = marked(source);
      for (const copied of ['{"a": [1', '- id: two\n  title: Two\n']) {
        const pasted = pasteAt(readPlan(text), { start: offset, end: offset }, copied);
        const after = readPlan(pasted ? applyEdits(text, [pasted.edit]) : text);
        assert.ok(
          after.pieces.every(({ problem }) => !problem),
          after.text,
        );
        assert.equal(after.commitments[0]?.node.get('start')?.source, '2024-01-01', after.text);
      }
    });
  }
});
