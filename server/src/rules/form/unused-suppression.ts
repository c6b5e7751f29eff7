import { removal } from '../../edits/mend';
import { replaceMark } from '../../edits/write';
import { absolute } from '../../plan/model/piece';
import type { Plan } from '../../plan/plan';
import { suppressionsOf } from '../../plan/suppressions';
import { defineRule, type Finding, type Fix } from '../rule';

/** The format: a comment that silences a rule says which, and is there because it finds something. */
export const unusedSuppression = defineRule({
  code: 'unused-suppression',
  title: 'A comment that silences nothing',
  family: 'form',
  severity: 'warning',
  suppressible: false,
  sources: [],
  messages: {
    unused: ({ code }: { code: string }) =>
      `Nothing is left for this comment to silence: \`${code}\` finds nothing here. Delete it, so that it does not hide ` +
      'the next mistake.',
    unknown: ({ code, nearest }: { code: string; nearest: string | undefined }) =>
      `There is no rule \`${code}\`, so the comment silences nothing. ` +
      `${nearest === undefined ? 'Look up the code in the list of rules.' : `Did you mean \`${nearest}\`?`}`,
    cannot: ({ code }: { code: string }) =>
      `\`${code}\` cannot be silenced: without it nobody would learn that a part of the plan is not read. Delete the ` +
      'comment.',
    noCode: () =>
      'The comment does not say which rule it is to silence. Add the code of the rule, such as ' +
      '`# ogpplan-ignore milestone-limit -- reason`.',
  },
  explanation: {
    what:
      'A comment `# ogpplan-ignore CODE` of which the code is no rule, or which silences nothing at its place. Not ' +
      'reported where the rule is off, does not apply at this stage or in this edition, or could not look.',
    why: 'A comment that is left behind hides the next mistake of its sort.',
    how:
      'Delete it. A comment on a line of its own silences the rule for the item or field that begins on the next line; ' +
      'one at the end of a line, for that line; `# ogpplan-ignore-file CODE`, for the file.',
  },
  examples: {
    bad: [
      {
        commitment: `
end: 2022-08-31 # ogpplan-ignore «time-bound-dates» -- agreed in the forum
`,
        fixed: `
end: 2022-08-31
`,
      },
      {
        plan: `
# ogpplan-ignore «format-versoin»
due: 2020-08-31
`,
      },
      { plan: '\ndue: 2020-08-31 «# ogpplan-ignore»\n', fixed: '\ndue: 2020-08-31\n' },
    ],
    good: [
      {
        commitment: `
# ogpplan-ignore date-format -- as in the decree
start: Sept. 2020
problem: |
  # ogpplan-ignore milestone-limit
`,
      },
    ],
  },

  fixes({ mark, message, args }, plan) {
    const { code, nearest } = (args ?? {}) as { code?: string; nearest?: string };
    if (message === 'unknown' && nearest !== undefined) {
      const edits = [replaceMark(mark, nearest)];
      return [
        { title: `Write \`${nearest}\` instead of \`${code}\``, kind: 'unsafe', preferred: true, edits },
        ...removed({ mark }, plan),
      ];
    }
    return removed({ mark }, plan);
  },
});

/** Deletes the code, or the comment if it has no other. */
function removed({ mark }: Pick<Finding, 'mark'>, plan: Plan): Fix[] {
  const { start } = absolute(mark);
  const suppression = suppressionsOf(plan).find((one) => {
    const whole = absolute(one.mark);
    return whole.start <= start && start < whole.end;
  });
  if (!suppression) return [];
  const { codes } = suppression;
  if (codes.length < 2) {
    const whole = absolute(suppression.mark);
    const before = plan.text.slice(0, whole.start);
    const blanks = /(?<![ \t])[ \t]*$/.exec(before)?.[0].length ?? 0;
    const edits = removal(plan.text, [{ start: whole.start - blanks, end: whole.end }]);
    return [{ title: 'Delete the comment', kind: 'safe', preferred: true, edits }];
  }
  const index = codes.findIndex((one) => absolute(one.mark).start === start);
  const [one, next, previous] = [codes[index], codes[index + 1], codes[index - 1]];
  if (!one) return [];
  const from = next ? absolute(one.mark).start : absolute(previous!.mark).end;
  const to = next ? absolute(next.mark).start : absolute(one.mark).end;
  const edits = [{ start: from, end: to, text: [] }];
  return [{ title: `Delete \`${one.code}\` from the comment`, kind: 'safe', preferred: true, edits }];
}
