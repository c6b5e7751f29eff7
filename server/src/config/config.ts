import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { closest } from '../plan/closest';
import { isAbsent, keyOf, scalarText } from '../plan/model/yamlNodes';
import { LineIndex } from '../plan/text/lines';
import { parseYaml } from '../plan/yaml/parse';
import type { RuleSettings } from '../rules/levels';
import { ruleOf, rules } from '../rules/registry';
import { type Level, severities } from '../rules/rule';

/** Name of the file in which a workspace sets its rules, for editor and command line alike. */
export const configFileName = 'ogpplan.config.yaml';

/** What can be said of a rule. */
export const levels: readonly Level[] = [...severities, 'off'];

/** Something in a configuration that cannot be followed. */
export interface ConfigProblem {
  /** What is wrong and what to do, in plain words. */
  readonly message: string;
  /** 0-based. */
  readonly line: number;
  /** True where the file as a whole says nothing that can be used. */
  readonly fatal: boolean;
}

export interface Config {
  readonly rules: RuleSettings;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads `ogpplan.config.yaml`: `rules:` with a line `CODE: SEVERITY` for each rule. Never throws. What
 * cannot be followed is in `problems`; everything else counts.
 */
export function readConfig(text: string): Config {
  const found = new Map<string, Level>();
  const problems: ConfigProblem[] = [];
  const lines = new LineIndex(text);
  const report = (node: Node | null, message: string, fatal = false) =>
    problems.push({ message, line: lines.lineAt(node?.range?.[0] ?? 0), fatal });
  const { contents, problems: broken } = parseYaml(text);
  const first = broken[0];
  if (first) {
    const message =
      'This is not YAML that can be read. Check the indentation, quotes and colons around here.';
    problems.push({ message, line: lines.lineAt(first.start), fatal: true });
  } else if (isMap(contents)) {
    for (const pair of contents.items) readSection(pair, report, found);
  } else if (contents && !isAbsent(contents)) {
    report(contents, 'Write "rules:", and under it a line "CODE: SEVERITY" for each rule.', true);
  }
  return { rules: Object.fromEntries(found), problems };
}

/**
 * The level that a word means, whatever its letter case.
 * @returns the level, or undefined and in `instead` what to write, in plain words
 */
export function levelNamed(word: string): { readonly level?: Level; readonly instead: string } {
  const plain = word.trim().toLowerCase();
  const level = levels.find((one) => one === plain);
  const meant = aliases.get(plain) ?? levels.find((one) => one === closest(plain, levels));
  const choices = `${levels.slice(0, -1).join(', ')} or ${levels.at(-1)}`;
  return { ...(level && { level }), instead: meant ? `Did you mean ${meant}?` : `Use ${choices}.` };
}

/** The code of a rule that a mistyped one was meant to be, as a sentence; else where to look. */
export function codeInstead(code: string): string {
  const near = closest(
    code,
    rules.map((rule) => rule.code),
  );
  return near === undefined ? 'The codes are those that "ogpplan check" prints.' : `Did you mean ${near}?`;
}

/** Words that other tools have for these levels. */
const aliases: ReadonlyMap<string, Level> = new Map([
  ['warn', 'warning'],
  ['info', 'information'],
  ['note', 'information'],
  ['none', 'off'],
  ['ignore', 'off'],
  ['false', 'off'],
  ['no', 'off'],
]);

type ReportProblem = (node: Node | null, message: string, fatal?: boolean) => void;

function readSection(pair: Pair, report: ReportProblem, found: Map<string, Level>): void {
  const key = keyOf(pair) ?? '';
  const value = pair.value as Node | null;
  if (key.startsWith('x-')) return;
  if (key !== 'rules') {
    const meant = closest(key, ['rules']);
    const advice = meant ? `Did you mean ${meant}?` : 'The only key is "rules".';
    report(pair.key as Node | null, `There is no setting "${key}". ${advice}`);
  } else if (isMap(value)) {
    readRules(value, report, found);
  } else if (value && !isAbsent(value)) {
    report(value, 'Under "rules:" write a line "CODE: SEVERITY" for each rule, indented.', true);
  }
}

function readRules(map: YAMLMap, report: ReportProblem, found: Map<string, Level>): void {
  for (const pair of map.items) {
    const code = keyOf(pair)?.trim() ?? '';
    const key = pair.key as Node | null;
    const value = pair.value as Node | null;
    const word = isScalar(value) ? scalarText(value) : '';
    const { level, instead } = levelNamed(word);
    if (!ruleOf(code)) report(key, `There is no rule "${code}". ${codeInstead(code)}`);
    else if (found.has(code)) report(key, `Rule "${code}" is set twice; the first counts. Delete this line.`);
    else if (!level && word === '') report(value ?? key, `Rule "${code}" is set to nothing. ${instead}`);
    else if (!level) report(value, `"${word}" is not a severity. ${instead}`);
    else found.set(code, level);
  }
}
