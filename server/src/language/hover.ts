import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { citation, type Source } from '../handbook/sources';
import { type OpenGovernmentValue, openGovernmentValue, valueIdFromName } from '../handbook/values';
import { holds, locate } from '../plan/model/locate';
import type { Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { inScope } from '../rules/fixAll';
import type { RuleSettings } from '../rules/levels';
import type { Finding, Rule } from '../rules/rule';
import type { PageOf } from './diagnostics';
import { withoutMarkup } from './markdown';
import { rangeOfMark } from './ranges';
import { describeValue } from './valueText';

/** What a hover depends on besides the plan. */
export interface HoverOptions {
  readonly settings: RuleSettings;
  readonly pageOf: PageOf;
  /** False where the editor shows plain text only. */
  readonly markdown: boolean;
}

/** What to say of the place at `offset` (UTF-16): the value it names, and the rule behind each finding there. */
export function hoverAt(
  plan: Plan,
  findings: readonly Finding[],
  offset: number,
  { settings, pageOf, markdown }: HoverOptions,
): Hover | undefined {
  const flagged = findings.filter(
    (finding) => holds(finding.mark, offset) && inScope(finding, plan, { settings }),
  );
  const named = valueAt(plan, offset);
  const rules = [...new Set(flagged.map(({ rule }) => rule))];
  const parts = [
    ...(named ? [describeValue(named.value, plan.frame.edition)] : []),
    ...rules.map((rule) => describeRule(rule, plan, pageOf(rule.code))),
  ];
  const mark = named?.mark ?? narrowest(flagged)?.mark;
  if (!mark) return undefined;
  const text = parts.join('\n\n---\n\n');
  return {
    contents: markdown
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: withoutMarkup(text) },
    range: rangeOfMark(plan.lines, mark),
  };
}

/** The value whose id or everyday name stands at an offset. */
function valueAt(plan: Plan, offset: number): { value: OpenGovernmentValue; mark: Mark } | undefined {
  const { claim } = locate(plan, offset);
  const id = claim && holds(claim, offset) ? (claim.id ?? valueIdFromName(claim.name)) : undefined;
  return claim && id && { value: openGovernmentValue(id), mark: claim };
}

/** A rule as a hover shows it: what, why, how, where it comes from and where to read on. Markdown. */
export function describeRule(rule: Rule, plan: Plan, page: string | undefined): string {
  const { what, why, how } = rule.explanation;
  const sources = [...rule.sources.map(linked), `This plan follows the rules of ${plan.frame.edition}.`];
  return [
    `**${rule.title}** · \`${rule.code}\``,
    what,
    `*Why:* ${why}`,
    `*What to do:* ${how}`,
    sources.join(' · '),
    ...(page === undefined ? [] : [`[More on this rule](${page})`]),
  ].join('\n\n');
}

function linked(source: Source): string {
  const text = source.url === undefined ? citation(source) : `[${citation(source)}](${source.url})`;
  return source.confirmed ? text : `${text} (unconfirmed)`;
}

function narrowest(findings: readonly Finding[]): Finding | undefined {
  const length = ({ mark: { start, end } }: Finding) => end - start;
  return [...findings].sort((a, b) => length(a) - length(b))[0];
}
