import assert from 'node:assert/strict';
import { levelNamed, readConfig } from '../../../server/src/config/config';

describe('readConfig', () => {
  const problemsOf = (text: string) =>
    readConfig(text).problems.map(({ line, message, fatal }) => `${line}${fatal ? '!' : ''} ${message}`);

  it('reads the rules', () => {
    for (const word of ['off', "'off'", 'OFF', 'off # we know']) {
      assert.deepEqual(readConfig(`# ours\nrules:\n  milestone-limit: ${word}\n`), {
        rules: { 'milestone-limit': 'off' },
        problems: [],
      });
    }
    assert.deepEqual(readConfig('rules: {milestone-limit: error}').rules, { 'milestone-limit': 'error' });
    assert.deepEqual(readConfig('\ufeffrules:\r\n  milestone-limit: hint\r\n').rules, {
      'milestone-limit': 'hint',
    });
  });

  it('has nothing to say of an empty file, or one without rules', () => {
    for (const text of ['', '\n', '# nothing yet', 'rules:', 'rules: {}', '~', 'x-mine: [1]']) {
      assert.deepEqual(readConfig(text), { rules: {}, problems: [] }, text);
    }
  });

  it('names what it cannot follow, and follows the rest', () => {
    const text = `rule: {}
rules:
  milestone-limits: off
  milestone-limit: error
  milestone-limit: off
`;
    assert.deepEqual(readConfig(text).rules, { 'milestone-limit': 'error' });
    assert.deepEqual(problemsOf(text), [
      '0 There is no setting "rule". Did you mean rules?',
      '2 There is no rule "milestone-limits". Did you mean milestone-limit?',
      '4 Rule "milestone-limit" is set twice; the first counts. Delete this line.',
    ]);
    assert.deepEqual(problemsOf('rules:\n  milestone-limit: wraning'), [
      '1 "wraning" is not a severity. Did you mean warning?',
    ]);
    assert.deepEqual(problemsOf('rules:\n  milestone-limit:'), [
      '1 Rule "milestone-limit" is set to nothing. Use error, warning, information, hint or off.',
    ]);
    assert.deepEqual(problemsOf('rules:\n  no-such-thing-at-all: off'), [
      '1 There is no rule "no-such-thing-at-all". The codes are those that "ogpplan check" prints.',
    ]);
  });

  it('says where a file cannot be used at all', () => {
    assert.deepEqual(problemsOf('- rules'), [
      '0! Write "rules:", and under it a line "CODE: SEVERITY" for each rule.',
    ]);
    assert.deepEqual(problemsOf('rules:\n  - milestone-limit'), [
      '1! Under "rules:" write a line "CODE: SEVERITY" for each rule, indented.',
    ]);
    assert.match(
      problemsOf('rules:\n  "milestone-limit: off\n').join(),
      /^\d! This is not YAML that can be read/,
    );
    assert.match(problemsOf('['.repeat(5000)).join(), /^0! This is not YAML/);
  });

  it('never throws', () => {
    for (const text of [
      '? [a]\n: b',
      'rules:\n  ? {a: b}\n  : off',
      'rules: *x',
      'rules: {[]: off}',
      '<<: *a',
      ': x',
    ]) {
      assert.ok(readConfig(text).problems.length > 0, text);
    }
  });
});

describe('levelNamed', () => {
  it('knows the levels, and what others call them', () => {
    assert.equal(levelNamed('Warning ').level, 'warning');
    assert.deepEqual(levelNamed('info'), { instead: 'Did you mean information?' });
    assert.deepEqual(levelNamed('eror'), { instead: 'Did you mean error?' });
    assert.deepEqual(levelNamed('5'), { instead: 'Use error, warning, information, hint or off.' });
  });
});
