import assert from 'node:assert/strict';
import { workspaceOf } from '../workspaceOf';
import { accept, acceptAndRead, labels, offered, shown } from './accept';

const head = `ogpplan: 1
edition: 2019
participant: Corrada
languages: [en]
period:
  start: 2021-09-01
  end: 2023-08-31
commitments:
  - id: a
    title: Publish contracts
`;

const described = (source: string): Record<string, string | undefined> =>
  Object.fromEntries(offered(source).map(({ label, labelDetails }) => [label, labelDetails?.description]));

describe('completion of words', () => {
  it('offers the choices of a field', () => {
    const places: readonly (readonly [source: string, choices: readonly string[]])[] = [
      ['edition: ‸', ['2015', '2019', '2022']],
      ['kind: ‸', ['national', 'local']],
      ['stage: dr‸', ['drafting', 'consultation', 'submission']],
      ['ogpplan: ‸', ['1']],
      ['development-process:\n  feedback:\n    - outcome: ‸', ['accepted', 'partly-accepted', 'declined']],
      [`${head}    milestones:\n      - status: ‸`, ['new', 'ongoing']],
      ['amendments:\n  - refresh: ‸', ['true', 'false']],
      ['edition:\n  ‸', ['2015', '2019', '2022']],
    ];
    for (const [source, choices] of places) assert.deepEqual(labels(offered(source)), choices, source);
    assert.equal(labels(offered('agencies:\n  a:\n    kind: ‸')).length, 10);
    assert.equal(accept('agencies:\n  a: {kind: ‸}', 'media'), 'agencies:\n  a: {kind: media}');
  });

  it('offers policy areas by their names in four languages, each once', () => {
    for (const [typed, area] of [
      ['tenders', 'public-procurement'],
      ['datos abiertos', 'open-data'],
      ['marchés', 'public-procurement'],
      ['juventude', 'youth'],
    ] as const) {
      assert.ok(shown(`${head}    policy-areas: [${typed}‸]`).includes(area), typed);
    }
    assert.ok(!labels(offered(`${head}    policy-areas:\n      - youth\n      - ‸`)).includes('youth'));
    assert.match(accept(`${head}    policy-areas: ‸`, 'youth'), /policy-areas: \[youth\]/);
    assert.match(
      accept(`${head}    policy-areas:\n      - aid\n      ‸`, 'youth'),
      /\n {6}- aid\n {6}- youth$/,
    );
  });

  it('offers goals by title, and targets once one is begun', () => {
    const goals = described(`${head}    sdgs: [‸]`);
    assert.equal(Object.keys(goals).length, 17);
    assert.equal(goals['16'], 'Peace, justice and strong institutions');
    assert.ok(shown(`${head}    sdgs: [hambre‸]`).includes('2'));
    const targets = described(`${head}    sdgs: [16.‸]`);
    assert.equal(targets['16.6'], 'Effective, accountable and transparent institutions');
    assert.ok(shown(`${head}    sdgs: [corruption‸]`).includes('16.5'));
    assert.match(accept(`${head}    sdgs: [16, 16‸]`, '16.10'), /sdgs: \[16, 16\.10\]/);
  });

  it('offers languages by name, common ones first', () => {
    assert.deepEqual(labels(offered('languages: [‸]')).slice(0, 4), ['en', 'es', 'fr', 'pt']);
    assert.deepEqual(shown('languages: [español‸]'), ['es']);
    assert.ok(shown('languages: [ქართული‸]').includes('ka'));
    assert.ok(!labels(offered('languages: [en, ‸]')).includes('en'));
  });

  it('offers the languages that a text lacks', () => {
    const plan = 'languages: [es, en, qu]\ntitle:\n  es: Plan\n  ‸\n';
    assert.deepEqual(labels(offered(plan)), ['en', 'qu']);
    assert.equal(
      accept(plan, 'en'),
      'languages: [es, en, qu]\ntitle:\n  es: Plan\n  en: <Title of the plan, with its years>\n',
    );
    assert.match(accept('languages: [es, en]\nintroduction:\n  ‸', 'es'), /\n {2}es: \|\n {4}<Por qué/);
    const explained =
      'languages: [es, en]\ncommitments:\n  - id: a\n    values:\n      transparency:\n        ‸';
    assert.deepEqual(labels(offered(explained)), ['es', 'en']);
    assert.deepEqual(labels(offered('languages: [es]\ntitle:\n  ‸')), []);
  });

  it('offers ids made of the title and numbered on', () => {
    const source = 'commitments:\n  - id: commitment-1\n  - id: ‸\n    title: Publish contracts\n';
    assert.deepEqual(labels(offered(source)), ['publish-contracts', 'commitment-2']);
    const step = (id: string) => `      - id: ${id}\n        title: T\n`;
    const milestones = `${head}    milestones:\n${step('m1')}      - id: ‸\n        title: "open\n${step('m2')}`;
    assert.deepEqual(labels(offered(milestones)), ['m3']);
  });

  describe('dates', () => {
    it('of the plan follow the edition', () => {
      assert.deepEqual(described('edition: 2019\nperiod:\n  start: 2021-09-01\n  end: ‸'), {
        '2023-08-31': '24 months; when plans of 2019 end',
        '2026-03-15': 'today',
      });
      const four = labels(offered('edition: 2022\nperiod:\n  start: 2024-01-01\n  end: ‸'));
      assert.deepEqual(four.slice(0, 3), ['2025-12-31', '2027-12-31', '2025-06-30']);
      assert.ok(labels(offered('edition: 2019\nperiod:\n  start: ‸')).includes('2026-09-01'));
    });

    it('of a commitment follow the plan', () => {
      assert.equal(described(`${head}    start: ‸`)['2021-09-01'], 'start of the plan');
      assert.equal(
        described(`${head}    start: 2021-09-01\n    end: ‸`)['2023-08-31'],
        'end of the plan · 2 years from its start',
      );
    });

    it('of a milestone follow the commitment', () => {
      const source = `${head}    start: 2021-10-01\n    end: 2023-05-31\n    milestones:\n      - title: T\n        end: ‸`;
      const found = described(source);
      assert.equal(found['2022-09-30'], 'end of its year 1');
      assert.equal(found['2023-05-31'], 'end of its year 2 · end of the commitment');
      assert.match(accept(source, '2022-09-30'), /end: 2022-09-30$/);
    });

    it('leave out today where nobody can tell it', () => {
      assert.deepEqual(labels(offered('submitted: ‸', { today: undefined })), []);
    });
  });

  describe('of other plans', () => {
    const uri = 'file:///plans/corrada-2021.ogpplan';
    const former = `ogpplan: 1
title: Corrada 2019–2021
participant: Corrada
period:
  start: 2019-09-01
  end: 2021-08-31
agencies:
  mof:
    name: Ministry of Finance
    acronym: MOF
    kind: government
  trust:
    name: Open Trust
    aliases: [The Trust]
    kind: civil-society
commitments:
  - id: e-tenders
    title: Electronic tenders
`;
    const workspace = workspaceOf({
      [uri]: head,
      'file:///plans/corrada-2019.ogpplan': former,
      'file:///plans/belize/2020.ogpplan':
        'title: Belize\nparticipant: Belize\nperiod:\n  start: 2020-01-01\n',
    });
    const options = { uri, workspace };

    it('offers their paths, those of the same participant first', () => {
      const found = offered(`${head}previous-plan: ‸`, options);
      assert.deepEqual(labels(found), ['corrada-2019.ogpplan', 'belize/2020.ogpplan']);
      assert.equal(found[0]?.labelDetails?.description, 'Corrada 2019–2021');
      assert.equal(labels(offered('translation-of: "‸"', options)).length, 2);
    });

    it('offers the commitments of the previous plan', () => {
      const source = head.replace('period:', 'previous-plan: corrada-2019.ogpplan\nperiod:');
      for (const place of ['continues: ‸', 'continues:\n      commitment: ‸', 'continues: {commitment: ‸}']) {
        assert.ok(labels(offered(`${source}    ${place}`, options)).includes('e-tenders'), place);
      }
      const named = `${head}    continues:\n      plan: corrada-2019.ogpplan\n      commitment: ‸`;
      assert.deepEqual(labels(offered(named, options)), ['e-tenders']);
    });

    it('offers their agencies behind those of the register, and registers the one that is taken', () => {
      const source = `${head.replace('commitments:', 'agencies:\n  mof:\n    name: Ministry of Fisheries\ncommitments:')}    lead: ‸`;
      assert.deepEqual(labels(offered(source, options)), ['mof', 'mof-2', 'trust']);
      const plan = acceptAndRead(source, 'mof-2', options);
      assert.equal(plan.frame.agencyName('mof-2'), 'Ministry of Finance');
      assert.equal(plan.commitments[0]?.node.get('lead')?.items[0]?.value, 'mof-2');
      assert.deepEqual(shown(source.replace('‸', 'The Tr‸'), options), ['trust']);
      const register = acceptAndRead(`${head}agencies:\n  mof:\n    name: M\n  ‸`, 'trust', options);
      assert.equal(register.frame.agencies.get('trust')?.node?.get('kind')?.value, 'civil-society');
      const fresh = acceptAndRead(`${head}    supporting: [‸]`, 'trust', options);
      const trust = fresh.frame.agencies.get('trust')?.node;
      assert.equal(trust?.get('kind')?.value, 'civil-society');
      assert.deepEqual(
        trust?.get('aliases')?.items.map(({ value }) => value),
        ['The Trust'],
      );
    });
  });

  describe('in comments', () => {
    const flagged = `${head}    start: 2021-09-01\n`;

    it('offers the words that silence checks', () => {
      const words = ['ogpplan-ignore', 'ogpplan-ignore-file'];
      for (const place of ['# ‸', '#‸', '# ogp‸', 'title: T # ‸', 'introduction: | # o‸']) {
        assert.deepEqual(labels(offered(place)), words, place);
      }
      assert.equal(accept('title: T #‸', 'ogpplan-ignore'), 'title: T # ogpplan-ignore ');
      for (const place of ['# Ask the ministry ‸', '# see‸', 'introduction: |\n  # ‸']) {
        assert.deepEqual(labels(offered(place)), [], place);
      }
    });

    it('offers codes, those that would silence something first', () => {
      const found = offered(flagged.replace('  - id: a', '  # ogpplan-ignore ‸\n  - id: a'));
      assert.match(found[0]?.detail ?? '', /^silences 1 here · /);
      const silent = found.find(({ label }) => label === 'impossible-date');
      assert.equal(silent?.detail, 'error');
      assert.match(JSON.stringify(found[0]?.documentation), /Why/);
      assert.ok(!labels(found).includes('yaml-syntax'));
    });

    it('offers none that is listed, and none in the reason', () => {
      const found = labels(offered('# ogpplan-ignore lead-kind, mile‸'));
      assert.ok(!found.includes('lead-kind') && found.includes('milestone-limit'));
      assert.equal(
        accept('# ogpplan-ignore lead-kind, mile‸stone', 'milestone-limit'),
        '# ogpplan-ignore lead-kind, milestone-limit',
      );
      assert.deepEqual(labels(offered('# ogpplan-ignore lead-kind -- because ‸')), []);
    });
  });
});
