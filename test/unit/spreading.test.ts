import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';

/** More than a call can take arguments. */
const many = 130_000;

const spread = /(?:push|splice|unshift|Math\.max|Math\.min|fromCharCode)\((?:[^(){}]*, )?\.\.\./;

describe('what a text may hold without end', function () {
  this.timeout(20_000);

  it('is never spread into the arguments of a call, which have a limit', () => {
    const folder = join('server', 'src');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => spread.test(readFileSync(join(folder, name), 'utf8')));
    assert.deepEqual(sources, []);
  });

  it('is read and checked however much it is', () => {
    const texts = readPlan(`commitments: [${'a,'.repeat(many)}]\n`);
    assert.ok(checkPlan(texts).length >= many);
    const silent = readPlan(`commitments:\n  # ogpplan-ignore ${'x,'.repeat(many)}\n  - id: one\n`);
    assert.ok(checkPlan(silent).length >= many);
  });
});
