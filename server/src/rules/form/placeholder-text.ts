import { isPlaceholder, unfinishedMarks } from '../../handbook/placeholders';
import { AgenciesNode, type PlanNode, type StringNode, type TextVariant } from '../../plan/model/nodes';
import { type Mark, sourceOf } from '../../plan/model/piece';
import { defineRule } from '../rule';
import { quoted } from '../words';
import { fieldOf, nameOf } from './names';

/** The format: a text that is only a placeholder counts as absent; it is reported where it stands. */
export const placeholderText = defineRule({
  code: 'placeholder-text',
  title: 'A placeholder left in place',
  family: 'form',
  severity: { drafting: 'information', consultation: 'warning', submission: 'error' },
  sources: [],
  messages: {
    whole: ({ written, key, holder }: { written: string; key: string; holder: string }) =>
      `${quoted(written)} is a placeholder, so \`${key}\` of ${holder} counts as empty. Write what is known by now, or ` +
      'delete it.',
    body: ({ written }: { written: string }) =>
      `${quoted(written)} is no body, so a commitment that names it has no lead. Delete it from the register, and name ` +
      'the body that answers for the commitment.',
    part: ({ written, key, holder }: { written: string; key: string; holder: string }) =>
      `${quoted(written)} in \`${key}\` of ${holder} is a note to yourselves: the text is not finished. Write what is ` +
      'missing, or delete the note.',
  },
  explanation: {
    what:
      'A text that is only a placeholder (a prompt of a template, `…`, TBD, "Not specified"), and `TODO:`, `TBD` or ' +
      'dummy text within a text. What is only a placeholder counts as missing for the SMART score.',
    why: 'Prompts and notes that stay in a published plan are read as part of it, and reviewers treat the field as empty.',
    how: 'Write what is known by now. Where nothing can be said, delete the field: a gap is more honest.',
  },
  examples: {
    bad: [
      { commitment: '\nproblem: |\n  «TBD»\n' },
      { commitment: '\nadditional: «<Budget, links to programmes and other plans>»\n' },
      { commitment: '\nadditional: «Not specified»\n' },
      {
        commitment: `
contribution: |
  Journalists can compare prices. «TODO:» ask the ministry for the figures.
`,
      },
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    start: «YYYY-MM»
    end: 2022-06
`,
      },
    ],
    good: [
      {
        commitment: `
additional: |
  Hemos hecho todo lo posible… y todo está en línea.
`,
      },
    ],
  },

  checkUnit({ placeholders, texts, agencies }, { agencies: register }, report) {
    const whole = (node: PlanNode, value: Mark) => {
      const mark = textOf(value);
      const { parent, step } = node;
      const { object, key } = fieldOf(parent, step);
      const written = sourceOf(mark).replace(/^(["'])(.*)\1$/s, '$2');
      const body = object?.type.name === 'agency' && key === 'name' && !written.startsWith('<');
      report(body ? 'body' : 'whole', { node, mark }, { written, key, holder: nameOf(object) });
    };
    for (const { mark, node } of placeholders) whole(node, mark);
    for (const agency of agencies) {
      if (!isLead(agency) && !register.has(agency.value) && isPlaceholder(agency.value))
        whole(agency, agency);
    }
    for (const node of texts) {
      for (const variant of node.variants) {
        const mark = unfinishedIn(variant);
        if (!mark) continue;
        const { object, key } = fieldOf(node.parent, node.step);
        report('part', { node, mark }, { written: sourceOf(mark), key, holder: nameOf(object) });
      }
    }
  },
});

/** Of the lead of a commitment `answerable-lead` speaks. */
const isLead = ({ parent }: StringNode): boolean =>
  parent instanceof AgenciesNode && parent.step === 'lead' && !isMilestone(parent.parent);

const isMilestone = (node: PlanNode | undefined): boolean =>
  node !== undefined && 'type' in node && (node.type as { name?: string }).name === 'milestone';

const mayBeUnfinished = /TODO|TBD|tbd|[Ll]orem|LOREM/;

function unfinishedIn(variant: TextVariant): Mark | undefined {
  if (variant.state !== 'present' || !mayBeUnfinished.test(variant.value)) return undefined;
  const [span] = unfinishedMarks(sourceOf(variant));
  if (!span) return undefined;
  const { piece, start } = variant;
  return { piece, start: start + span.start, end: start + span.end };
}

/** The text of a block, without the sign before it; any other value as it stands. */
function textOf(mark: Mark): Mark {
  const head = /^[|>][^\n]*\n\s*/.exec(sourceOf(mark))?.[0].length ?? 0;
  return { piece: mark.piece, start: mark.start + head, end: mark.end };
}
