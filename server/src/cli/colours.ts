import type { Severity } from '../rules/rule';
import type { Host, Output } from './host';

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

/** How a text can look. */
export type Style = keyof typeof codes;

/** Puts a style on a text, or leaves it as it is where there are no colours. */
export type Paint = (style: Style, text: string) => string;

/** How texts are coloured on an output: on a terminal, unless NO_COLOR or FORCE_COLOR say otherwise. */
export function paintFor(output: Output, env: Host['env']): Paint {
  if (!wantsColours(output, env)) return (_style, text) => text;
  return (style, text) => `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;
}

/** The colour of a severity; its word always stands beside it. */
export const severityStyle: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

function wantsColours({ isTerminal }: Output, env: Host['env']): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}
