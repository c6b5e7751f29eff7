import assert from 'node:assert/strict';
import { type DateReading, type DateShape, formatDay, readDate } from '../../../server/src/plan/dates';

const end: DateShape = { role: 'end', months: true };
const start: DateShape = { role: 'start', months: true };
const wholeEnd: DateShape = { role: 'end', months: false };
const wholeStart: DateShape = { role: 'start', months: false };
const day: DateShape = { role: 'day', months: false };

/** A reading on one line: its kind, then its day or what it offers. */
function brief(reading: DateReading): string {
  switch (reading.kind) {
    case 'exact':
      return `exact ${reading.precision} ${formatDay(reading.day)}`;
    case 'certain':
      return `certain ${reading.precision} ${reading.canonical} = ${formatDay(reading.day)}`;
    case 'uncertain':
      return ['uncertain', ...reading.choices].join(' ');
    default:
      return reading.kind;
  }
}

function reads(shape: DateShape, table: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(table)) {
    const place = `${shape.role}${shape.months ? ', months allowed' : ''}`;
    it(`${JSON.stringify(text)} (${place}) is ${expected}`, () => {
      assert.equal(brief(readDate(text, shape)), expected);
    });
  }
}

describe('plan/dates', () => {
  describe('the form of the format', () => {
    reads(end, {
      '2022-08-31': 'exact day 2022-08-31',
      '2022-08': 'exact month 2022-08-31',
      '2024-02': 'exact month 2024-02-29',
    });
    reads(start, { '2022-08': 'exact month 2022-08-01' });
    reads(day, { '2020-02-29': 'exact day 2020-02-29' });
  });

  describe('one meaning, another form', () => {
    reads(end, {
      '31/08/2022': 'certain day 2022-08-31 = 2022-08-31',
      '30/6/2016': 'certain day 2016-06-30 = 2016-06-30',
      '09/30/2013': 'certain day 2013-09-30 = 2013-09-30',
      '01/01/2015': 'certain day 2015-01-01 = 2015-01-01',
      '2022/08/31': 'certain day 2022-08-31 = 2022-08-31',
      '31.08.2022': 'certain day 2022-08-31 = 2022-08-31',
      '2022-8-1': 'certain day 2022-08-01 = 2022-08-01',
      '2022‑08‑31': 'certain day 2022-08-31 = 2022-08-31',
      '2022. 8. 31.': 'certain day 2022-08-31 = 2022-08-31',
      ' 2022-08-31': 'certain day 2022-08-31 = 2022-08-31',
      '20220831': 'certain day 2022-08-31 = 2022-08-31',
      '31122012': 'certain day 2012-12-31 = 2012-12-31',
      '2022-08-31T00:00:00Z': 'certain day 2022-08-31 = 2022-08-31',
      '2022-08-31T23:00:00+02:00': 'certain day 2022-08-31 = 2022-08-31',
      '31/08/2022 00:00': 'certain day 2022-08-31 = 2022-08-31',
      '1 Aug 2022': 'certain day 2022-08-01 = 2022-08-01',
      '01-Aug-2022': 'certain day 2022-08-01 = 2022-08-01',
      'August 31, 2022': 'certain day 2022-08-31 = 2022-08-31',
      '31st August 2022': 'certain day 2022-08-31 = 2022-08-31',
      '1 de agosto de 2022': 'certain day 2022-08-01 = 2022-08-01',
      '1º de março de 2022': 'certain day 2022-03-01 = 2022-03-01',
      'primero de mayo de 2022': 'certain day 2022-05-01 = 2022-05-01',
      '1er août 2022': 'certain day 2022-08-01 = 2022-08-01',
      '31 DÉC. 2022': 'certain day 2022-12-31 = 2022-12-31',
      '2022年8月31日': 'certain day 2022-08-31 = 2022-08-31',
      '٣١/٠٨/٢٠٢٢': 'certain day 2022-08-31 = 2022-08-31',
      'August 2022': 'certain month 2022-08 = 2022-08-31',
      '08/2022': 'certain month 2022-08 = 2022-08-31',
      '2022-8': 'certain month 2022-08 = 2022-08-31',
    });
    reads(start, { 'agosto de 2022': 'certain month 2022-08 = 2022-08-01' });
    reads(wholeStart, {
      '2022-08': 'certain day 2022-08-01 = 2022-08-01',
      'August 2022': 'certain day 2022-08-01 = 2022-08-01',
    });
    reads(wholeEnd, { '2022-08': 'certain day 2022-08-31 = 2022-08-31' });
  });

  describe('several meanings or none', () => {
    reads(end, {
      '03/04/2015': 'uncertain 2015-04-03 2015-03-04',
      '03.04.2015': 'uncertain 2015-04-03 2015-03-04',
      'Q3 2022': 'uncertain 2022-09',
      'Quarter 4 2016': 'uncertain 2016-12',
      '2nd quarter of 2022': 'uncertain 2022-06',
      'III trimestre 2022': 'uncertain 2022-09',
      'segundo semestre de 2022': 'uncertain 2022-12',
      '4th half 2022': 'uncertain',
      'fall 2027': 'uncertain 2027-11',
      'Spring 2014': 'uncertain 2014-05 2014-11',
      'winter 2014': 'uncertain 2015-02 2014-08',
      '2012': 'uncertain 2012-12',
      'End of 2014': 'uncertain 2014-12',
      'a finales de 2014': 'uncertain 2014-12',
      'early 2014': 'uncertain',
      'Sep-12': 'uncertain 2012-09',
      '12-Sep': 'uncertain',
      '31/08/22': 'uncertain 2022-08-31 2031-08-22',
      '1-Aug-22': 'uncertain 2022-08-01',
      '2012-2014': 'uncertain 2014-12',
      '2012-14': 'uncertain 2014-12',
      '2011/12': 'uncertain 2011-12',
      'September/December 2014': 'uncertain 2014-12',
      '2014-07-01/2016-06-30': 'uncertain 2016-06-30',
      'by August 2022': 'uncertain 2022-08',
      '31 August 2022 (to be confirmed)': 'uncertain 2022-08-31',
      '2022-08-30T22:00:00.000Z': 'uncertain 2022-08-30 2022-08-31',
      '1850-01-01': 'uncertain',
      '2565-08-31': 'uncertain',
      '31/08/202': 'uncertain',
      '31 Septmber 2022': 'uncertain',
      Ongoing: 'uncertain',
      Continuous: 'uncertain',
      soon: 'uncertain',
      '24 months': 'uncertain',
      '16.10': 'uncertain',
      '41244': 'uncertain',
    });
    reads(start, {
      'Q3 2022': 'uncertain 2022-07',
      '2012-2014': 'uncertain 2012-01',
      'From July 2014 to June 2016': 'uncertain 2014-07',
      'End of 2014': 'uncertain',
    });
    reads(wholeEnd, { '2012': 'uncertain 2012-12-31' });
    reads(day, {
      '2022-08': 'uncertain 2022-08-01 2022-08-31',
      'August 2022': 'uncertain 2022-08-01 2022-08-31',
      '2012': 'uncertain',
      '2012-2014': 'uncertain',
    });
  });

  describe('days that do not exist', () => {
    reads(end, {
      '2022-02-30': 'impossible',
      '2022-13-01': 'impossible',
      '2022-13': 'impossible',
      '2022-00': 'impossible',
      '31/02/2022': 'impossible',
      '30/02/2022': 'impossible',
      '2/29/2014': 'impossible',
      '13/13/2014': 'impossible',
      '31 June 2022': 'impossible',
      '20220230': 'impossible',
      '2022-02-30T00:00:00Z': 'impossible',
    });
  });

  describe('not filled in', () => {
    reads(end, {
      'Not Specified': 'placeholder',
      Unclear: 'placeholder',
      TBD: 'placeholder',
      '…': 'placeholder',
      'YYYY-MM-DD': 'placeholder',
      'dd/mm/aaaa': 'placeholder',
      '': 'placeholder',
    });
  });

  it('offers only what it reads as exact in the same place', () => {
    for (const shape of [start, end, wholeStart, wholeEnd, day]) {
      for (const text of [
        '03/04/2015',
        'Q3 2022',
        '2012',
        'Sep-12',
        'August 2022',
        'Spring 2014',
        '2012-14',
      ]) {
        const reading = readDate(text, shape);
        const offered =
          reading.kind === 'certain'
            ? [reading.canonical]
            : reading.kind === 'uncertain'
              ? reading.choices
              : [];
        for (const choice of offered)
          assert.equal(readDate(choice, shape).kind, 'exact', `${text}: ${choice}`);
      }
    }
  });

  it('means the same day before and after its fix', () => {
    for (const shape of [start, end, wholeStart, wholeEnd]) {
      for (const text of ['31/08/2022', 'August 2022', '2022-08', '2022/2', '1er août 2022']) {
        const reading = readDate(text, shape);
        if (reading.kind !== 'certain') continue;
        const fixed = readDate(reading.canonical, shape);
        assert.deepEqual(fixed, { kind: 'exact', day: reading.day, precision: reading.precision });
      }
    }
  });
});
