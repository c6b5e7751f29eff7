import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { sameYaml } from '../../../server/src/edits/layout/sameYaml';
import { type FormattingRequest, format } from '../../../server/src/language/formatting';
import { PlanDocument } from '../../../server/src/plan/plan';
import { messyText, Random, randomContent } from '../edits/messyPlans';
import { corpus, examples } from '../plans';

/** A text after formatting it, or the lines from `⟦` to `⟧`. */
function formatted(source: string, request: Partial<FormattingRequest> = {}): string {
  const start = source.indexOf('⟦');
  const end = source.indexOf('⟧') - 1;
  const range = start >= 0 ? { range: { start, end } } : {};
  const { plan } = new PlanDocument(source.replace(/[⟦⟧]/g, ''));
  const steps = format(plan, { tabSize: 2, ...range, ...request });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return applyEdits(plan.text, step.value);
  }
}

type Table = readonly (readonly [title: string, source: string, expected: string])[];

function formats(table: Table): void {
  for (const [title, source, expected] of table) {
    it(title, () => {
      assert.equal(formatted(source), expected);
      if (!source.includes('⟦')) assert.equal(formatted(expected), expected);
    });
  }
}

const same = (title: string, source: string): readonly [string, string, string] => [
  title,
  source,
  source.replace(/[⟦⟧]/g, ''),
];

