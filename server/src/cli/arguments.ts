import { parseArgs } from 'node:util';
import { codeInstead, levelNamed } from '../config/config';
import { closest } from '../plan/closest';
import type { RuleSettings } from '../rules/levels';
import { ruleOf } from '../rules/registry';
import { type Level, type Severity, severities } from '../rules/rule';

export const commands = ['check', 'score'] as const;
export type Command = (typeof commands)[number];

/** What the user asked for. */
export interface Options {
  readonly command: Command;
  readonly paths: readonly string[];
  readonly format: 'pretty' | 'json';
  readonly minimum: Severity;
  readonly rules: RuleSettings;
  readonly fix: boolean;
  readonly diff: boolean;
  readonly stdinFilename: string | undefined;
}

export type Request =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'version' };

/** What is wrong with a command line, in plain words. */
export class UsageProblem extends Error {}

const common = {
  format: { type: 'string' },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

const optionsOf = {
  check: {
    ...common,
    'min-severity': { type: 'string' },
    rule: { type: 'string', multiple: true },
    fix: { type: 'boolean' },
    diff: { type: 'boolean' },
  },
  score: common,
} as const;

/** Reads the arguments behind the program's name. Throws a `UsageProblem`. */
export function readArguments(args: readonly string[]): Request {
  const [first, ...rest] = args;
  if (first === '--version' || first === '-V') return { kind: 'version' };
  if (first === '--help' || first === '-h' || first === 'help') {
    return { kind: 'help', command: commands.find((command) => command === rest[0]) };
  }
  const command = commands.find((one) => one === first);
  if (!command) throw new UsageProblem(noCommand(first));
  const { values, positionals } = parse(command, rest);
  if (values.help) return { kind: 'help', command };
  if (values.version) return { kind: 'version' };
  const options: Options = {
    command,
    paths: positionals,
    format: formatNamed(values.format ?? 'pretty'),
    minimum: severityNamed(values['min-severity'] ?? 'information'),
    rules: Object.fromEntries((values.rule ?? []).map(ruleSetting)),
    fix: values.fix ?? false,
    diff: values.diff ?? false,
    stdinFilename: values['stdin-filename'],
  };
  return { kind: 'run', options: consistent(options) };
}

/** Everything that `check` knows; `score` leaves some of it out. */
interface Values {
  readonly format?: string;
  readonly 'min-severity'?: string;
  readonly rule?: string[];
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly 'stdin-filename'?: string;
  readonly help?: boolean;
  readonly version?: boolean;
}

function parse(command: Command, args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    const options = optionsOf[command];
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Values, positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const option = /'(-[^' ]*)/.exec(message)?.[1];
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || option === undefined) {
      throw new UsageProblem(`${message.split('\n')[0]?.replace(/\.$/, '')}.`);
    }
    const near = closest(option.replace(/^-+/, ''), Object.keys(optionsOf[command]));
    const advice = near ? `Did you mean --${near}?` : `See ogpplan ${command} --help.`;
    throw new UsageProblem(`"ogpplan ${command}" has no option ${option}. ${advice}`);
  }
}

function noCommand(word: string | undefined): string {
  if (word === undefined) return 'Say what to do: ogpplan check or ogpplan score.';
  if (word.startsWith('-'))
    return `${word} is no option here. Begin with a command: ogpplan check or ogpplan score.`;
  const near = closest(word, commands);
  return `There is no command "${word}". ${near ? `Did you mean ogpplan ${near}?` : `To check it: ogpplan check ${word}`}`;
}

function formatNamed(word: string): 'pretty' | 'json' {
  if (word === 'pretty' || word === 'json') return word;
  throw new UsageProblem(`--format ${word} is unknown. Use pretty or json.`);
}

function severityNamed(word: string): Severity {
  const { level, instead } = levelNamed(word);
  if (level && level !== 'off') return level;
  const advice = level === 'off' ? `Use ${severities.join(', ')}.` : instead;
  throw new UsageProblem(`--min-severity ${word} is unknown. ${advice}`);
}

function ruleSetting(setting: string): [string, Level] {
  const [code = '', word, ...more] = setting.split('=');
  if (word === undefined || more.length > 0) {
    throw new UsageProblem(
      `--rule ${setting} is not of the form CODE=SEVERITY, for example milestone-limit=off.`,
    );
  }
  if (!ruleOf(code))
    throw new UsageProblem(`--rule ${setting}: there is no rule "${code}". ${codeInstead(code)}`);
  const { level, instead } = levelNamed(word);
  if (!level) throw new UsageProblem(`--rule ${setting}: "${word}" is not a severity. ${instead}`);
  return [code, level];
}

function consistent(options: Options): Options {
  const { paths, stdinFilename, diff, format } = options;
  if (paths.includes('-') && paths.length > 1) {
    throw new UsageProblem('"-" (the standard input) cannot be given together with other paths.');
  }
  if (stdinFilename !== undefined && !paths.includes('-')) {
    throw new UsageProblem('--stdin-filename goes with "-" as the path, which reads the standard input.');
  }
  if (diff && format === 'json') throw new UsageProblem('--diff prints a diff; leave out --format json.');
  return options;
}
