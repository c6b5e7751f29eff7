import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { fileOf } from '../../../server/src/rules/examples';
import { levelOf, type RuleSettings } from '../../../server/src/rules/levels';
import { remedyOf } from '../../../server/src/rules/output';
import type { Example } from '../../../server/src/rules/rule';

/** Codes found in an example, in order; rules of another stage left out. */
function codesIn(example: Example, settings: RuleSettings = {}): string[] {
  const plan = readPlan(fileOf(example).text);
  return checkPlan(plan)
    .filter((finding) => levelOf(finding, plan.frame, settings) !== 'off')
    .map(({ rule }) => rule.code);
}

const date = 'start: Sept. 2020';

describe('suppressions', () => {
  it('silence what a comment above names', () => {
    assert.deepEqual(codesIn({ commitment: `${date}\n` }), ['date-format']);
    assert.deepEqual(codesIn({ commitment: `# ogpplan-ignore date-format\n${date}\n` }), []);
    assert.deepEqual(
      codesIn({ commitment: `# ogpplan-ignore date-format -- as in the decree\n${date}\n` }),
      [],
    );
  });

  it('silence what a comment at the end of the line names, and no other line', () => {
    assert.deepEqual(codesIn({ commitment: `${date} # ogpplan-ignore date-format\n` }), []);
    const other = codesIn({ commitment: `${date}\nend: 2022-08 # ogpplan-ignore date-format\n` });
    assert.deepEqual(other, ['date-format', 'unused-suppression']);
  });

  it('silence the whole file', () => {
    assert.deepEqual(
      codesIn({ plan: '# ogpplan-ignore-file date-format\nogpplan: 1\n', commitment: `${date}\n` }),
      [],
    );
  });

  it('silence a whole commitment, above its dash', () => {
    const { text } = fileOf({ commitment: `${date}\n` });
    const above = text.replace('  - id:', '  # ogpplan-ignore date-format\n  - id:');
    assert.deepEqual(
      checkPlan(readPlan(above)).filter(({ rule }) => rule.code === 'date-format'),
      [],
    );
  });

  it('never silence the list or map that holds the line', () => {
    const { text } = fileOf({ commitment: `${date}\n` });
    const inside = text.replace('    title:', '    # ogpplan-ignore date-format\n    title:');
    const codes = checkPlan(readPlan(inside)).map(({ rule }) => rule.code);
    assert.ok(codes.includes('date-format'));
    assert.ok(codes.includes('unused-suppression'));
  });

  it('take several codes, and stack', () => {
    const codes = '# ogpplan-ignore milestone-date, date-format';
    assert.deepEqual(codesIn({ commitment: `${codes}\n${date}\n` }), ['unused-suppression']);
    const stacked = '# ogpplan-ignore date-format\n# another note\n# ogpplan-ignore impossible-date';
    assert.deepEqual(codesIn({ commitment: `${stacked}\n${date}\n` }), ['unused-suppression']);
  });

  it('are text inside texts', () => {
    const texts = [
      'additional: |\n  # ogpplan-ignore nonsense\n',
      'additional: "see # ogpplan-ignore nonsense"\n',
      'additional: >\n  Text\n  # ogpplan-ignore nonsense\n',
    ];
    for (const commitment of texts) assert.deepEqual(codesIn({ commitment }), [], commitment);
  });

  it('cannot silence what says that a part is not read', () => {
    const example = { plan: '# ogpplan-ignore format-version\nogpplan: 2\n' };
    assert.deepEqual(codesIn(example), ['unused-suppression', 'format-version']);
    assert.deepEqual(codesIn({ commitment: '# ogpplan-ignore yaml-syntax\ntitle: a: b\n' }), ['yaml-syntax']);
  });

  it('are not idle where their rule is off, of another stage, or could not look', () => {
    const unused = { commitment: `# ogpplan-ignore date-format\nstart: 2020-09\n` };
    assert.deepEqual(codesIn(unused), ['unused-suppression']);
    assert.deepEqual(codesIn(unused, { 'date-format': 'off' }), []);
    assert.deepEqual(codesIn({ plan: '# ogpplan-ignore commitment-range\nogpplan: 1\n' }), []);
    const blind = '# ogpplan-ignore milestone-outside-commitment\nmilestones: text\n';
    assert.ok(!codesIn({ commitment: blind }).includes('unused-suppression'));
    const broken = '# ogpplan-ignore milestone-limit\ntitle: a: b\n';
    assert.deepEqual(codesIn({ commitment: broken }), ['yaml-syntax']);
  });

  it('can be deleted, code by code', () => {
    const { text } = fileOf({ commitment: `${date} # ogpplan-ignore date-format, impossible-date -- why\n` });
    const plan = readPlan(text);
    const finding = checkPlan(plan).find(({ rule }) => rule.code === 'unused-suppression')!;
    const fixed = applyEdits(text, remedyOf(finding, plan).best!.edits);
    assert.ok(fixed.includes('# ogpplan-ignore date-format -- why\n'), fixed);
  });

  it('work with Windows line breaks and a byte order mark', () => {
    const { text } = fileOf({ commitment: `# ogpplan-ignore date-format\n${date}\n` });
    const codes = checkPlan(readPlan(`\ufeff${text.replaceAll('\n', '\r\n')}`)).map(({ rule }) => rule.code);
    assert.deepEqual(
      codes.filter((code) => code !== 'commitment-range'),
      [],
    );
  });
});
