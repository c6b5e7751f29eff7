// What the language status says, as plain text. No VS Code in here, so that it can be tested anywhere.
import type { PlanStatus } from '../../server/src/lsp/protocol';

/** The texts of a status item: what is seen, what comes with it, and what a screen reader says. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly label: string;
}

/** The score and the number of problems of one plan. */
export function describePlan(plan: PlanStatus): StatusText {
  const problems = count(plan.problems, 'problem');
  if (plan.score === null) {
    return {
      text: `No commitments yet · ${problems}`,
      detail: 'No SMART score',
      label: `This plan has no commitments yet, so it has no SMART score. ${problems} found.`,
    };
  }
  const percent = Math.round(plan.score * 100);
  const commitments = count(plan.commitments, 'commitment');
  return {
    text: `SMART ${percent}% · ${problems}`,
    detail: commitments,
    label: `SMART score ${percent} percent over ${commitments}. ${problems} found in this plan.`,
  };
}

function count(number: number, noun: string): string {
  return number === 0 ? `no ${noun}s` : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
