import assert from 'node:assert/strict';
import { goalOf, sustainableDevelopmentGoals, targetsOf } from '../../../server/src/handbook/sdgs';
import { targetTitle, targetTitles } from '../../../server/src/handbook/sdgTargets';
import { citation, documents, source } from '../../../server/src/handbook/sources';
import {
  agencyKinds,
  isOutsideGovernment,
  kinds,
  milestoneStatuses,
  outcomes,
  policyAreas,
  stages,
} from '../../../server/src/handbook/vocabularies';

describe('handbook/vocabularies', () => {
  it('has plain ids and a label for each, without repeats', () => {
    for (const table of [agencyKinds, kinds, milestoneStatuses, outcomes, policyAreas, stages]) {
      const ids = table.map(({ id }) => id as string);
      assert.equal(new Set(ids).size, ids.length);
      for (const { id, label } of table) {
        assert.match(id, /^[a-z]+(-[a-z]+)*$/);
        assert.notEqual(label, '');
      }
    }
  });

  it('keeps the policy areas in alphabetical order', () => {
    const ids = policyAreas.map(({ id }) => id);
    assert.deepEqual(
      ids,
      [...ids].sort((a, b) => (a < b ? -1 : 1)),
    );
    assert.equal(ids.length, 49);
  });

  it('tells who is outside government', () => {
    for (const kind of ['civil-society', 'academia', 'private-sector', 'media', 'multilateral']) {
      assert.ok(isOutsideGovernment(kind), kind);
    }
    for (const kind of ['government', 'legislature', 'judiciary', 'subnational', 'independent', 'ngo', '']) {
      assert.ok(!isOutsideGovernment(kind), kind);
    }
  });
});

describe('handbook/sdgs', () => {
  it('has the 17 goals and 169 targets of the 2030 Agenda', () => {
    assert.deepEqual(
      sustainableDevelopmentGoals.map(({ goal }) => goal),
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
    assert.equal(sustainableDevelopmentGoals.flatMap(targetsOf).length, 169);
  });

  it('says of each target what it is about', () => {
    assert.deepEqual(Object.keys(targetTitles), sustainableDevelopmentGoals.flatMap(targetsOf));
    assert.match(targetTitle('16.A') ?? '', /violence/);
    assert.equal(targetTitle('16'), undefined);
  });

  it('knows goals and targets as a plan writes them', () => {
    for (const text of ['16', '16.6', '16.10', '16.a', '16.A', '1.b', '17.19', '3.d', ' 5.c ']) {
      assert.equal(goalOf(text)?.goal, Number.parseInt(text, 10), text);
    }
    for (const text of [
      '0',
      '18',
      '16.0',
      '16.11',
      '16.c',
      '17.a',
      '1.6',
      '16.01',
      '016',
      'SDG 16',
      '',
      '16.',
    ]) {
      assert.equal(goalOf(text), undefined, text);
    }
  });
});

describe('handbook/sources', () => {
  it('cites a section and says whether it was seen', () => {
    const cited = source('handbook-2019', '4.1.2');
    assert.equal(cited.confirmed, true);
    assert.equal(
      citation(cited),
      'OGP Handbook: Rules and Guidance for Participants, version 4.0 (2019), updated as 4.1 (2020), section 4.1.2',
    );
    assert.equal(source('handbook-2022', 'Action plan end date').confirmed, false);
  });

  it('cites a whole document, and leaves out what it does not know', () => {
    const cited = source('explorer-help');
    assert.equal(citation(cited), 'OGP Explorer help');
    assert.ok(!('url' in cited));
    assert.ok(!('section' in cited));
  });

  it('files every document under its own id', () => {
    for (const [id, document] of Object.entries(documents)) assert.equal(document.id, id);
  });
});
