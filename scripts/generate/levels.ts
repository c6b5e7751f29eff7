import { type Edition, editions, type Kind, type Stage } from '../../server/src/handbook/editions';
import { kinds } from '../../server/src/handbook/vocabularies';
import { type Level, levelFor, type Rule, severities } from '../../server/src/rules/rule';

export const stages: readonly Stage[] = ['drafting', 'consultation', 'submission'];

/** A message named after a kind of plan is only for plans of that kind. */
const isFor = (message: string, kind: Kind | undefined): boolean =>
  kind === undefined || message === kind || !kinds.some(({ id }) => id === message);

/** The levels of a rule's messages in an edition and stage, the strictest first; off comes last. */
export function levelsOf(rule: Rule, edition: Edition, stage: Stage, kind?: Kind): readonly Level[] {
  const found = Object.keys(rule.messages)
    .filter((message) => isFor(message, kind))
    .map((message) => levelFor(rule.severities?.[message] ?? rule.severity, { edition, stage }));
  return [...severities, 'off' as const].filter((level) => found.includes(level));
}

/** "warning", "error or warning", "–" where nothing is reported. */
export function levelWords(levels: readonly Level[]): string {
  const loud = levels.filter((level) => level !== 'off');
  return loud.length === 0 ? '–' : loud.join(' or ');
}

/** A table of a rule's severities by edition and stage; a sentence where they are all the same. */
export function severityTable(rule: Rule): string {
  const byKind = kinds.some(({ id }) => id in rule.messages);
  const rows = editions.flatMap((edition) =>
    (byKind ? kinds.map(({ id }) => id) : [undefined]).map((kind) => ({
      name: kind ? `${edition}, ${kind} plans` : `${edition}`,
      cells: stages.map((stage) => levelWords(levelsOf(rule, edition, stage, kind))),
    })),
  );
  const [first, ...others] = new Set(rows.flatMap(({ cells }) => cells));
  const table =
    others.length === 0
      ? `Reported as **${first}** in every edition and at every stage.`
      : [
          '| Edition | while drafting | in consultation | at submission |',
          '|---|---|---|---|',
          ...rows.map(({ name, cells }) => `| ${name} | ${cells.join(' | ')} |`),
        ].join('\n');
  return rule.local === undefined ? table : `${table}\n\n${localWords(rule.local)}`;
}

const localWords = (level: Level): string =>
  level === 'off'
    ? 'Not reported in local plans.'
    : `In local plans reported as ${level}, where it would be more elsewhere.`;
