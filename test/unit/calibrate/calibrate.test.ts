import assert from 'node:assert/strict';
import { type Call, callsOn } from '../../../scripts/calibrate/calls';
import { type Coded, codedOf, languageOf } from '../../../scripts/calibrate/coded';
import { parseCsv } from '../../../scripts/calibrate/csv';
import {
  figuresOf,
  interval,
  liftWithinPlans,
  meanLiftOfCountries,
} from '../../../scripts/calibrate/metrics';

const row = {
  country: 'Corrada',
  plan: '1',
  year: '2013',
  title: 'Contracts',
  text: 'The ministry publishes all contracts as open data on a portal, with information on prices.',
  irm_specificity: 'low',
  irm_values: 'transparency; technology-and-innovation',
  irm_relevant: 'yes',
};

const call = (over: Partial<Call>, coded: Partial<Coded> = {}): Call => ({
  coded: { ...codedOf(row), ...coded },
  language: 'en',
  evidenced: new Set(),
  unclaimed: new Set(),
  vague: false,
  remarks: [],
  ...over,
});

describe('calibrate', () => {
  it('reads comma-separated values with quotes, commas and line breaks in them', () => {
    assert.deepEqual(parseCsv('\ufeffa,b\r\n"x, ""y""",\n"two\nlines",z\n'), [
      { a: 'x, "y"', b: '' },
      { a: 'two\nlines', b: 'z' },
    ]);
    assert.deepEqual(parseCsv('a,b\n1,2'), [{ a: '1', b: '2' }]);
  });

  it('knows what was reviewed and what was not', () => {
    assert.deepEqual([...codedOf(row).values!], ['transparency', 'technology-and-innovation']);
    assert.equal(codedOf(row).vague, true);
    const none = codedOf({ ...row, irm_values: '', irm_relevant: 'no', irm_specificity: 'high' });
    assert.deepEqual([none.values?.size, none.vague], [0, false]);
    const open = codedOf({ ...row, irm_values: 'not-reviewed', irm_relevant: '', irm_specificity: '' });
    assert.deepEqual([open.values, open.vague], [undefined, undefined]);
  });

  it('tells the language by the small words', () => {
    assert.equal(languageOf([row.text]), 'en');
    assert.equal(languageOf(['El ministerio publica todos los contratos.', 'Portal']), 'es');
    assert.equal(languageOf(['Le ministère publie tous les contrats.']), 'fr');
    assert.equal(languageOf(['O ministério publica todos os contratos.']), 'pt');
  });

  it('runs the rules themselves, with all values claimed and with none', () => {
    const [found] = callsOn([codedOf(row)]);
    assert.deepEqual([...found!.evidenced], ['transparency', 'technology-and-innovation']);
    assert.ok(found?.unclaimed.has('transparency'));
    assert.equal(found?.vague, false);
  });

  it('measures evidence and unclaimed values against the codings', () => {
    const { values, valueNotClaimed, meanDifference } = figuresOf([
      call({ evidenced: new Set(['transparency']), unclaimed: new Set(['transparency']) }),
      call({}),
      call({ evidenced: new Set(['transparency', 'accountability']) }, { values: new Set() }),
      call({}, { values: new Set() }),
      call({ evidenced: new Set(['transparency']) }, { values: undefined }),
    ]);
    assert.deepEqual(values.transparency, { truePositiveRate: 0.5, falsePositiveRate: 0.5, difference: 0 });
    assert.equal(values.accountability.falsePositiveRate, 0.25);
    assert.equal(meanDifference, -0.25 / 4);
    assert.deepEqual(valueNotClaimed.transparency, { precision: 1, base: 0.5, share: 0.25 });
  });

  it('measures vague wording within each plan', () => {
    const strict = { plan: 'strict', country: 'A' };
    const mild = { plan: 'mild', country: 'B' };
    const calls = [
      call({ vague: true }, { ...strict, vague: true }),
      call({ vague: true }, { ...strict, vague: true }),
      call({ vague: true }, { ...mild, vague: true }),
      call({}, { ...mild, vague: false }),
      call({}, { ...mild, vague: undefined }),
    ];
    // By chance, two in the plan where all are vague and half a one in the other.
    assert.equal(liftWithinPlans(calls), 3 / 2.5);
    assert.equal(meanLiftOfCountries(calls), (1 + 2) / 2);
    assert.equal(figuresOf(calls).vagueWording.recall, 1);
    assert.deepEqual(interval(calls, liftWithinPlans, 200), interval(calls, liftWithinPlans, 200));
    const [low, high] = interval(calls, liftWithinPlans, 200);
    assert.deepEqual([low, high], [1, 2]);
  });

  it('has a figure for everything where there is nothing', () => {
    const { meanDifference, vagueWording } = figuresOf([]);
    assert.deepEqual([meanDifference, vagueWording], [0, { recall: 0, liftWithinPlans: 0 }]);
  });
});
