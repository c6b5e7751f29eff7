import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { citation } from '../handbook/sources';
import { openGovernmentValue } from '../handbook/values';
import { holds, locate } from '../plan/model/locate';
import type { Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import type { Finding, Rule } from '../rules/rule';
import { rangeOfMark } from './ranges';
import { describeValue } from './valueText';

/** What to say of the place at `offset` (UTF-16): the value it names, and the rule behind each finding there. */
export function hoverAt(plan: Plan, findings: readonly Finding[], offset: number): Hover | undefined {
  const flagged = findings.filter(({ mark }) => holds(mark, offset));
  const { claim } = locate(plan, offset);
  const value = claim?.id && holds(claim, offset) ? openGovernmentValue(claim.id) : undefined;
  const rules = [...new Set(flagged.map(({ rule }) => rule))];
  const parts = [...(value ? [describeValue(value)] : []), ...rules.map((rule) => describeRule(rule, plan))];
  if (parts.length === 0) return undefined;
  const mark: Mark = value && claim ? claim : narrowest(flagged).mark;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    range: rangeOfMark(plan.lines, mark),
  };
}

/** A rule as a hover shows it: what, why, how, and where it comes from. Markdown. */
export function describeRule(rule: Rule, plan: Plan): string {
  const { what, why, how } = rule.explanation;
  const sources = rule.sources.map((source) =>
    source.confirmed ? citation(source) : `${citation(source)} (unconfirmed)`,
  );
  return [
    `**${rule.title}** · \`${rule.code}\``,
    what,
    `*Why:* ${why}`,
    `*What to do:* ${how}`,
    [...sources, `This plan follows the rules of ${plan.frame.edition}.`].join(' · '),
  ].join('\n\n');
}

function narrowest(findings: readonly Finding[]): Finding {
  const length = ({ mark: { start, end } }: Finding) => end - start;
  return findings.reduce((best, finding) => (length(finding) < length(best) ? finding : best));
}
