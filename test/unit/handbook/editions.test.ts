import assert from 'node:assert/strict';
import {
  coCreationParts,
  defaults,
  editionFacts,
  editions,
  editionsWithField,
  factsOf,
  milestoneCap,
  nearestEdition,
} from '../../../server/src/handbook/editions';
import { documents } from '../../../server/src/handbook/sources';

describe('handbook/editions', () => {
  it('finds the edition nearest to a year', () => {
    const nearest = new Map([
      [2009, 2015],
      [2012, 2015],
      [2015, 2015],
      [2017, 2015],
      [2018, 2019],
      [2019, 2019],
      [2021, 2019],
      [2022, 2022],
      [2025, 2022],
      [2040, 2022],
    ]);
    for (const [year, edition] of nearest) assert.equal(nearestEdition(year), edition, String(year));
  });

  it('leaves no year between two editions', () => {
    for (const [index, edition] of editions.slice(1).entries()) {
      assert.equal(factsOf(edition).years.from, factsOf(editions[index]!).years.to + 1);
    }
  });

  it('states the limits of each edition', () => {
    assert.deepEqual(editionFacts[2015].period.lengths, [{ min: 18, max: 24 }]);
    assert.deepEqual(editionFacts[2015].period.ends, [{ month: 6, day: 30 }]);
    assert.deepEqual(editionFacts[2019].period.lengths, [{ min: 20, max: 24 }]);
    assert.deepEqual(editionFacts[2019].period.ends, [{ month: 8, day: 31 }]);
    assert.deepEqual(editionFacts[2022].period.lengths.length, 2);
    assert.deepEqual(factsOf(2015).commitments.cap, {});
    for (const edition of [2019, 2022] as const) {
      assert.deepEqual(factsOf(edition).commitments.cap, { national: 20, local: 5 });
      assert.equal(factsOf(edition).amendmentMonths, 12);
    }
    assert.equal(factsOf(2015).amendmentMonths, undefined);
    assert.equal(factsOf(2022).lateAfterMonths, undefined);
    assert.equal(milestoneCap, 5);
  });

  it('gives every edition a document, a template without repeats and co-creation parts it can name', () => {
    const named = coCreationParts.map(({ key }) => key);
    for (const edition of editions) {
      const facts = factsOf(edition);
      assert.equal(facts.edition, edition);
      assert.ok(documents[facts.document]);
      const keys = facts.template.map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
      assert.equal(keys[0], 'title');
      assert.deepEqual(
        named.filter((key) => facts.coCreation.includes(key)),
        facts.coCreation,
      );
    }
    assert.ok(editions.includes(defaults.edition));
  });

  it('knows which template asks for a field', () => {
    assert.deepEqual(editionsWithField('causes'), [2022]);
    assert.deepEqual(editionsWithField('objective'), [2015]);
    assert.deepEqual(editionsWithField('contribution'), [2019]);
    assert.deepEqual(editionsWithField('milestones'), editions);
  });
});
