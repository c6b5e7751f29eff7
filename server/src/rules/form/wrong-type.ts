import { block, map, quoteIfNeeded, scalar } from '../../edits/value';
import { expandShorthand, replaceMark, replaceValue, unwrapList, wrapInList } from '../../edits/write';
import { ObjectNode, RegisterNode } from '../../plan/model/nodes';
import { type Mark, sourceOf } from '../../plan/model/piece';
import type { ReadProblem } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import type { Type } from '../../plan/schema/types';
import { defineRule, type Finding, type Fix } from '../rule';
import { asked, fieldOf, nameOf } from './names';

type WrongType = Extract<ReadProblem, { kind: 'wrong-type' }>;

interface Args {
  readonly key: string;
  readonly holder: string;
  readonly wanted: string;
}

/** The format: each key takes a value of one sort. */
export const wrongType = defineRule({
  code: 'wrong-type',
  title: 'A value of another sort than belongs there',
  family: 'form',
  severity: 'error',
  sources: [],
  messages: {
    wrap: ({ key, holder }: Args) =>
      `\`${key}\` of ${holder} is a list, so that more can be added, and a single value stands there. Put it in brackets.`,
    wrapMap: ({ key, holder, wanted }: Args) =>
      `\`${key}\` of ${holder} takes ${wanted}, and plain text stands there. Put the text under one of them.`,
    unwrap: ({ key, holder }: Args) =>
      `\`${key}\` of ${holder} takes one value, and a list of one stands there. Take the brackets or the dash away.`,
    listForText: ({ key, holder }: Args) =>
      `\`${key}\` of ${holder} takes sentences, and the dashes make a list of it that is not read. Write \`${key}: |\` ` +
      'and keep the dashes as part of the text.',
    list: ({ key, holder, wanted }: Args) =>
      `\`${key}\` of ${holder} takes ${wanted}. A list stands there instead, which cannot be read; take its dashes or ` +
      'brackets away.',
    map: ({ key, holder, wanted }: Args) =>
      `\`${key}\` of ${holder} takes ${wanted}. Other fields stand below it instead, which cannot be read` +
      `${wanted === 'a list' ? '; put a dash before each entry' : ''}.`,
    text: ({ key, holder, wanted }: Args) =>
      `\`${key}\` of ${holder} takes ${wanted}. Plain text stands there instead, which cannot be read.`,
    agency: ({ key }: Args) =>
      `Each agency of the register has fields of its own, and behind \`${key}\` is only a text. Put the text under \`name:\`.`,
    item: ({ key, holder }: Args) =>
      `Each entry of \`${key}\` of ${holder} has fields of its own, and here is only a text. Write \`title:\` before it, ` +
      'and its dates below.',
  },
  explanation: {
    what: 'A list where one text belongs, a text where a list or fields belong, and the like.',
    why: 'What is not of the sort that belongs there cannot be read, so for the checks it is as if nothing were there.',
    how:
      'A list stands in brackets (`[en, es]`) or line by line behind dashes. Text of several lines stands on the lines ' +
      'below, after a bar (`description: |`), where dashes are only text.',
  },
  examples: {
    bad: [
      { plan: '\nlanguages: «en»\n', fixed: '\nlanguages: [en]\n' },
      { commitment: '\nsupporting: «open-corrada»\n', fixed: '\nsupporting: [open-corrada]\n' },
      { commitment: '\nlead: «[justice]»\n', fixed: '\nlead: justice\n' },
      {
        commitment: `
results:
  «- All contracts are online within 30 days.
  - Prices can be compared.»
`,
        fixed: `
results: |
  - All contracts are online within 30 days.
  - Prices can be compared.
`,
      },
    ],
    good: [{ commitment: '\ncontact: Ana Ortiz, Ministry of Justice\nsupporting:\n  - open-corrada\n' }],
  },

  checkUnit({ problems }, _, report) {
    for (const problem of problems) {
      // Of a file that is no plan at all `format-version` speaks.
      if (problem.kind !== 'wrong-type' || !problem.parent) continue;
      const { parent, step, mark } = problem;
      const { object, key } = fieldOf(parent, step);
      report(
        messageFor(problem),
        { node: parent, key: step, mark },
        {
          key: typeof step === 'string' ? step : key,
          holder: nameOf(object),
          wanted: asked(problem.expected),
        },
      );
    }
  },

  fixes(finding, plan) {
    const { mark, node, key, message } = finding;
    switch (message) {
      case 'wrap':
        return one('Put it in brackets', severalIn(mark) ?? wrapInList(plan, mark));
      case 'unwrap':
        return one('Take it out of the list', unwrapList(plan, mark));
      case 'wrapMap': {
        const value = node instanceof ObjectNode ? node.entries.get(String(key))?.node : undefined;
        return value instanceof ObjectNode
          ? one('Put it under a field of its own', expandShorthand(plan, value))
          : [];
      }
      case 'listForText':
        return one('Keep the dashes as part of the text', asBlock(finding) ?? asLines(mark, plan));
      case 'agency':
        return one('Put it under `name:`', named(mark, plan));
      case 'item':
        return one('Write `title:` before it', titled(mark));
      default:
        return [];
    }
  },
});

