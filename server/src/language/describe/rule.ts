import type { Plan } from '../../plan/plan';
import { levelsOf, type RuleSettings } from '../../rules/levels';
import type { Rule } from '../../rules/rule';
import { listed } from '../../rules/words';
import { linked } from './source';

/**
 * A rule in short: what, why, how, where it comes from and where to read on. Markdown.
 * @param page address of its page
 * @param settings given where it is to be said how severe it is
 */
export function describeRule(
  rule: Rule,
  plan: Plan,
  page: string | undefined,
  settings?: RuleSettings,
): string {
  const { what, why, how } = rule.explanation;
  const sources = [...rule.sources.map(linked), `This plan follows the rules of ${plan.frame.edition}.`];
  return [
    `**${rule.title}** · \`${rule.code}\``,
    ...(settings ? [severityIn(rule, plan, settings)] : []),
    what,
    `*Why:* ${why}`,
    `*What to do:* ${how}`,
    sources.join(' · '),
    ...(page === undefined ? [] : [`[More on this rule](${page})`]),
  ].join('\n\n');
}

/** How severe it is in a plan, in a few words. */
function severityIn(rule: Rule, { frame }: Plan, settings: RuleSettings): string {
  const levels = levelsOf(rule, frame, settings);
  const own = settings[rule.code] === undefined ? '' : ' by your settings';
  if (levels.length === 0) return `*In this plan:* off${own}.`;
  return `*In this plan:* ${listed(levels, 'or')}${own}.`;
}
