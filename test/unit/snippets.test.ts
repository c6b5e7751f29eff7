import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../server/src/edits/edit';
import { readPlan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';
import { remedyOf } from '../../server/src/rules/output';

interface Snippet {
  readonly isFileTemplate: boolean;
  readonly prefix: string;
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(readFileSync('snippets/ogpplan.json', 'utf8'));

/** The snippet as it is inserted: the default of each slot, and as in plain text no choice made. */
const inserted = ({ body }: Snippet): string =>
  body.join('\n').replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, (_, text: string) => text.replace(/\\(.)/g, '$1'));

describe('snippets', () => {
  // VS Code inserts a snippet at any column, so a part of a plan would break a list that is indented otherwise.
  it('are for whole files only', () => {
    for (const [name, { isFileTemplate }] of Object.entries(snippets)) assert.ok(isFileTemplate, name);
  });

  it('write the plan that the fix for an empty file writes', () => {
    const plan = readPlan('');
    const { best } = remedyOf(checkPlan(plan)[0]!, plan);
    const choices = /\$\{\d+\|[^}]*\|\}/g;
    const expected = applyEdits('', best!.edits).split('\n');
    const lines = inserted(snippets['Action plan']!).split('\n');
    assert.deepEqual(
      lines.filter((line) => !line.match(choices)),
      expected.filter((_, index) => !lines[index]?.match(choices)),
    );
    assert.ok(expected.length > 40);
  });

  it('are not offered in prose', () => {
    for (const { prefix } of Object.values(snippets)) assert.match(prefix, /^\+[a-z]+$/);
  });
});
