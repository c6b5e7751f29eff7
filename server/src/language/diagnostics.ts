import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { Plan } from '../plan/plan';
import type { Lines } from '../plan/text/lines';
import { levelOf, type RuleSettings } from '../rules/levels';
import { messageOf } from '../rules/output';
import { type Finding, type Severity, severities } from '../rules/rule';
import { rangeOfMark } from './ranges';

/** VS Code stops showing problems of a file here. */
export const problemLimit = 1000;

/** Address of a rule's page; undefined where there is none. */
export type PageOf = (code: string) => string | undefined;

export interface DiagnosticOptions {
  readonly settings: RuleSettings;
  /** URI of the plan, for places related to a finding. */
  readonly uri: string;
  readonly pageOf: PageOf;
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostics of a plan. */
export interface Diagnoses {
  /** At most {@link problemLimit}, the most severe first kept, in the order of the text. */
  readonly diagnostics: Diagnostic[];
  /** How many there are in all; hints, which editors keep out of their list of problems, not counted. */
  readonly problems: number;
}

/** What an editor shows of the findings in a plan. */
export function diagnosticsOf(
  plan: Plan,
  findings: readonly Finding[],
  options: DiagnosticOptions,
): Diagnoses {
  const rated = findings.flatMap((finding): Rated[] => {
    const level = levelOf(finding, plan.frame, options.settings);
    return level === 'off' ? [] : [{ finding, level }];
  });
  const problems = rated.filter(({ level }) => level !== 'hint').length;
  const shown = rated.length <= problemLimit ? rated : worstOf(rated, problemLimit - 1);
  const diagnostics = shown.map(({ finding, level }) => diagnosticOf(plan, finding, level, options));
  const last = diagnostics.at(-1);
  const more = rated.length - shown.length;
  return { diagnostics: last && more > 0 ? [...diagnostics, notShown(more, last)] : diagnostics, problems };
}

/** A finding and how severe it is. */
interface Rated {
  readonly finding: Finding;
  readonly level: Severity;
}

/** The most severe of many, the first of those that are equally so, in their order. */
function worstOf(rated: readonly Rated[], most: number): Rated[] {
  const left = new Map<Severity, number>();
  let room = most;
  for (const severity of severities) {
    const count = Math.min(room, rated.filter(({ level }) => level === severity).length);
    left.set(severity, count);
    room -= count;
  }
  return rated.filter(({ level }) => {
    const count = left.get(level)!;
    left.set(level, count - 1);
    return count > 0;
  });
}

/** Says behind the last diagnostic how many more there are. */
const notShown = (more: number, { range }: Diagnostic): Diagnostic => ({
  range,
  severity: DiagnosticSeverity.Information,
  source: 'ogpplan',
  message: `${more} more problems are not shown. They appear as the ones above are put right.`,
});

/** Places that belong to a finding: in its own plan, and in others. */
const relatedTo = (
  { related = [], elsewhere = [] }: Finding,
  lines: Lines,
  uri: string,
): DiagnosticRelatedInformation[] => [
  ...related.map(({ mark, message }) => ({ location: { uri, range: rangeOfMark(lines, mark) }, message })),
  ...elsewhere.map(({ uri: other, range, message }) => ({ location: { uri: other, range }, message })),
];

/** Hints are no problems: editors keep them out of their list. */
export const isProblem = ({ severity }: Diagnostic): boolean => severity !== DiagnosticSeverity.Hint;

function diagnosticOf(
  { lines }: Plan,
  finding: Finding,
  level: Severity,
  { uri, pageOf }: DiagnosticOptions,
): Diagnostic {
  const { code } = finding.rule;
  const href = pageOf(code);
  const related = relatedTo(finding, lines, uri);
  return {
    range: rangeOfMark(lines, finding.mark),
    severity: severityOf[level],
    code,
    ...(href !== undefined && { codeDescription: { href } }),
    source: 'ogpplan',
    message: messageOf(finding),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}
