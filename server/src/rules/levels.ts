import type { Frame } from '../plan/model/frame';
import { type Finding, type Level, levelFor, type Rule, severities } from './rule';

/** What the user wants of each rule: code → level. Rules not named keep their own. */
export type RuleSettings = Readonly<Record<string, Level>>;

/** The level a finding leaves the house with. */
export function levelOf({ rule, message }: Finding, frame: Frame, settings: RuleSettings = {}): Level {
  return settings[rule.code] ?? ownLevel(rule, message, frame);
}

function ownLevel(rule: Rule, message: string, frame: Frame): Level {
  const level = levelFor(rule.severities?.[message] ?? rule.severity, frame);
  if (frame.kind !== 'local' || rule.local === undefined || level === 'off') return level;
  if (rule.local === 'off') return 'off';
  return severities[Math.max(severities.indexOf(level), severities.indexOf(rule.local))]!;
}
