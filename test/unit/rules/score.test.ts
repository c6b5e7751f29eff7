import assert from 'node:assert/strict';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { fileOf } from '../../../server/src/rules/examples';
import type { Example } from '../../../server/src/rules/rule';
import { letters } from '../../../server/src/rules/rule';
import { type CommitmentScore, scorePlan } from '../../../server/src/rules/score';

const scoreText = (text: string) => {
  const plan = readPlan(text);
  return scorePlan(plan, checkPlan(plan));
};

/** The letters that the one commitment of an example leaves open, and what does. */
function openIn(example: Example): string {
  const [commitment] = scoreText(fileOf(example).text).commitments;
  return told(commitment!);
}

const told = (commitment: CommitmentScore): string =>
  [letters.filter((letter) => !commitment[letter]).join(' '), ...commitment.gaps].join(' | ').trim();

/** An example with the keys of the fragment, and without some others. */
const open = (commitment: string, rest: Omit<Example, 'commitment'> = {}): string =>
  openIn({ commitment, ...rest });

const milestone = (deliverable: string, end: string): string =>
  `  - title: Step\n    deliverable: ${deliverable}\n    end: ${end}\n`;

describe('the score', () => {
  it('is null without commitments', () => {
    assert.deepEqual(scoreText(''), { score: null, commitments: [] });
    assert.equal(scoreText('ogpplan: 1\ncommitments: []\n').score, null);
  });

  it('is 1 for a plan without gaps, and tells what each commitment is', () => {
    const { score, commitments } = scoreText(fileOf({}).text);
    assert.equal(score, 1);
    assert.deepEqual(commitments, [
      {
        index: 0,
        id: 'open-contracts',
        title: 'Publish every public contract',
        specific: true,
        measurable: true,
        answerable: true,
        relevant: true,
        timeBound: true,
        gaps: [],
      },
    ]);
  });

  it('is the mean over commitments, with two decimals', () => {
    const { score, commitments } = scoreText(`ogpplan: 1
agencies:
  justice: { name: Ministry of Justice, kind: government }
commitments:
  - id: one
    lead: justice
  - id: two
  - lead: justice
    values: { transparency: All contracts are published. }
`);
    assert.deepEqual(
      commitments.map(({ index, id, title }) => [index, id, title]),
      [
        [0, 'one', undefined],
        [1, 'two', undefined],
        [2, undefined, undefined],
      ],
    );
    assert.equal(score, 0.2); // 1 + 0 + 2 of 15
  });

  it('rounds to the nearest hundredth', () => {
    const one = '  - lead: a\n';
    const commitments = (count: number) =>
      `agencies: { a: { name: A } }\ncommitments:\n${one.repeat(count - 1)}  - id: x\n`;
    assert.equal(scoreText(commitments(3)).score, 0.13); // 2 of 15
    assert.equal(scoreText(commitments(2)).score, 0.1); // 1 of 10
    assert.equal(scoreText(commitments(8)).score, 0.18); // 7 of 40 = 0.175
  });

  describe('counts', () => {
    it('each missing part for its letter', () => {
      assert.equal(openIn({ without: ['problem'] }), 'specific | specific-problem');
      assert.equal(openIn({ without: ['description'] }), 'specific | specific-activities');
      assert.equal(openIn({ without: ['milestones'] }), 'measurable timeBound | milestones-missing');
      assert.equal(openIn({ without: ['lead'] }), 'answerable | answerable-lead');
      assert.equal(openIn({ without: ['values'] }), 'relevant | relevant-values');
      assert.equal(openIn({ without: ['end'] }), 'timeBound | time-bound-dates');
      assert.equal(openIn({ without: ['start'] }), '');
    });

    it('results by what the edition asks for', () => {
      assert.equal(openIn({ without: ['results'], edition: 2019 }), 'specific | specific-results');
      assert.equal(openIn({ without: ['results'], edition: 2015 }), '');
      assert.equal(open('results: TBD\n', { edition: 2022 }), 'specific | placeholder-text');
      assert.equal(open('results: TBD\n', { edition: 2015 }), '');
      assert.equal(
        open('results: TBD\n', { edition: 2015, without: ['objective', 'description'] }),
        'specific | placeholder-text | specific-activities',
      );
    });

    it('a deliverable always from 2022 on, before only where no milestone has one', () => {
      const some = `milestones:\n${milestone('', '2020-12')}${milestone('Rule in the Gazette', '2022-06')}`;
      const none = `milestones:\n${milestone('', '2021-06')}${milestone('TBD', '2022-06')}`;
      assert.equal(open(some), '');
      assert.equal(open(some.replace("''", 'TBD')), '');
      assert.equal(open(none), 'measurable | placeholder-text | measurable-deliverable');
      const later = some.replace('2020', '2024').replace('2022', '2025');
      assert.equal(open(later, { edition: 2022 }), 'measurable | measurable-deliverable');
    });

    it('a lead that is none, several, or unknown; not who supports it', () => {
      assert.equal(open('lead: Not specified\n'), 'answerable | answerable-lead');
      assert.equal(open('lead: [justice, open-corrada]\n'), 'answerable | answerable-single-lead');
      assert.equal(open('lead: Ministry of Justice\n'), 'answerable | unknown-agency');
      assert.equal(open('supporting: [open-corrada, press-council]\n'), '');
      assert.equal(open('supporting: [open-corrada, TBD]\n'), '');
    });

    it('an unknown value only where none is left', () => {
      assert.equal(open('values:\n  openness: All is open.\n'), 'relevant | unknown-value');
      assert.equal(open('values:\n  openness: All is open.\n  transparency: Contracts are public.\n'), '');
      assert.equal(open('values: TBD\n'), 'relevant | placeholder-text');
    });

    it('a missing explanation only where none is given', () => {
      assert.equal(open('values: [transparency]\n'), 'relevant | relevant-explanation');
      assert.equal(open('values:\n  transparency: TBD\n'), 'relevant | placeholder-text');
      assert.equal(open('values:\n  transparency: TBD\n  accountability: Officials must answer.\n'), '');
      assert.equal(open('values:\n  transparency:\n  accountability: Officials must answer.\n'), '');
    });

    it('dates that cannot be told, but not those that can, and no start', () => {
      assert.equal(open('end: 03/04/2022\n'), 'timeBound | date-format');
      assert.equal(open('end: 2022-02-30\n'), 'timeBound | impossible-date');
      assert.equal(open('end: 31/08/2022\n'), '');
      assert.equal(open('start: fall 2020\n'), '');
    });

    it('values of the wrong sort', () => {
      assert.equal(open('problem: [one, two]\n'), 'specific | wrong-type');
      assert.equal(open('lead: [justice]\n'), 'answerable | wrong-type');
      assert.equal(open('milestones: Adopt the rule\n'), 'measurable timeBound | wrong-type');
      assert.equal(open('additional: [one, two]\n'), '');
    });
  });

  it('does not depend on how severe a gap is', () => {
    assert.equal(openIn({ without: ['results'], stage: 'drafting' }), 'specific | specific-results');
    assert.equal(openIn({ without: ['results'], stage: 'submission' }), 'specific | specific-results');
  });

  it('lets a comment in the plan silence a gap', () => {
    const text = fileOf({ without: ['problem'] }).text.replace(
      '    title:',
      '    # ogpplan-ignore specific-problem\n    title:',
    );
    assert.equal(scoreText(text).score, 1);
  });

  it('meets no letter in a commitment that does not parse, and judges the others', () => {
    const text = fileOf({}).text;
    const broken = `${text}  - id: broken\n    title: [never closed\n    lead: justice\n`;
    const { score, commitments } = scoreText(broken);
    assert.deepEqual(commitments.map(told), ['', `${letters.join(' ')} | yaml-syntax`]);
    assert.equal(score, 0.5);
  });

  it('counts what comes in through an alias, in every commitment', () => {
    const text = fileOf({}).text;
    const second = text
      .slice(text.indexOf('  - id: open-contracts'))
      .replace('open-contracts', 'second')
      .replace(/ {4}milestones:.*/s, '    milestones: *steps\n')
      .replace(/ {4}problem: \|\n.*\n/, '    problem: *why\n');
    const first = text
      .replace('milestones:', 'milestones: &steps')
      .replace(
        'deliverable: Rule published in the Gazette\n        end: 2021-06',
        'deliverable: Rule published in the Gazette',
      )
      .replace(/problem: \|\n.*\n/, 'problem: &why TBD\n');
    const { commitments } = scoreText(first + second);
    const expected = 'specific timeBound | placeholder-text | milestone-date';
    assert.deepEqual(commitments.map(told), [expected, expected]);
  });
});
