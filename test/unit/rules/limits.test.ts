import assert from 'node:assert/strict';
import { by, commitments, found, plan, said, silent } from './wholePlan';

describe('rules on limits', () => {
  it('speak once about a long plan', () => {
    const long = (count: number, edition: number, more = 'stage: submission\n'): string[] =>
      found(plan(more + commitments(count), edition))
        .filter(({ finding }) => finding.rule.code.startsWith('commitment-'))
        .map(({ finding, level }) => `${finding.rule.code} ${level}`);
    assert.deepEqual(long(15, 2019), []);
    assert.deepEqual(long(16, 2019), ['commitment-range information']);
    assert.deepEqual(long(21, 2019), ['commitment-limit warning']);
    assert.deepEqual(long(21, 2015), ['commitment-range information']);
    assert.deepEqual(long(16, 2022), []);
    assert.deepEqual(long(21, 2022), ['commitment-limit information']);
    assert.deepEqual(long(4, 2019), ['commitment-range hint']);
    assert.deepEqual(long(4, 2022), []);
    assert.deepEqual(long(16, 2019, 'stage: drafting\n'), []);
    assert.deepEqual(long(5, 2019, 'kind: local\n'), []);
    assert.deepEqual(long(6, 2019, 'kind: local\n'), ['commitment-limit warning']);
    assert.deepEqual(long(6, 2015, 'kind: local\n'), []);
    assert.deepEqual(long(6, 2022, 'kind: local\nstage: submission\n'), ['commitment-limit error']);
  });

  it('see one lead behind names, acronyms and ids', () => {
    const text = (lead: (index: number) => string): string =>
      plan(
        `agencies:\n  mof: { name: Ministry of Finance, acronym: MoF }\n  mps: { name: Ministry of Public Service }\ncommitments:\n${Array.from({ length: 5 }, (_, index) => `  - { id: c${index}, lead: ${lead(index)} }\n`).join('')}`,
      );
    const written = ['mof', 'Ministry of Finance', 'MoF', 'The Ministry of Finance', 'mof'];
    assert.match(
      said(
        'whole-of-government',
        text((index) => written[index]!),
      ),
      /^Ministry of Finance leads all 5/,
    );
    silent('whole-of-government', {
      'two leads': text((index) => (index === 3 ? 'mps' : 'mof')),
      'several leads': text((index) => (index === 3 ? '[mof, mps]' : 'mof')),
      'no agency': text((index) => (index === 3 ? 'None specified' : 'mof')),
    });
  });

  it('judge sectors only where every body says what it is', () => {
    const text = (kinds: readonly string[]): string =>
      plan(
        `stage: submission\nagencies:\n${kinds.map((kind, index) => `  a${index}: { name: Body ${index}${kind && `, kind: ${kind}`} }\n`).join('')}`,
      );
    assert.deepEqual(by('single-sector', text(['government', 'independent'])), ['information none']);
    silent('single-sector', {
      'civil society': text(['government', 'civil-society']),
      'an unknown kind': text(['government', '']),
      'a kind that is none': text(['government', 'ngo']),
      'no register': plan('stage: submission\n'),
    });
  });
});
