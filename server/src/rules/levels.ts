import type { Frame } from '../plan/model/frame';
import { type Finding, type Level, levelFor, type Rule, type Severity, severities } from './rule';

/** What the user wants of each rule: code → level. Rules not named keep their own. */
export type RuleSettings = Readonly<Record<string, Level>>;

/** The level a finding leaves the house with. */
export function levelOf({ rule, message, args }: Finding, frame: Frame, settings: RuleSettings = {}): Level {
  // A comment that silences a rule is not idle because the settings have that rule off.
  if (
    rule.code === 'unused-suppression' &&
    settings[(args as { code?: string } | undefined)?.code ?? ''] === 'off'
  ) {
    return 'off';
  }
  return settings[rule.code] ?? ownLevel(rule, message, frame);
}

/** The levels at which a rule speaks in a plan like this, the most severe first; none where it is off. */
export function levelsOf(rule: Rule, frame: Frame, settings: RuleSettings = {}): readonly Severity[] {
  const levels = Object.keys(rule.messages).map(
    (message) => settings[rule.code] ?? ownLevel(rule, message, frame),
  );
  return severities.filter((severity) => levels.includes(severity));
}

/** Does a rule say nothing at all in this edition, at this stage, or of this kind of plan? */
export const isOff = (rule: Rule, frame: Frame): boolean =>
  Object.keys(rule.messages).every((message) => ownLevel(rule, message, frame) === 'off');

function ownLevel(rule: Rule, message: string, frame: Frame): Level {
  const level = levelFor(rule.severities?.[message] ?? rule.severity, frame);
  if (frame.kind !== 'local' || rule.local === undefined || level === 'off') return level;
  if (rule.local === 'off') return 'off';
  return severities[Math.max(severities.indexOf(level), severities.indexOf(rule.local))]!;
}
