import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver-types';
import { styleOf } from '../../edits/edit';
import { asSnippet, asText, slot, type Template } from '../../edits/template';
import { type OpenGovernmentValue, valuesOfEdition } from '../../handbook/values';
import { holds } from '../../plan/model/locate';
import { commitmentObject } from '../../plan/schema/commitment';
import { commitmentAt } from '../around';
import { item } from '../cursor';
import { rangeOf } from '../ranges';
import { describeValue } from '../valueText';
import type { CompletionRequest } from './completion';

/** The values of the plan's edition with a slot for why; not those that the commitment already claims. */
export function completeValues(request: CompletionRequest): CompletionItem[] {
  const { plan, offset, snippets } = request;
  const claimed = new Set(
    commitmentAt(plan, offset)
      ?.node.get('values')
      ?.claims.filter((claim) => !holds(claim, offset))
      .map(({ id }) => id),
  );
  return valuesOfEdition(plan.frame.edition)
    .filter(({ id }) => !claimed.has(id))
    .map((value, index) => ({
      label: value.id,
      kind: CompletionItemKind.EnumMember,
      detail: value.names.en[0],
      documentation: { kind: MarkupKind.Markdown, value: describeValue(value) },
      filterText: [value.id, ...Object.values(value.names).flat()].join(' '),
      sortText: `${index}`,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: editFor(request, value),
    }));
}

function editFor({ plan, cursor, snippets }: CompletionRequest, { id }: OpenGovernmentValue) {
  const line = plan.lines.lineAt(cursor.start);
  const rest = plan.text.slice(cursor.end, plan.lines.end(line));
  const why = slot(commitmentObject.fields.values.prompt ?? '');
  const pair: Template = /^\s*:/.test(rest) ? [id] : [`${id}: `, why];
  const write = snippets ? asSnippet : asText;
  if (cursor.path.at(-1) === item) return { range: rangeOf(plan.lines, cursor), newText: id };
  if (cursor.position === 'key') return { range: rangeOf(plan.lines, cursor), newText: write(pair) };
  // Behind `values:` the map starts on a line of its own.
  const { eol, step } = styleOf(plan);
  const indent = ' '.repeat(cursor.column + step);
  const start = plan.text.slice(0, cursor.start).trimEnd().length;
  return {
    range: rangeOf(plan.lines, { start, end: cursor.end }),
    newText: write([`${eol}${indent}`, ...pair]),
  };
}