const one = (title: string, edit: Fix['edits'][number] | undefined): Fix[] =>
  edit ? [{ title, kind: 'safe', preferred: true, edits: [edit] }] : [];

function messageFor({ repair, expected, found, parent, step }: WrongType) {
  if (repair === 'unwrap') return 'unwrap';
  if (repair === 'wrap') return expected.kind === 'object' ? 'wrapMap' : 'wrap';
  if (found === 'list') return isProse(expected) ? 'listForText' : 'list';
  if (found === 'map') return 'map';
  if (parent instanceof RegisterNode) return 'agency';
  const inList = parent !== undefined && !(parent instanceof ObjectNode) && typeof step === 'number';
  const titledItem = inList && expected.kind === 'object' && 'title' in expected.fields;
  return titledItem ? 'item' : 'text';
}

const isProse = (type: Type): boolean => type.kind === 'text' && type.prose;

/** `key:` becomes `key: |`: what was a list is then text, dashes and all. */
function asBlock({ mark }: Finding): Fix['edits'][number] | undefined {
  const { piece } = mark;
  const before = piece.text.slice(0, mark.start);
  const head = /(^|\n)([^\n]*):[ \t]*\r?\n\s*$/.exec(before);
  if (!head) return undefined;
  const source = sourceOf(mark);
  // Comments and marks of other texts would become part of it.
  if (!source.startsWith('-') || /(?:^|\s)[#&*]/m.test(source)) return undefined;
  const keyColumn = /^[\s-]*/.exec(head[2] ?? '')?.[0].length ?? 0;
  const column = mark.start - (before.lastIndexOf('\n') + 1);
  if (column <= keyColumn) return undefined;
  const colon = head.index + (head[1]?.length ?? 0) + (head[2]?.length ?? 0) + 1;
  return replaceMark({ piece, start: colon, end: colon }, ' |');
}

/** A list whose dashes stand right below the key becomes a text, indented as a text is. */
function asLines(mark: Mark, plan: Plan): Fix['edits'][number] | undefined {
  const source = sourceOf(mark);
  if (!source.startsWith('-') || /(?:^|\s)[#&*|>"']/m.test(source)) return undefined;
  const column = mark.start - (mark.piece.text.lastIndexOf('\n', mark.start - 1) + 1);
  const lines = source.split(/\r?\n/).map((line, index) => (index > 0 ? line.slice(column) : line));
  return replaceValue(plan, mark, block(lines.join('\n')));
}

/** `a, b` where a list belongs: each is an entry. */
function severalIn(mark: Mark): Fix['edits'][number] | undefined {
  const source = sourceOf(mark).replace(/^(["'])(.*)\1$/s, '$2');
  const entries = source.split(/,\s*/);
  return entries.length > 1 && entries.every((entry) => /^[\w.-]+$/.test(entry))
    ? replaceMark(mark, `[${source}]`)
    : undefined;
}

function named(mark: Mark, plan: Plan): Fix['edits'][number] | undefined {
  const source = sourceOf(mark);
  if (/^[|>&*!"']|[\r\n]/.test(source)) return undefined;
  return replaceValue(plan, mark, map([['name', scalar(source)]]));
}

function titled(mark: Mark): Fix['edits'][number] | undefined {
  const source = sourceOf(mark);
  if (/[\r\n]/.test(source) || /^[|>&*!]/.test(source)) return undefined;
  const text = /^["']/.test(source) ? source : quoteIfNeeded(source);
  return replaceMark(mark, `title: ${text}`);
}
