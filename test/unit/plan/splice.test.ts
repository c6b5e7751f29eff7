import assert from 'node:assert/strict';
import { isCollection, isPair, isScalar, Lexer, type Node } from 'yaml';
import { parseYaml } from '../../../server/src/plan/yaml/parse';
import { spliced } from '../../../server/src/plan/yaml/splice';
import { planOf } from '../../bench/plans';
import { type Random, randomFrom } from '../../random';
import { below, mutate } from '../mutations';

const plan = planOf(1);
const commitment = plan.slice(plan.indexOf('commitments:\n') + 'commitments:\n'.length);

const small = `  - id: a
    title: One thing
    problem: |
      It rains,
      and nobody knows.

    values:
      transparency: Says "it", in [brackets].
      accountability: >-
        Folded
        text
    lead: mof
    # not yet
    milestones:
    - title: Under its key
      end: 2022-01
    - {title: flow, end: 2022-02}
`;

/** Everything that is read of YAML nodes; where the blanks behind them end is not. */
function shapeOf(node: unknown): unknown {
  if (isPair(node)) return [shapeOf(node.key), shapeOf(node.value)];
  if (node === null || node === undefined) return null;
  const { range: ends, anchor, tag } = node as Node & { tag?: string };
  const range = ends?.slice(0, 2);
  if (isScalar(node))
    return { range, anchor, tag, value: String(node.value), source: node.source, type: node.type };
  if (!isCollection(node)) return { range };
  return { range, anchor, tag, flow: node.flow ?? false, items: node.items.map(shapeOf) };
}

/** Splices a change in and holds it against parsing all; false where it was left to that. */
function hold(before: string, after: string): boolean {
  const { contents, problems } = parseYaml(before);
  assert.deepEqual(problems, []);
  const nodes = spliced(contents, before, after);
  if (!nodes) {
    assert.deepEqual(shapeOf(contents), shapeOf(parseYaml(before).contents), 'touched all the same');
    return false;
  }
  const whole = parseYaml(after);
  assert.deepEqual(whole.problems, []);
  assert.deepEqual(shapeOf(nodes), shapeOf(whole.contents), JSON.stringify([before, after]));
  return true;
}

/** Types, deletes and pastes a little somewhere. */
function changed(text: string, random: Random): string {
  const at = below(random, text.length + 1);
  if (below(random, 4) === 0) return mutate(text, random);
  const inserted = [
    'x',
    ' ',
    '\n',
    '\n    ',
    '\n      ',
    ': ',
    '- ',
    '"',
    '#',
    ' # ',
    '|',
    ',',
    '[',
    'é',
    '\r\n',
  ];
  const cut = below(random, 3) === 0 ? below(random, 12) : 0;
  return text.slice(0, at) + (inserted[below(random, inserted.length)] ?? '') + text.slice(at + cut);
}

describe('a change inside one pair of a commitment', () => {
  it('is spliced in where a letter is typed into a text', () => {
    for (const key of ['id: ', 'title: ', 'It rains', 'Folded', 'flow', 'brackets']) {
      const at = small.indexOf(key) + key.length;
      assert.ok(hold(small, `${small.slice(0, at)}x${small.slice(at)}`), key);
    }
  });

  it('is made without parsing where words of a text change within a line', () => {
    const { lex } = Lexer.prototype;
    const typed: readonly (readonly [string, string])[] = [
      ['It rains', 'It rains: often # here'],
      ['rains', 'r'],
      ['nobody knows.', 'nobody knows. '],
      ['One thing', 'One more thing'],
      ['One thing', 'One things'],
      ['Under its key', 'Under a key'],
      ['title: flow', 'title: flower'],
    ];
    for (const [from, to] of typed) {
      const { contents } = parseYaml(small);
      Lexer.prototype.lex = () => assert.fail(`"${to}" was parsed`);
      try {
        assert.ok(spliced(contents, small, small.replace(from, to)), to);
      } finally {
        Lexer.prototype.lex = lex;
      }
      assert.ok(hold(small, small.replace(from, to)), to);
    }
  });

  it('is parsed where what is typed may be more than words', () => {
    for (const [from, to] of [
      ['One thing', 'One: thing'],
      ['One thing', 'One #thing'],
      ['One thing', 'One thing '],
      ['title: flow', 'title: flow, lead: mof'],
      ['      and nobody', '        and nobody'],
      ['Folded', 'Folded up'],
    ] as const) {
      hold(small, small.replace(from, to));
    }
    assert.ok(hold('- a: -x y\n', '- a: - y\n') === false);
  });

  it('is spliced in where a line is added to or taken from a text', () => {
    assert.ok(hold(small, small.replace('It rains,\n', 'It rains,\n      and rains,\n')));
    assert.ok(hold(small, small.replace('      It rains,\n', '')));
    assert.ok(hold(small, small.replace('end: 2022-01', 'end: 2022-01\n      lead: mof')));
  });

  it('is left to a reading of the whole where it may reach further', () => {
    for (const after of [
      small.replace('lead: mof', 'lead: mof\n    start: 2020-01'),
      small.replace('lead: mof', 'lead: "mof'),
      small.replace('lead: mof', 'lead: &m mof'),
      small.replace('    lead: mof\n', ''),
      small.replace('lead: mof', 'lead: [mof'),
      small.replace('- id', '-  id'),
      small.replace('One thing', 'One\tthing'),
      `${small}  - id: b\n`,
    ]) {
      assert.notEqual(after, small);
      assert.equal(hold(small, after), false, after);
    }
  });

  it('says what the whole says, whatever is changed', function () {
    this.timeout(20_000);
    const random = randomFrom(7);
    let count = 0;
    for (const start of [small, commitment, small.replaceAll('\n', '\r\n'), `${small}\n\n`]) {
      let text = start;
      for (let round = 0; round < 1500; round++) {
        const after = changed(text, random);
        if (hold(text, after)) count++;
        if (parseYaml(after).problems.length === 0 && after.length < 9000) text = after;
        if (round % 50 === 0) text = start;
      }
    }
    assert.ok(count > 500, `only ${count} were spliced in`);
  });
});
