import assert from 'node:assert/strict';
import { newIds, newNumbers, renumbered } from '../../../../server/src/language/refactor/numbering';
import { offered, rewrites, text } from './support';

const numbers = (...titles: readonly string[]): string[] => {
  const found = newNumbers(titles);
  return titles.map((title, index) => (found[index] ? renumbered(title, found[index]) : title));
};

describe('numbers in titles', () => {
  const cases: readonly (readonly [before: readonly string[], after: readonly string[]])[] = [
    [
      ['10. Ethics', '22: Labour', '8) Taxes'],
      ['1. Ethics', '2: Labour', '3) Taxes'],
    ],
    [
      ['2.7 Judiciary', '1.1 Firma', '1.5 Papel'],
      ['2.1 Judiciary', '1.1 Firma', '1.2 Papel'],
    ],
    [
      ['3. Health', '3.4 Data', '3.9. Registers', '5. Schools', '5.1 Food'],
      ['1. Health', '1.1 Data', '1.2. Registers', '2. Schools', '2.1 Food'],
    ],
    [
      ['Commitment 4: Open data', 'Compromiso 7: Datos'],
      ['Commitment 1: Open data', 'Compromiso 2: Datos'],
    ],
    [
      ['15 Plain language', '10 Forum'],
      ['1 Plain language', '2 Forum'],
    ],
    // "40 schools" is no number of a commitment where others have none.
    [
      ['40 schools get a garden', 'Open data', '30 parks'],
      ['40 schools get a garden', 'Open data', '30 parks'],
    ],
    [
      ['3.4a) Dialogue', '3.5a) Disclosure'],
      ['3.4a) Dialogue', '3.5a) Disclosure'],
    ],
    [
      ['2030 agenda', '2031 agenda'],
      ['2030 agenda', '2031 agenda'],
    ],
    [
      ['7. Alone', 'Other'],
      ['7. Alone', 'Other'],
    ],
  ];
  for (const [before, after] of cases) {
    it(`${before.join(' · ')} → ${after.join(' · ')}`, () => assert.deepEqual(numbers(...before), after));
  }
});

describe('numbers in ids', () => {
  const ids = (...before: readonly string[]) => {
    const made = newIds(before, []);
    return before.map((id, index) => made[index] ?? id);
  };

  it('are counted by their kind, with as many digits', () => {
    assert.deepEqual(ids('c03', 'c01', 'law', 'c10'), ['c01', 'c02', 'law', 'c03']);
    assert.deepEqual(ids('milestone-2', 'm5', 'm1', 'milestone-1'), [
      'milestone-1',
      'm1',
      'm2',
      'milestone-2',
    ]);
  });

  it('stay where they count nothing', () => {
    assert.deepEqual(ids('law-2020', 'portal'), ['law-2020', 'portal']);
  });

  it('stay in step with those of titles', () => {
    const change = [
      { from: '10', to: '1' },
      { from: '1.1', to: '1.2' },
    ];
    assert.deepEqual(newIds(['10-ethics', '1-1-firma'], change), ['1-ethics', '1-2-firma']);
  });

  it('all stay where two would become the same', () => {
    const change = [{ from: '2', to: '1' }, undefined];
    assert.deepEqual(newIds(['2-data', '1-data'], change), []);
  });
});

describe('renumbering', () => {
  rewrites(
    'counts commitments through, quotes and other languages kept',
    text`
      languages: [en, fr]
      commitments:
        - id: 3-open-data
          title: "‸3. Open data"
        - id: 1-budget
          title:
            en: '1. Budget' # moved up
            fr: 1. Budget
        - id: other
          title: No number
    `,
    'Renumber the commitments',
    text`
      languages: [en, fr]
      commitments:
        - id: 1-open-data
          title: "1. Open data"
        - id: 2-budget
          title:
            en: '2. Budget' # moved up
            fr: 2. Budget
        - id: other
          title: No number
    `,
  );

  rewrites(
    'leaves the ids of a submitted plan alone, which others cite',
    'stage: submission\n‸commitments:\n  - id: c2\n    title: 2. A\n  - id: c1\n    title: 1. B\n',
    'Renumber the commitments',
    'stage: submission\ncommitments:\n  - id: c2\n    title: 1. A\n  - id: c1\n    title: 2. B\n',
  );

  rewrites(
    'counts milestones through',
    'commitments:\n  - id: a\n    milestones:\n      - id: m2\n        title: ‸1.2 Law\n      - id: m1\n        title: 1.1 Portal\n',
    'Renumber the milestones',
    'commitments:\n  - id: a\n    milestones:\n      - id: m1\n        title: 1.1 Law\n      - id: m2\n        title: 1.2 Portal\n',
  );

  it('is not offered where all are in order', () => {
    assert.deepEqual(
      offered('commitments:\n  - id: c1\n    title: ‸1. A\n  - id: c2\n    title: 2. B\n'),
      [],
    );
  });
});
