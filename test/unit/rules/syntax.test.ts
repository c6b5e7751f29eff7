import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { absolute } from '../../../server/src/plan/model/piece';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { fileOf } from '../../../server/src/rules/examples';
import { messageOf, remedyOf } from '../../../server/src/rules/output';

interface Case {
  /** A fragment of a commitment. */
  readonly broken: string;
  readonly cause: string;
  /** What is underlined. */
  readonly marked: string;
  /** The fragment after the best fix; undefined if there is none. */
  readonly fixed?: string;
}

const cases: readonly Case[] = [
  { broken: 'title: & so on', cause: 'leading-sign', marked: '& so on', fixed: 'title: "& so on"' },
  { broken: 'title: % of all', cause: 'leading-sign', marked: '% of all', fixed: 'title: "% of all"' },
  { broken: 'title: `a` b', cause: 'leading-sign', marked: '`a` b', fixed: 'title: "`a` b"' },
  {
    broken: 'title: > 50 % of all',
    cause: 'leading-sign',
    marked: '> 50 % of all',
    fixed: 'title: "> 50 % of all"',
  },
  { broken: 'title: - one', cause: 'leading-sign', marked: '- one', fixed: 'title: "- one"' },
  {
    broken: 'title: [Draft] law',
    cause: 'leading-sign',
    marked: '[Draft] law',
    fixed: 'title: "[Draft] law"',
  },
  { broken: 'title: [Draft law', cause: 'leading-sign', marked: '[Draft law', fixed: 'title: "[Draft law"' },
  {
    broken: 'title: {Draft} law',
    cause: 'leading-sign',
    marked: '{Draft} law',
    fixed: 'title: "{Draft} law"',
  },
  { broken: 'additional: | One', cause: 'leading-sign', marked: '| One', fixed: 'additional: |\n  One' },
  {
    broken: 'title: "A" or "B"',
    cause: 'text-after-quote',
    marked: '"A" or "B"',
    fixed: `title: '"A" or "B"'`,
  },
  {
    broken: `title: 'The state's data'`,
    cause: 'text-after-quote',
    marked: `'The state's data'`,
    fixed: `title: "The state's data"`,
  },
  {
    broken: 'title: "He said "yes" to it"',
    cause: 'text-after-quote',
    marked: '"He said "yes" to it"',
    fixed: `title: 'He said "yes" to it'`,
  },
  {
    broken: 'additional: "C:\\gov\\data"',
    cause: 'backslash',
    marked: '\\g',
    fixed: 'additional: "C:\\\\gov\\\\data"',
  },
  { broken: 'title Open data', cause: 'missing-colon', marked: 'title', fixed: 'title: Open data' },
  { broken: 'title:Open data', cause: 'missing-space', marked: 'title:Open data', fixed: 'title: Open data' },
  { broken: 'sdgs: [16]]', cause: 'text-after-bracket', marked: ']', fixed: 'sdgs: [16]' },
  { broken: 'sdgs: [16, 5', cause: 'unclosed-bracket', marked: '[16, 5', fixed: 'sdgs: [16, 5]' },
  {
    broken: 'problem: One.\n  Example: two\n  and three',
    cause: 'colon',
    marked: 'One.\n      Example: two\n      and three',
    fixed: 'problem: "One.\n  Example: two\n  and three"',
  },
  {
    broken: 'problem:\n  Example: one\n  and two',
    cause: 'colon',
    marked: 'Example: one',
    fixed: 'problem: |\n  Example: one\n  and two',
  },
  {
    broken: 'problem: |\n    One\n  two',
    cause: 'uneven-text',
    marked: 'two',
    fixed: 'problem: |\n    One\n    two',
  },
  {
    broken: 'sdgs: [16]\nstray words here',
    cause: 'stray-line',
    marked: 'stray words here',
    fixed: 'sdgs: [16]\n# stray words here',
  },
  {
    broken: 'title: One\n   end: 2022-08-31',
    cause: 'wrong-indent',
    marked: 'end',
    fixed: 'title: One\nend: 2022-08-31',
  },
];

/** A plan whose only commitment has the fragment instead of its title. */
const planWith = (fragment: string): string =>
  fileOf({ commitment: 'title: TITLE\n', without: ['problem', 'additional', 'sdgs'] }).text.replace(
    '    title: TITLE',
    fragment.replace(/^/gm, '    '),
  );

const syntaxIn = (text: string) => {
  const plan = readPlan(text);
  return { plan, found: checkPlan(plan).filter(({ rule }) => rule.code === 'yaml-syntax') };
};

