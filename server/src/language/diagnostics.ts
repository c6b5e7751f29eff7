import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Plan } from '../plan/plan';
import { levelOf, type RuleSettings } from '../rules/levels';
import { messageOf } from '../rules/output';
import type { Finding, Severity } from '../rules/rule';
import { rangeOfMark } from './ranges';

/** VS Code stops showing problems of a file here. */
export const problemLimit = 1000;

export interface DiagnosticOptions {
  readonly settings: RuleSettings;
  /** URI of the plan, for places related to a finding. */
  readonly uri: string;
  /** Address of a rule's page; undefined where there is none. */
  readonly pageOf: (code: string) => string | undefined;
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What an editor shows of the findings in a plan: at most {@link problemLimit}, the most severe first kept. */
export function diagnosticsOf(
  plan: Plan,
  findings: readonly Finding[],
  options: DiagnosticOptions,
): Diagnostic[] {
  const diagnostics = findings.flatMap((finding) => {
    const level = levelOf(finding, plan.frame, options.settings);
    return level === 'off' ? [] : [diagnosticOf(plan, finding, level, options)];
  });
  return diagnostics.length < problemLimit ? diagnostics : shorten(diagnostics);
}

function diagnosticOf(
  { lines }: Plan,
  finding: Finding,
  level: Severity,
  { uri, pageOf }: DiagnosticOptions,
): Diagnostic {
  const { code } = finding.rule;
  const href = pageOf(code);
  return {
    range: rangeOfMark(lines, finding.mark),
    severity: severityOf[level],
    code,
    ...(href !== undefined && { codeDescription: { href } }),
    source: 'ogpplan',
    message: messageOf(finding),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related && {
      relatedInformation: finding.related.map(({ mark, message }) => ({
        location: { uri, range: rangeOfMark(lines, mark) },
        message,
      })),
    }),
  };
}

/** Keeps the most severe in the order of the text, and says in the last how many more there are. */
function shorten(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const severity = (diagnostic: Diagnostic) => diagnostic.severity ?? DiagnosticSeverity.Hint;
  const kept = new Set([...diagnostics].sort((a, b) => severity(a) - severity(b)).slice(0, problemLimit - 1));
  const shown = diagnostics.filter((diagnostic) => kept.has(diagnostic));
  const more = diagnostics.length - shown.length;
  const { range } = shown.at(-1)!;
  const message = `${more} more problems are not shown. They appear as the ones above are put right.`;
  return [...shown, { range, severity: DiagnosticSeverity.Information, source: 'ogpplan', message }];
}
