import { quote } from '../../edits/quote';
import { replaceMark } from '../../edits/write';
import { type PlanNode, UnreadableNode } from '../../plan/model/nodes';
import { type Mark, sourceOf } from '../../plan/model/piece';
import { defineRule } from '../rule';

/** The format: in an unquoted text ` #` starts a comment, and `!word` at its start a tag. */
export const textCut = defineRule({
  code: 'text-cut',
  title: 'A text of which a part is dropped',
  family: 'form',
  severity: 'warning',
  sources: [],
  messages: {
    hash: ({ dropped }: { dropped: string }) =>
      `Behind a space, \`#\` starts a note that is no part of the plan: \`${dropped}\` is dropped from the text. Put ` +
      'quotation marks around the text to keep it, or a space behind the `#` if it is a note.',
    tag: ({ tag }: { tag: string }) =>
      `A text cannot begin with an exclamation mark: \`${tag}\` is dropped from it. Put quotation marks around the text ` +
      'to keep it.',
  },
  explanation: {
    what:
      'A text outside quotation marks of which a part is not read: what follows a space and `#` ("Decision #12"), and ' +
      'a first word that begins with an exclamation mark.',
    why: 'The published plan would lack words that its authors see in front of them.',
    how: 'Put quotation marks around the text. A note of your own needs a space behind its `#`: `# like this`.',
  },
  examples: {
    bad: [
      {
        commitment: `
title: Carry out Decision «#12 on open contracts»
`,
        fixed: `
title: "Carry out Decision #12 on open contracts"
`,
      },
      {
        commitment: `
values:
  transparency: Everyone can read what Decision «#12 keeps closed.»
`,
        fixed: `
values:
  transparency: "Everyone can read what Decision #12 keeps closed."
`,
      },
      {
        commitment: `
title: «!Important publish every contract»
`,
        fixed: `
title: "!Important publish every contract"
`,
      },
    ],
    good: [
      {
        commitment: `
title: Publish every public contract # the minister's wording
additional: "See Decision #12"
problem: |
  Decision #12 keeps nine contracts in ten closed.
`,
      },
    ],
  },

  checkUnit({ problems }, _frame, report) {
    for (const problem of problems) {
      if (problem.kind !== 'text-cut' && problem.kind !== 'tag') continue;
      const { parent, step, mark } = problem;
      const subject = { node: parent ?? nowhere(mark), key: step, mark };
      if (problem.kind === 'tag') report('tag', subject, { tag: problem.tag });
      else report('hash', subject, { dropped: sourceOf(mark) });
    }
  },

  fixes({ mark, message, unit }) {
    const cut = unit.problems.find(
      (one) => one.kind === 'text-cut' && one.mark.start === mark.start && one.mark.piece === mark.piece,
    );
    const start = message === 'hash' && cut?.kind === 'text-cut' ? cut.text.start : mark.start;
    const whole: Mark = { piece: mark.piece, start, end: mark.end };
    const text = sourceOf(whole).trimEnd();
    if (/[\r\n]/.test(text)) return [];
    const edits = [replaceMark({ ...whole, end: start + text.length }, quote(text))];
    return [{ title: 'Put quotation marks around the text', kind: 'safe', preferred: true, edits }];
  },
});

const nowhere = ({ piece, start, end }: Mark): PlanNode => new UnreadableNode(piece, start, end);
