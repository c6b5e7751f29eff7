import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-types';
import { complete } from '../../server/src/language/completion/completion';
import type { Plan } from '../../server/src/plan/plan';
import type { Random } from '../unit/edits/messyPlans';
import { acceptItem, context, fillSnippet, matchesLikeVSCode } from '../unit/language/accept';
import type { Checked } from './compare';
import { edited } from './edited';
import type { Tally } from './fixes';
import { asEdit, naming, type OtherFailure, uri } from './others';
import { type Failure, tryEdits } from './properties';

/** Some of the completions at an offset, accepted. */
export function tryCompletions(
  before: Checked,
  offset: number,
  random: Random,
  most: number,
): OtherFailure[] {
  const { plan } = before;
  const offered = offeredAt(before, offset);
  const some = offered.length <= most ? offered : Array.from({ length: most }, () => random.pick(offered));
  return some.flatMap((item) =>
    naming('completion', `${item.label} at ${around(plan, offset)}`, tryCompletion(before, offset, item)),
  );
}

/** Every completion at every offset, accepted: what would write the same at several, once. */
export function tryAllCompletions(before: Checked, tally: Tally): OtherFailure[] {
  const { plan } = before;
  const known = new Set<string>();
  const failures: OtherFailure[] = [];
  for (let offset = 0; offset <= plan.text.length; offset++) {
    if (plan.text.slice(offset - 1, offset + 1) === '\r\n') continue;
    for (const item of offeredAt(before, offset)) {
      const written = JSON.stringify([item.textEdit, item.additionalTextEdits]);
      if (known.has(written)) continue;
      known.add(written);
      tally.edits++;
      failures.push(
        ...naming(
          'completion',
          `${item.label} at ${around(plan, offset)}`,
          tryCompletion(before, offset, item),
        ),
      );
    }
  }
  return failures;
}

const offeredAt = ({ plan, findings }: Checked, offset: number): CompletionItem[] =>
  complete(plan, offset, { ...context, uri, snippets: true, findings: () => findings }).filter((item) =>
    isShown(plan, offset, item),
  );

/** Does VS Code show an item, given what is typed of it? */
function isShown(
  { text, lines }: Plan,
  offset: number,
  { textEdit, filterText, label }: CompletionItem,
): boolean {
  if (!textEdit || !('range' in textEdit)) return true;
  const typed = text.slice(lines.offsetAt(textEdit.range.start), offset).trimStart();
  return matchesLikeVSCode(typed, filterText ?? label);
}

const around = ({ text }: Plan, offset: number): string =>
  JSON.stringify(`${text.slice(Math.max(0, offset - 60), offset)}‸${text.slice(offset, offset + 30)}`);

/** What could be read before still can; outside the word and the item's own other edits nothing says anything else. */
function tryCompletion(before: Checked, offset: number, item: CompletionItem): Failure[] {
  const { plan } = before;
  const { lines, text } = plan;
  const { textEdit, additionalTextEdits = [], insertTextFormat } = item;
  if (!textEdit || !('range' in textEdit)) return [{ kind: 'item', what: 'without an edit' }];
  const written =
    insertTextFormat === InsertTextFormat.Snippet ? fillSnippet(textEdit.newText) : textEdit.newText;
  const edits = [{ range: textEdit.range, newText: written }, ...additionalTextEdits].map((edit) =>
    asEdit(lines, edit),
  );
  const word = edits[0]!;
  const failures = tryEdits(before, edits, { comments: true });
  if (word.start > offset || word.end < offset || /\n/.test(text.slice(word.start, word.end)))
    failures.push({ kind: 'word', what: 'the edit is not around the cursor, on its line' });
  const after = acceptItem(item, text, offset);
  if (after !== edited(text, edits).text && additionalTextEdits.length === 0)
    failures.push({ kind: 'text', what: 'another text than expected' });
  return failures;
}

/** Texts as they are while an author is writing: a new line at a level that fits, or half a word. */
export function whileWriting(text: string, random: Random): { text: string; offset: number } {
  const lines = text.split('\n');
  const number = random.int(0, lines.length - 1);
  const line = lines[number]!.replace(/\r$/, '');
  const cut = /^( *(?:- +)*(?:[\w-]+: +)?)(["']?)(\S?\S?)/.exec(line)!;
  const kept = random.chance(0.5) ? cut[0] : cut[1]! + cut[2]!;
  const eol = lines[number]!.endsWith('\r') ? '\r' : '';
  const before = lines.slice(0, number).join('\n').length + (number > 0 ? 1 : 0);
  if (random.chance(0.4)) {
    const indent = ' '.repeat(/^ */.exec(lines[number + 1] ?? line)![0].length);
    const start = random.pick([indent, indent, `${indent}- `, `${indent}t`]);
    return {
      text: [...lines.slice(0, number + 1), start + eol, ...lines.slice(number + 1)].join('\n'),
      offset: before + lines[number]!.length + 1 + start.length,
    };
  }
  return {
    text: [...lines.slice(0, number), kept + eol, ...lines.slice(number + 1)].join('\n'),
    offset: before + kept.length,
  };
}
