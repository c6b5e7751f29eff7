import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { nameAt } from '../../../server/src/language/names';
import { placesOf } from '../../../server/src/language/places';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { fileOf } from '../../../server/src/rules/examples';
import type { Finding, Fix } from '../../../server/src/rules/rule';

const codesIn = (text: string): string[] => checkPlan(readPlan(text)).map(({ rule }) => rule.code);

/** The first finding of a rule in a text, and its fixes. */
function found(text: string, code: string): { finding: Finding; fixes: readonly Fix[] } {
  const plan = readPlan(text);
  const finding = checkPlan(plan).find(({ rule }) => rule.code === code);
  assert.ok(finding, `no ${code}`);
  return { finding, fixes: finding.rule.fixes?.(finding, plan) ?? [] };
}

const titles = (fixes: readonly Fix[]): string[] => fixes.map(({ title }) => title);

// Each was found by `npm run fixes`.
describe('fixes never corrupt', () => {
  it('come with findings where languages stand in the place of who proposed something', () => {
    const text = fileOf({
      plan: `
development-process:
  feedback:
    - proposal: Publish payments too.
      from:
        en: Open Corrada
`,
    }).text;
    assert.ok(codesIn(text).includes('wrong-type'));
    assert.ok(placesOf(readPlan(text), nameAt(readPlan(text), text.indexOf('justice'))!.name).length > 0);
  });

  it('offer no day of the plan that the dates of a commitment speak against', () => {
    const text = (end: string) =>
      fileOf({
        without: ['end', 'milestones'],
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: ${end}
`,
      }).text;
    const fixed = (source: string) => applyEdits(source, found(source, 'time-bound-dates').fixes[0]!.edits);
    const own = 'end: 2022-08-31\n    lead';
    assert.ok(fixed(text('2022-06')).includes(own));
    // A milestone after the last day, and a year without one.
    for (const end of ['2023-06', '2021-05']) assert.ok(!fixed(text(end)).includes(own), end);
  });

  it('leave what `<<` brings in where it is', () => {
    const text = `ogpplan: 1
x-shared: &shared
  lead: TBD
  problem: Nobody can read contracts.
commitments:
  - <<: *shared
    id: one
    title: One
`;
    const { fixes } = found(text, 'answerable-lead');
    for (const { edits } of fixes) assert.ok(applyEdits(text, edits).includes('<<: *shared'));
  });

  it('put quotes around a text in braces, where a comma would cut it', () => {
    const text = 'ogpplan: 1\ncommitments:\n  - {id: one, title: One, milestones: [{end: 2021-06}]}\n';
    const plan = readPlan(text);
    const fixes = checkPlan(plan).flatMap((finding) => finding.rule.fixes?.(finding, plan) ?? []);
    const fix = fixes.findLast(({ title }) => title === 'Add the title');
    assert.match(applyEdits(text, fix!.edits), /title: "<[^"]+>"/);
  });

  it('add no language to the plan for a key that is none', () => {
    const text = fileOf({ commitment: '\nadditional:\n  gb: The work costs 40,000 a year.\n' }).text;
    assert.deepEqual(
      titles(found(text, 'unknown-choice').fixes).filter((title) => title.startsWith('Add')),
      [],
    );
    const tagged = fileOf({ commitment: '\nadditional:\n  es: El trabajo cuesta 40.000 al año.\n' }).text;
    assert.ok(titles(found(tagged, 'unknown-choice').fixes).some((title) => title.startsWith('Add Spanish')));
  });

  it('put no single id in the place of an alias that stands for a list', () => {
    const text =
      'agencies:\n  finance:\n  PRESS-COUNCIL:\ncommitments:\n  - id: one\n    supporting: &both [press-council, forum]\n' +
      '  - id: two\n    supporting: *both\n';
    const plan = readPlan(text);
    const findings = checkPlan(plan).filter(({ rule }) => rule.code === 'unknown-agency');
    const fixes = findings.map((finding) => titles(finding.rule.fixes!(finding, plan)));
    const register = "Add 'forum' to the agencies";
    assert.deepEqual(fixes, [['Write the id: PRESS-COUNCIL'], [register], [], [register]]);
  });

  it('register no third agency under a name that two share', () => {
    const text =
      'agencies:\n  mof:\n    aliases: [Treasury]\n  bank:\n    aliases: [Treasury]\n' +
      'commitments:\n  - id: one\n    lead: Treasury\n';
    assert.deepEqual(titles(found(text, 'unknown-agency').fixes), [
      "Replace 'Treasury' by mof (mof)",
      "Replace 'Treasury' by bank (bank)",
    ]);
  });

  it('rename no key unseen whose value is of another sort than the right key takes', () => {
    const listed = found(
      fileOf({ commitment: '\naditional:\n  - The work\n  - The money\n' }).text,
      'unknown-key',
    );
    assert.deepEqual(
      listed.fixes.map(({ title, kind }) => [title, kind]),
      [['Rename `aditional` to `additional`', 'unsafe']],
    );
    const plain = found(
      fileOf({ commitment: '\nmilestnes: None yet\n', without: ['milestones'] }).text,
      'unknown-key',
    );
    assert.equal(plain.fixes[0]!.kind, 'unsafe');
    const fitting = [
      'aditional:\n  en: The work\n',
      'supportng: open-corrada\n',
      'contat: Ana Ortiz\n',
      'aditional:\n',
    ];
    for (const commitment of fitting) {
      const text = fileOf({
        commitment: `\n${commitment}`,
        without: ['additional', 'supporting', 'contact'],
      }).text;
      assert.equal(found(text, 'unknown-key').fixes[0]!.kind, 'safe', commitment);
    }
  });

  it('delete no note unseen with a key that stands twice', () => {
    const text = `ogpplan: 1
commitments:
  - id: one
    lead: justice
    lead: # ask the ministry
    title: One
`;
    const [fix] = found(text, 'duplicate-id').fixes;
    assert.deepEqual([fix!.title, fix!.kind], ['Delete the second `lead`, with its comment', 'unsafe']);
  });

  it('claim no value that must not stand alone', () => {
    const text = fileOf({
      without: ['objective', 'ambition', 'values', 'contribution'],
      commitment: `
title: A digital platform
description: |
  The ministry builds an online platform, a mobile app and a new software system with artificial intelligence.
results: |
  The digital platform and the app are online, and the software is in use.
milestones:
  - title: Build the online platform
    deliverable: Platform online
    end: 2021-06
  - title: Launch the mobile app
    deliverable: App online
    end: 2022-06
`,
    }).text;
    const { finding, fixes } = found(text, 'value-not-claimed');
    assert.equal((finding.args as { id: string }).id, 'technology-and-innovation');
    assert.deepEqual(fixes, []);
  });

  it('leave no evidence to be asked for where the explanation is still a prompt', () => {
    const text = fileOf({
      without: ['values', 'objective', 'ambition'],
      commitment: `
title: A new manual
description: |
  The ministry audits all its units and disciplines managers who break the rules.
results: |
  Each unit is audited once a year.
contribution: |
  Orders become cheaper.
milestones:
  - title: Adopt the manual
    deliverable: Manual in force
    end: 2021-06
  - title: Audit the first ten units
    deliverable: Ten units audited
    end: 2022-06
`,
    }).text;
    for (const { title, edits } of found(text, 'relevant-values').fixes) {
      const fresh = codesIn(applyEdits(text, edits)).filter((code) => !codesIn(text).includes(code));
      assert.deepEqual(fresh, ['placeholder-text'], title);
    }
  });

  it('make entries of what is listed in quotes', () => {
    const text = fileOf({ commitment: 'sdgs: "3.8, 16.6"\n' }).text;
    const [fix] = found(text, 'wrong-type').fixes;
    assert.match(applyEdits(text, fix!.edits), /sdgs: \[3\.8, 16\.6\]/);
  });

  it('keep the byte order mark where another stands behind it', () => {
    const text = '\ufeff\ufeffogpplan: 1\n';
    const [fix] = found(text, 'yaml-syntax').fixes;
    assert.equal(applyEdits(text, fix!.edits), '\ufeffogpplan: 1\n');
    assert.ok(!codesIn(text).includes('format-version'));
  });

  it('do not join unseen what would say the same key twice', () => {
    const kindOf = (text: string) => found(text, 'yaml-syntax').fixes[0]?.kind;
    assert.equal(kindOf('ogpplan: 1\ntitle: One\n---\ntitle: Two\n'), 'unsafe');
    assert.equal(kindOf('ogpplan: 1\ntitle: One\n---\nkind: national\n'), 'safe');
  });

  it('add the languages that texts are written in already', () => {
    const text = fileOf({ without: ['languages'], plan: 'title:\n  fr: Un plan\n  es: Un plan\n' }).text;
    const [fix] = found(text, 'missing-field').fixes;
    assert.match(applyEdits(text, fix!.edits), /^languages: \[fr, es\]$/m);
  });
});
