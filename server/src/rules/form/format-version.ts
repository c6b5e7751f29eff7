import { styleOf } from '../../edits/style';
import { concat } from '../../edits/template';
import { planText } from '../../edits/templates';
import { scalar } from '../../edits/value';
import { insertKey, setScalar } from '../../edits/write';
import { newestEdition } from '../../handbook/editions';
import { UnreadableNode } from '../../plan/model/nodes';
import { visible } from '../../plan/model/piece';
import type { Plan } from '../../plan/plan';
import { defineRule, type Fix } from '../rule';
import { aboutKey, aboutPlan } from '../subjects';
import { isUnread } from '../unread';

/** The version of the format that this program knows. */
const version = '1';

/** The format: every file says which version of the format it is written in. */
export const formatVersion = defineRule({
  code: 'format-version',
  title: 'Not marked as a plan',
  family: 'form',
  severity: 'error',
  suppressible: false,
  sources: [],
  messages: {
    empty: () => 'This file is empty. A plan can start from a template that asks for each part in turn.',
    noPlan: () =>
      'This file holds text, but no plan: a plan is made of fields, such as `title:`, each followed by what belongs to ' +
      'it. Start from a template, and move the text to where it belongs.',
    missing: () =>
      'The plan does not say which version of the format it is written in, so a program cannot know how to read it. ' +
      'Add `ogpplan: 1` as the first line.',
    unknown: ({ written }: { written: string }) =>
      `\`ogpplan: ${written}\` names a version of the format that does not exist yet; there is only 1. Write ` +
      '`ogpplan: 1`.',
  },
  explanation: {
    what: 'A file without `ogpplan: 1`, or with another number there. In an empty file it is the only finding.',
    why: 'The line tells programs that the file is an action plan, and how to read it when the format changes one day.',
    how: 'Write `ogpplan: 1` as the first line. An empty file can be filled with a template of a whole plan.',
  },
  examples: {
    bad: [
      { file: '' },
      { file: '«# Notes for the plan of next year»\n' },
      { file: '«Hello world»\n' },
      {
        plan: `
«edition»: 2019
`,
        without: ['ogpplan'],
        fix: 'Add `ogpplan: 1`',
      },
      {
        plan: `
ogpplan: «1.0»
`,
        fixed: `
ogpplan: 1
`,
      },
    ],
    good: [{ plan: '\nogpplan: "1"\n' }],
  },

  checkPlan(plan, _frame, report) {
    const { root, pieces } = plan;
    if (!root || (root.entries.size === 0 && isBlank(plan))) {
      if (pieces.some(({ problem }) => problem)) return;
      const piece = pieces[0]!;
      const content = /\S[^\r\n]*/.exec(piece.text.replace(/^\ufeff/, ' '));
      const start = content?.index ?? 0;
      const node = new UnreadableNode(piece, start, start + (content?.[0].trimEnd().length ?? 0));
      const subject = { node, key: 'ogpplan', mark: visible(node) };
      report(isBlank(plan) ? 'empty' : 'noPlan', subject, undefined);
      return;
    }
    const written = root.entry('ogpplan')?.node;
    if (!written) {
      if (!isUnread(plan, 'ogpplan')) report('missing', aboutPlan(root, 'ogpplan'), undefined);
    } else if ('value' in written && written.value !== version) {
      report('unknown', aboutKey(root, 'ogpplan'), { written: written.value });
    }
  },

  fixes({ message, mark }, plan) {
    if (message === 'empty' || message === 'noPlan') return startPlan(plan, message === 'noPlan');
    if (message === 'missing') {
      const edit = plan.root && insertKey(plan, plan.root, 'ogpplan', scalar(version));
      return edit ? [{ title: 'Add `ogpplan: 1`', kind: 'safe', preferred: true, edits: [edit] }] : [];
    }
    return [
      {
        title: 'Write `ogpplan: 1`',
        kind: 'safe',
        preferred: true,
        edits: [setScalar(plan, mark, version)],
      },
    ];
  },
});

const comment = /^\ufeff?[ \t]*(?:#.*)?$/;
const nothing = /^\ufeff?[ \t]*(?:[#%].*|(?:---|\.\.\.|~|null|\[\]|\{\})[ \t]*)?$/;

const linesOf = (text: string): string[] => text.split(/\r?\n/);

/** Nothing, or nothing but comments, marks of a document and empty brackets. */
const isBlank = ({ text }: Plan): boolean => linesOf(text).every((line) => nothing.test(line));

/** Writes a whole plan with slots below the comments that are there; text that is no plan becomes one. */
function startPlan(plan: Plan, keepText: boolean): Fix[] {
  const style = styleOf(plan);
  const { text } = plan;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lines = linesOf(text.slice(start));
  const kept = keepText
    ? lines.map((line) => (comment.test(line) ? line : `# ${line}`))
    : lines.filter((line) => comment.test(line));
  const head = kept.join(style.eol).trimEnd();
  const title = keepText
    ? 'Start a plan here, and keep the text as a comment'
    : 'Write a plan from the template';
  return templates.map(({ name, languages }) => {
    const written = concat(head, head === '' ? '' : style.eol, planText(newestEdition, languages, style));
    return {
      title: title + name,
      kind: 'needs-input',
      preferred: name === '',
      edits: [{ start, end: text.length, text: written }],
    };
  });
}

/** The languages that templates are written in; the first leaves open what the plan is in. */
const templates: readonly { readonly name: string; readonly languages: readonly string[] }[] = [
  { name: '', languages: [] },
  { name: ' (español)', languages: ['es'] },
  { name: ' (français)', languages: ['fr'] },
  { name: ' (português)', languages: ['pt'] },
];
