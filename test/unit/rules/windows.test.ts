import assert from 'node:assert/strict';
import { dayOf, formatDay } from '../../../server/src/plan/dates';
import { readPlan } from '../../../server/src/plan/plan';
import {
  isLongerThanTwoYears,
  monthsIn,
  windowsOf,
  yearsWithoutMilestone,
} from '../../../server/src/rules/smart/windows';

interface Dates {
  readonly period?: readonly [string, string];
  readonly start?: string;
  readonly end?: string;
  readonly milestones?: readonly string[];
}

function planOf({ period = ['2020-09-01', '2022-08-31'], start, end, milestones = [] }: Dates) {
  const plan = readPlan(`ogpplan: 1
period: { start: ${period[0]}, end: ${period[1]} }
commitments:
  - id: one
    start: ${start ?? period[0]}
    end: ${end ?? period[1]}
    milestones:
${milestones.map((day) => `      - { title: Step, end: ${day} }\n`).join('')}`);
  return { frame: plan.frame, commitment: plan.commitments[0]! };
}

const written = (windows: readonly { start: number; end: number }[] | undefined): string[] | undefined =>
  windows?.map(({ start, end }) => `${formatDay(start)}/${formatDay(end)}`);

const windowsIn = (dates: Dates) => {
  const { commitment, frame } = planOf(dates);
  return written(windowsOf(commitment, frame));
};
const gapsIn = (dates: Dates) => {
  const { commitment, frame } = planOf(dates);
  return written(yearsWithoutMilestone(commitment, frame));
};
const isLong = (dates: Dates) => {
  const { commitment, frame } = planOf(dates);
  return isLongerThanTwoYears(commitment, frame);
};

describe('years of a commitment', () => {
  it('are counted from its start', () => {
    assert.deepEqual(windowsIn({}), ['2020-09-01/2021-08-31', '2021-09-01/2022-08-31']);
    assert.deepEqual(windowsIn({ start: '2021-01' }), ['2021-01-01/2021-12-31', '2022-01-01/2022-08-31']);
  });

  it('leave a rest of under six months to the year before', () => {
    assert.deepEqual(windowsIn({ start: '2021-03-01' }), ['2021-03-01/2022-02-28', '2022-03-01/2022-08-31']);
    assert.deepEqual(windowsIn({ start: '2021-03-02' }), ['2021-03-02/2022-08-31']);
  });

  it('stop at the end of the commitment or of the plan, whichever comes first', () => {
    assert.deepEqual(windowsIn({ end: '2021-10-31' }), ['2020-09-01/2021-10-31']);
    assert.deepEqual(windowsIn({ end: '2025-08-31' }), ['2020-09-01/2021-08-31', '2021-09-01/2022-08-31']);
  });

  it('are unknown where a date is missing or uncertain', () => {
    assert.equal(windowsIn({ start: '03/04/2021' }), undefined);
    assert.equal(windowsIn({ end: '~' }), undefined);
    assert.equal(windowsIn({ period: ['2020-09-01', 'fall 2022'] }), undefined);
  });
});

describe('years without milestone', () => {
  const first = '2020-09-01/2021-08-31';
  const second = '2021-09-01/2022-08-31';

  it('are those in which none ends, first and last day included', () => {
    assert.deepEqual(gapsIn({ milestones: ['2021-08-31', '2021-09-01'] }), []);
    assert.deepEqual(gapsIn({ milestones: ['2021-09-01', '2022-08-31'] }), [first]);
    assert.deepEqual(gapsIn({ milestones: ['2020-09-01', '2021-08'] }), [second]);
  });

  it('count a milestone outside all of them for the nearest', () => {
    assert.deepEqual(gapsIn({ milestones: ['2020-01-01', '2023-05'] }), []);
  });

  it('take dates that can mean one day only as that day', () => {
    assert.deepEqual(gapsIn({ milestones: ['31/08/2021', 'June 2022'] }), []);
  });

  it('are none without milestones, and where one has no certain end', () => {
    assert.deepEqual(gapsIn({}), []);
    assert.deepEqual(gapsIn({ milestones: ['2022-06', 'Q3 2021'] }), []);
    assert.deepEqual(gapsIn({ milestones: ['2022-06', '~'] }), []);
  });

  it('leave out those of which less than six months lie in the plan', () => {
    assert.deepEqual(gapsIn({ start: '2018-09-01', milestones: ['2022-06'] }), [first]);
    assert.deepEqual(gapsIn({ start: '2020-02-29', milestones: ['2021-06', '2022-06'] }), []);
    assert.deepEqual(gapsIn({ start: '2020-03-01', milestones: ['2021-06', '2022-06'] }), [
      '2020-03-01/2021-02-28',
    ]);
  });
});

describe('a commitment longer than two years', () => {
  it('ends later than 24 months after its start', () => {
    assert.equal(isLong({ end: '2022-08-31' }), false);
    assert.equal(isLong({ end: '2022-09-01' }), false);
    assert.equal(isLong({ end: '2022-09-02' }), true);
    assert.equal(isLong({ start: '2021-09-01', end: '2023-09-01' }), false);
  });

  it('ends after the plan', () => {
    assert.equal(isLong({ period: ['2020-01-01', '2023-12-31'], end: '2023-12-31' }), false);
    assert.equal(isLong({ period: ['2020-01-01', '2023-12-31'], end: '2024-01-01' }), true);
  });
});

describe('months to pick from', () => {
  const day = (text: string): number => {
    const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
    return dayOf(year, month, date)!;
  };
  const months = (start: string, end: string) => monthsIn({ start: day(start), end: day(end) });

  it('have their last day in the window, the last month first', () => {
    assert.deepEqual(months('2020-11-15', '2021-02-28'), ['2021-02', '2021-01', '2020-12', '2020-11']);
    assert.deepEqual(months('2020-11-15', '2021-01-30'), ['2020-12', '2020-11']);
  });

  it('give the last day where no month ends in the window', () => {
    assert.deepEqual(months('2021-01-05', '2021-01-20'), ['2021-01-20']);
  });
});