describe('what does not parse', () => {
  for (const { broken, cause, marked, fixed } of cases) {
    it(`${JSON.stringify(broken)}: ${cause}`, () => {
      const text = planWith(broken);
      const { plan, found } = syntaxIn(text);
      assert.deepEqual(
        found.map(({ message }) => message),
        [cause],
      );
      const { start, end } = absolute(found[0]!.mark);
      assert.equal(text.slice(start, end), marked);
      const { best } = remedyOf(found[0]!, plan);
      assert.equal(best && applyEdits(text, best.edits), fixed && planWith(fixed));
    });
  }

  it('offers both readings of an apostrophe', () => {
    const { plan, found } = syntaxIn(planWith("title: 'Tis the data"));
    const { fixes, automatic } = remedyOf(found[0]!, plan);
    assert.equal(fixes.length, 2);
    assert.ok(!automatic);
  });

  describe('a name that is only begun', () => {
    const halfTyped = (text: string) => {
      const { plan, found } = syntaxIn(text);
      assert.deepEqual(
        found.map(({ message }) => message),
        ['half-typed'],
      );
      const { fixes, automatic } = remedyOf(found[0]!, plan);
      assert.ok(!automatic);
      return { said: messageOf(found[0]!), fixes, titles: fixes.map(({ title }) => title) };
    };
    const { text: whole } = fileOf({ without: ['due', 'period'], plan: 'introduction: |\n  One.\n' });
    const above = (key: string, line: string, text = whole) =>
      text.replace(
        new RegExp(`^( *(?:- )?)${key}:`, 'm'),
        (found, blanks: string) => `${' '.repeat(blanks.length)}${line}\n${found}`,
      );

    it('is told from the text above it, at the very left', () => {
      const { said, fixes, titles } = halfTyped(above('agencies', 'Per'));
      assert.match(said, /If you mean `period`, write it in full, with a colon\./);
      assert.deepEqual(titles.slice(0, 1), ['Write `period:`']);
      assert.equal(applyEdits(above('agencies', 'Per'), fixes[0]!.edits), above('agencies', 'period:'));
    });

    it('is told with a slip in it', () => {
      assert.deepEqual(halfTyped(above('agencies', 'perido')).titles.slice(0, 1), ['Write `period:`']);
    });

    it('is none of the names that are there', () => {
      const { said, titles } = halfTyped(above('agencies', 'intro'));
      assert.match(said, /If it names a part of the plan, put a colon after it\./);
      assert.ok(!titles.some((title) => title.startsWith('Write')), titles.join());
    });

    it('is told inside a commitment', () => {
      const { text } = fileOf({ without: ['description'] });
      assert.deepEqual(halfTyped(above('results', 'descr', text)).titles.slice(0, 1), [
        'Write `description:`',
      ]);
      const { said } = halfTyped(above('results', 'co', text));
      assert.match(said, /If you mean `contact` or `continues`, write the name in full/);
    });

    it('is left alone in the register, where any name may stand', () => {
      const { found } = syntaxIn(whole.replace(/^agencies:\n/m, '$&  tax-office\n'));
      assert.deepEqual(
        found.map(({ message }) => message),
        ['stray-line'],
      );
    });
  });

  it('keeps the other commitments and what is found in them', () => {
    const text = `${planWith('title: a: b')}  - id: other\n    title: "TBD"\n`;
    const plan = readPlan(text);
    assert.equal(plan.commitments.length, 2);
    const codes = checkPlan(plan).filter(({ unit }) => unit === plan.commitments[1]);
    assert.ok(codes.some(({ rule }) => rule.code === 'placeholder-text'));
  });

  it('keeps the version of a conflict that is chosen, over several sections too', () => {
    const { text } = fileOf({});
    const conflict = text.replace(
      /^due: .*\n/m,
      '<<<<<<< HEAD\ndue: 2020-08-31\nsubmitted: 2020-08-20\n=======\ndue: 2020-09-30\n>>>>>>> other\n',
    );
    const { plan, found } = syntaxIn(conflict);
    assert.deepEqual(
      found.map(({ message }) => message),
      ['conflict'],
    );
    const [ours, theirs] = remedyOf(found[0]!, plan).fixes;
    assert.equal(
      applyEdits(conflict, ours!.edits),
      text.replace(/^due: .*\n/m, 'due: 2020-08-31\nsubmitted: 2020-08-20\n'),
    );
    assert.equal(applyEdits(conflict, theirs!.edits), text.replace(/^due: .*\n/m, 'due: 2020-09-30\n'));
  });

  it('works with Windows line breaks', () => {
    const text = planWith('problem: |\n\tOne\n\ttwo').replaceAll('\n', '\r\n');
    const { plan, found } = syntaxIn(text);
    assert.deepEqual(
      found.map(({ message }) => message),
      ['tab'],
    );
    const fixed = applyEdits(text, remedyOf(found[0]!, plan).best!.edits);
    assert.deepEqual(syntaxIn(fixed).found, []);
    assert.equal(fixed.replaceAll('\r\n', '').includes('\n'), false);
  });
});
