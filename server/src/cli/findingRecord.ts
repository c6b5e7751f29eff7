import type { Plan } from '../plan/plan';
import { kindOf, messageOf, placeOf, rangeOf } from '../rules/output';
import type { Shown } from './findingPrinter';

/** A finding as `--format json` prints it. */
export function recordOf(file: string, plan: Plan, { finding, severity, remedy }: Shown) {
  const { path, commitment, milestone } = placeOf(finding);
  return {
    file,
    path,
    code: finding.rule.code,
    severity,
    message: messageOf(finding),
    range: rangeOf(finding, plan),
    commitment,
    milestone,
    fix: kindOf(remedy),
  };
}
