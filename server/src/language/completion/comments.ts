import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { absolute } from '../../plan/model/piece';
import type { Plan } from '../../plan/plan';
import { planObject } from '../../plan/schema/plan';
import { suppressionsOf } from '../../plan/suppressions';
import { isOff } from '../../rules/levels';
import { rules } from '../../rules/registry';
import { type Finding, levelFor, type Rule } from '../../rules/rule';
import type { Cursor } from '../cursor';
import type { CommentCursor } from '../cursorComment';
import { itemsOf, type Offer } from './items';
import type { CompletionContext, CompletionRequest } from './request';

const keyword = 'ogpplan-ignore';

const words = [
  { word: keyword, description: 'silences a check for what stands below, or on this line' },
  { word: `${keyword}-file`, description: 'silences a check in the whole file' },
];

const listing = /^#+[ \t]*ogpplan-ignore(?:-file)?[ \t:]+(?![ \t:])(?!.*[ \t]--)(?:.*[\s,])?/;

/** Comments that silence rules: the words that begin one, and the codes of the rules. */
export function completeComment(
  plan: Plan,
  offset: number,
  comment: CommentCursor,
  context: CompletionContext,
): CompletionItem[] {
  const listed = listing.exec(comment.before)?.[0];
  const begun = /^#+[ \t]*/.exec(comment.before)?.[0] ?? '';
  const start = comment.start + (listed ?? begun).length;
  const typed = comment.before.slice((listed ?? begun).length);
  const end = offset + (/^[^\s,]*/.exec(comment.text.slice(comment.before.length))?.[0].length ?? 0);
  const request = requestAt(plan, offset, { start, end, typed }, context);
  if (listed !== undefined) return itemsOf(request, codeOffers(request, comment));
  if (!keyword.startsWith(typed.toLowerCase())) return [];
  const range = plan.lines.rangeOf({ start, end });
  return itemsOf(
    request,
    words.map(({ word, description }) => ({
      label: word,
      edit: { range, newText: `${begun.endsWith('#') ? ' ' : ''}${word} ` },
      kind: CompletionItemKind.Keyword,
      description,
      suggest: true,
    })),
  );
}

/** The codes that a comment does not list yet: those that it would silence first, the most frequent before others. */
function codeOffers({ plan, cursor, findings }: CompletionRequest, comment: CommentCursor): Offer[] {
  const { frame } = plan;
  const range = plan.lines.rangeOf(cursor);
  const listed = new Set(comment.text.split(/[\s,]+/));
  listed.delete(plan.lines.slice(cursor.start, cursor.end));
  const counts = countByRule(findings(), scopeOf(plan, comment));
  return rules
    .filter((rule) => rule.suppressible !== false && !isOff(rule, frame) && !listed.has(rule.code))
    .map((rule) => ({ rule, count: counts.get(rule) ?? 0 }))
    .sort((one, other) => other.count - one.count)
    .map(({ rule, count }) => ({
      label: rule.code,
      edit: { range, newText: rule.code },
      kind: CompletionItemKind.EnumMember,
      description: rule.title,
      detail: [...(count > 0 ? [`silences ${count} here`] : []), levelFor(rule.severity, frame)].join(' · '),
      names: [rule.title],
      about: { rule: rule.code },
    }));
}

function countByRule(findings: readonly Finding[], scope: { start: number; end: number } | undefined) {
  const counts = new Map<Rule, number>();
  for (const { rule, mark } of findings) {
    const { start } = absolute(mark);
    if (scope && scope.start <= start && start < scope.end) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** Where a comment holds. */
const scopeOf = (plan: Plan, { start }: CommentCursor) =>
  suppressionsOf(plan).find(({ mark }) => absolute(mark).start === start);

function requestAt(
  plan: Plan,
  offset: number,
  word: Pick<Cursor, 'start' | 'end' | 'typed'>,
  context: CompletionContext,
): CompletionRequest {
  const place = { path: [], position: 'value', flow: false, level: undefined, column: 0 } as const;
  const cursor: Cursor = { ...place, ...word, quote: '', dash: undefined, itemStart: undefined };
  return { ...context, plan, offset, cursor, type: planObject };
}