describe('formatting', () => {
  describe('indentation', () => {
    formats([
      [
        'follows what most of the file does',
        'period:\n  start: 1\nagencies:\n    mof:\n       name: M\n       kind: x\nintroduction: |\n  A\ncontact:\n  name: N\n',
        'period:\n  start: 1\nagencies:\n  mof:\n    name: M\n    kind: x\nintroduction: |\n  A\ncontact:\n  name: N\n',
      ],
      [
        'of lists and their dashes',
        'commitments:\n- id: a\n  milestones:\n      -   title: T\n          end: 2021\n      -   title: U\n- id: b\n  milestones:\n  - title: V\n  supporting:\n  - x\n',
        'commitments:\n- id: a\n  milestones:\n  - title: T\n    end: 2021\n  - title: U\n- id: b\n  milestones:\n  - title: V\n  supporting:\n  - x\n',
      ],
      [
        'of maps that bring in others',
        'contact:\n  name: N\nagencies:\n  a: &a\n      name: M\n  b:\n      <<: *a\n      name: N\n',
        'contact:\n  name: N\nagencies:\n  a: &a\n    name: M\n  b:\n    <<: *a\n    name: N\n',
      ],
      [
        'moves block texts, their lines as they are to each other',
        'contact:\n  name: N\nperiod:\n  start: 1\nintroduction: |\n      One.\n        - two\n\n          \n      Three.  \ntitle: T\n',
        'contact:\n  name: N\nperiod:\n  start: 1\nintroduction: |\n  One.\n    - two\n\n      \n  Three.  \ntitle: T\n',
      ],
      [
        'moves texts of several lines along with their key',
        'contact:\n  name: N\nperiod:\n  start: 1\nagencies:\n    m:\n        name: "One\n           two\n\n         three"\n        kind: government\n          office\n',
        'contact:\n  name: N\nperiod:\n  start: 1\nagencies:\n  m:\n    name: "One\n       two\n\n     three"\n    kind: government\n      office\n',
      ],
      [
        'keeps comments with what they are beside',
        'contact:\n  name: N\nperiod:\n  start: 1\nagencies:\n    # of the ministry\n    m:\n        name: M\n        # behind it\n# of the plan\ntitle: T\n',
        'contact:\n  name: N\nperiod:\n  start: 1\nagencies:\n  # of the ministry\n  m:\n    name: M\n    # behind it\n# of the plan\ntitle: T\n',
      ],
      [
        'never lets a comment become part of a text',
        'contact:\n  name: N\nperiod:\n  start: 1\nintroduction: |\n      One.\n   # note\ntitle: T\n',
        'contact:\n  name: N\nperiod:\n  start: 1\nintroduction: |\n  One.\n# note\ntitle: T\n',
      ],
      same(
        'keeps the depth of a text that says it',
        'contact:\n  name: N\ntitle: T\nintroduction: |4\n      One.\n    Two.\n',
      ),
      same(
        'keeps what is in brackets',
        'contact:\n  name: N\nlanguages: [ en,\n      es   ,  fr ]\ntitle: { en:  T }\n',
      ),
      same(
        'keeps texts that end with empty lines that count',
        'contact:\n  name: N\nintroduction: |+\n  A\n\n\n\ntitle: T\n',
      ),
      [
        'with Windows line ends',
        'contact:\r\n  name: N\r\nperiod:\r\n  start: 1\r\nagencies:\r\n     m:   \r\n        name: M\r\n',
        'contact:\r\n  name: N\r\nperiod:\r\n  start: 1\r\nagencies:\r\n  m:\r\n    name: M\r\n',
      ],
    ]);

    it('follows the editor where the file shows nothing', () => {
      const source = 'ogpplan: 1\ncontact: { name: N }\nperiod:\n\n\n';
      assert.equal(formatted(source, { tabSize: 4 }), 'ogpplan: 1\ncontact: { name: N }\nperiod:\n');
    });
  });

  describe('blanks', () => {
    formats([
      [
        'around colons and behind dashes',
        'title :   T\nlanguages:\n  -   en\n  - es\n  - fr\n',
        'title: T\nlanguages:\n  - en\n  - es\n  - fr\n',
      ],
      [
        'at the ends of lines',
        'title: T  \n# note \nintroduction: |  \n  One.  \n \ndue:\t\n',
        'title: T\n# note\nintroduction: |\n  One.  \n\ndue:\n',
      ],
      ['between lines', '\n\ntitle: T\n\n \n\ndue: 1\n\n\n', '\ntitle: T\n\ndue: 1\n'],
      ['at the end of the file', 'title: T\nintroduction: |\n  One.', 'title: T\nintroduction: |\n  One.\n'],
      same('of a file that begins with a byte order mark and says nothing', '\ufeff'),
      ['between lines of such a file', '\ufeff\n \n', '\ufeff\n'],
      same('before comments stay', 'title: T   # note\ndue:    # when\n'),
      same('in texts stay', 'title: "A   b  "\nintroduction: A   b\n'),
      same('behind an alias stay', 'x-a: &a T\n*a : b\n'),
    ]);
  });

  describe('what is broken', () => {
    formats([
      [
        'stays as it is while the rest is put in order',
        'title :  T\ncommitments:\n    - id:  a\n      title: A: b\n    - id:  b\n      title :  B\n    - id: c\n      contact:\n        name: N\n',
        'title: T\ncommitments:\n    - id:  a\n      title: A: b\n    - id: b\n      title: B\n    - id: c\n      contact:\n        name: N\n',
      ],
      same('with tabs', 'contact:\n\tname :  N\n'),
      same('or of several documents', 'title :  T\n---\ntitle :  T\n'),
    ]);
  });

  describe('of a range', () => {
    const plan =
      'contact:\n  name: N\n  title: T\nperiod:\n  start: 1\nintroduction: |\n  A\nagencies:\n    m:\n        name :  M\n        kind: x\n    n:\n        name: O\n';
    formats([
      [
        'moves what lies in it as a whole',
        plan.replace('        name :  M', '⟦        name :  M').replace('kind: x\n', 'kind: x⟧\n'),
        plan.replace('        name :  M\n        kind', '      name: M\n      kind'),
      ],
      [
        'and nothing of which a part lies outside',
        plan.replace('    m:\n        name', '⟦    m:\n        name').replace('M\n', 'M⟧\n'),
        plan.replace('name :  M', 'name: M'),
      ],
    ]);
  });

  describe('changes nothing that a plan says', function () {
    this.timeout(30_000);
    const check = (text: string, name: string) => {
      const after = formatted(text);
      if (new PlanDocument(text).plan.pieces.every(({ problem }) => !problem)) {
        assert.ok(sameYaml(text, after), name);
      }
      assert.equal(formatted(after), after, `${name}: twice`);
    };

    it('in plans written in every way', () => {
      for (let seed = 1; seed <= 200; seed++) {
        const random = new Random(seed);
        check(messyText(randomContent(random), random), `seed ${seed}`);
      }
    });

    it('in ranges of them', () => {
      for (let seed = 1; seed <= 200; seed++) {
        const random = new Random(seed);
        const text = messyText(randomContent(random), random);
        const [one, other] = [random.int(0, text.length), random.int(0, text.length)];
        const start = text.lastIndexOf('\n', Math.min(one, other) - 1) + 1;
        const end = text.indexOf('\n', Math.max(one, other));
        const after = formatted(text, { range: { start, end: end < 0 ? text.length : end } });
        if (new PlanDocument(text).plan.pieces.every(({ problem }) => !problem))
          assert.ok(sameYaml(text, after));
      }
    });

    for (const { name, text } of [...examples(), ...(corpus() ?? [])])
      it(`in ${name}`, () => check(text, name));
  });
});
