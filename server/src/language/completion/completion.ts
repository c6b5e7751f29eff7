import type { CompletionItem } from 'vscode-languageserver-types';
import type { Plan } from '../../plan/plan';
import type { Type } from '../../plan/schema/types';
import { cursorAt } from '../cursor';
import { commentAt } from '../cursorComment';
import { isOpen, readLine } from '../cursorLine';
import { typeAt } from '../schemaAt';
import { completeAgencies } from './agencies';
import { settle } from './beside';
import { completeChoices } from './choices';
import { completeComment } from './comments';
import { completeDates } from './dates';
import { completeKeys, completeObjects } from './keys';
import { completeLanguages, completeWordings } from './languages';
import { completeQuotes, isSign } from './quotes';
import { completeCommitments, completeStrings } from './references';
import { completeRegister } from './register';
import { type CompletionContext, type CompletionRequest, isNaming } from './request';
import { completeSdgs } from './sdgs';
import { completeValues } from './values';

type Completer = (request: CompletionRequest) => CompletionItem[];

/** By what the format asks for. */
const completers: { readonly [kind in Type['kind']]?: Completer } = {
  agencies: completeAgencies,
  choice: completeChoices,
  date: completeDates,
  language: completeLanguages,
  object: completeMembers,
  register: completeRegister,
  sdg: completeSdgs,
  string: completeStrings,
  text: completeWordings,
  values: completeValues,
};

/** The keys of an object; where a text may stand in its place that is an id of an earlier plan, those too. */
function completeMembers(request: CompletionRequest): CompletionItem[] {
  if (request.type.kind === 'list') return completeObjects(request);
  const short = request.cursor.position === 'value' && request.cursor.path.at(-1) === 'continues';
  return [...(short ? completeCommitments(request) : []), ...completeKeys(request)];
}

/**
 * What can be written at an offset. Nothing inside comments (but for those that silence rules) and texts, and where
 * the format knows no list. The items are made for what is typed so far and have to be asked for again when more is.
 */
export function complete(plan: Plan, offset: number, context: CompletionContext): CompletionItem[] {
  const quotes = completeQuotes(plan, offset, context);
  // At a sign of YAML's own nothing else is wanted.
  return isSign(context.trigger) ? quotes : [...quotes, ...completeFormat(plan, offset, context)];
}

function completeFormat(plan: Plan, offset: number, context: CompletionContext): CompletionItem[] {
  const comment = commentAt(plan.lines, offset);
  if (comment) return completeComment(plan, offset, comment, context);
  const found = cursorAt(plan.lines, offset);
  const cursor = found && (isNaming({ plan, cursor: found }) ? found : settle(plan.lines, found));
  const type = cursor && typeAt(cursor.path);
  // Outside the braces that a whole plan stands in there is nothing to write.
  if (!type || (plan.root?.flow && !cursor.flow) || isBesideProse(plan, offset)) return [];
  const request: CompletionRequest = { ...context, plan, offset, cursor, type };
  if (isUnasked(request)) return [];
  return completers[type.kind === 'list' ? type.item.kind : type.kind]?.(request) ?? [];
}

/** Is a text no plan but prose, on other lines than the cursor's? A key beside it would make it unreadable. */
function isBesideProse({ root, pieces, lines }: Plan, offset: number): boolean {
  if (root || pieces.some(({ problem }) => problem)) return false;
  const own = lines.lineAt(offset);
  const numbers = Array.from({ length: lines.count }, (_, number) => number);
  return numbers.some((number) => number !== own && /^\ufeff?[ \t]*[\p{L}\p{N}]/u.test(lines.line(number)));
}

/** Do completions at an offset depend on what the rules find? Only in comments that silence them. */
export const needsFindings = (plan: Plan, offset: number): boolean =>
  commentAt(plan.lines, offset) !== undefined;

/**
 * Did the editor ask by itself at the start of a line, while the author may just be indenting it or leaving it empty?
 * There the list is wanted only right below a key that waits for it.
 */
function isUnasked({ plan: { lines }, cursor, trigger }: CompletionRequest): boolean {
  if ((trigger !== ' ' && trigger !== '\n') || cursor.position !== 'key' || cursor.typed !== '') return false;
  const line = lines.lineAt(cursor.start);
  const above = line > 0 ? readLine(lines, line - 1) : undefined;
  return !(above?.key !== undefined && isOpen(above) && above.column <= cursor.column);
}
