import assert from 'node:assert/strict';
import {
  addMonths,
  type Day,
  dayOf,
  dayOfMonth,
  formatDay,
  isLaterThan,
  lastsAtLeast,
  lastsAtMost,
  monthOf,
  periodMonths,
  weekday,
  windowOf,
  yearOf,
  yearWindows,
} from '../../../server/src/plan/dates';

/** The day of a `YYYY-MM-DD` text. */
function at(text: string): Day {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayOf(year, month, day) ?? assert.fail(`${text} is no day`);
}

describe('plan/calendar', () => {
  it('agrees with the calendar of JavaScript on every day of 1890–2110', () => {
    const last = Date.UTC(2110, 11, 31) / 86_400_000;
    for (let day = Date.UTC(1890, 0, 1) / 86_400_000; day <= last; day++) {
      const date = new Date(day * 86_400_000);
      assert.equal(formatDay(day), date.toISOString().slice(0, 10));
      assert.equal(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), day);
      assert.equal(weekday(day), date.getUTCDay() || 7);
    }
  });

  it('takes a day apart', () => {
    const day = at('2024-02-29');
    assert.deepEqual([yearOf(day), monthOf(day), dayOfMonth(day)], [2024, 2, 29]);
  });

  for (const [year, month, day] of [
    [2022, 2, 29],
    [1900, 2, 29],
    [2022, 4, 31],
    [2022, 13, 1],
    [2022, 0, 1],
    [2022, 1, 0],
    [0, 1, 1],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
    [2022, Number.NaN, 1],
    [2022, 1, Number.NaN],
  ] as const) {
    it(`has no ${year}-${month}-${day}`, () => assert.equal(dayOf(year, month, day), undefined));
  }

  for (const [start, months, end] of [
    ['2020-09-01', 24, '2022-09-01'],
    ['2020-08-31', 6, '2021-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2021-01-15', -2, '2020-11-15'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-12-31', 1, '2022-01-31'],
    ['2021-05-05', 0, '2021-05-05'],
  ] as const) {
    it(`counts ${months} months from ${start} to ${end}`, () => {
      assert.equal(formatDay(addMonths(at(start), months)), end);
    });
  }

  for (const [start, end, months, least, most] of [
    ['2020-09-01', '2022-08-31', 24, true, true],
    ['2020-09-01', '2022-08-30', 24, false, true],
    ['2020-09-01', '2022-09-01', 24, true, false],
    ['2012-07-01', '2013-12-31', 18, true, true],
    ['2020-08-31', '2022-08-30', 24, true, true],
    ['2022-01-01', '2021-12-31', 0, true, true],
  ] as const) {
    it(`${start} to ${end} lasts at least ${months} months: ${least}, at most: ${most}`, () => {
      assert.equal(lastsAtLeast(at(start), at(end), months), least);
      assert.equal(lastsAtMost(at(start), at(end), months), most);
    });
  }

  it('measures a period in months', () => {
    assert.equal(periodMonths(at('2020-09-01'), at('2022-08-31')), 24);
    assert.equal(periodMonths(at('2021-02-01'), at('2021-02-14')), 0.5);
    assert.equal(periodMonths(at('2020-01-31'), at('2020-03-30')), 2);
    assert.equal(Math.floor(periodMonths(at('2020-09-01'), at('2022-08-30'))), 23);
    assert.ok(periodMonths(at('2021-02-02'), at('2021-02-01')) === 0);
    assert.ok(periodMonths(at('2021-02-02'), at('2021-01-31')) < 0);
  });

  it('tells what is more than some months later', () => {
    assert.equal(isLaterThan(at('2021-08-31'), at('2020-08-31'), 12), false);
    assert.equal(isLaterThan(at('2021-09-01'), at('2020-08-31'), 12), true);
  });

  for (const [start, end, expected] of [
    ['2020-09-01', '2022-08-31', ['2020-09-01..2021-08-31', '2021-09-01..2022-08-31']],
    ['2020-09-01', '2022-02-27', ['2020-09-01..2022-02-27']],
    ['2020-09-01', '2022-02-28', ['2020-09-01..2021-08-31', '2021-09-01..2022-02-28']],
    ['2020-09-01', '2023-01-31', ['2020-09-01..2021-08-31', '2021-09-01..2023-01-31']],
    ['2020-09-01', '2020-12-31', ['2020-09-01..2020-12-31']],
    ['2020-02-29', '2022-02-27', ['2020-02-29..2021-02-27', '2021-02-28..2022-02-27']],
    ['2020-09-01', '2020-09-01', ['2020-09-01..2020-09-01']],
    ['2020-09-01', '2020-08-31', []],
  ] as const) {
    it(`cuts ${start} to ${end} into ${expected.length} windows`, () => {
      const windows = yearWindows(at(start), at(end));
      assert.deepEqual(
        windows.map((window) => `${formatDay(window.start)}..${formatDay(window.end)}`),
        expected,
      );
    });
  }

  it('gives a day outside all windows to the nearest', () => {
    const windows = yearWindows(at('2020-09-01'), at('2022-08-31'));
    const found = ['2019-01-01', '2020-09-01', '2021-08-31', '2021-09-01', '2025-01-01'].map((day) =>
      windowOf(windows, at(day)),
    );
    assert.deepEqual(found, [0, 0, 0, 1, 1]);
  });
});
