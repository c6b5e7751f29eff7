import { OpenPlan } from '../../server/src/lsp/documents';
import { nextSlice, sliceOfWork } from '../../server/src/lsp/slices';
import { PlanDocument } from '../../server/src/plan/plan';
import { longQuestions, placeQuestions, questions } from '../fuzz/answers';

/** What a text has cost, in ms of the thread's own work: how busy the machine is does not tell. */
export interface Cost {
  /** UTF-16 units. */
  readonly length: number;
  readonly read: number;
  readonly check: number;
  /** Every feature, those at a place at {@link places}. */
  readonly features: number;
  /** An edit in the middle, until its diagnostics. */
  readonly edit: number;
  /** The longest that other messages had to wait, and for what. */
  readonly turn: number;
  readonly longest: string;
  /** Codes of what was found. */
  readonly codes: readonly string[];
}

/** Where features are asked, as shares of the text. */
const places = [0, 0.25, 0.5, 0.9, 1];

/** Does with a text what the server does. Throws what it throws. */
export function measure(text: string): Cost {
  const clock = new Clock();
  const document = clock.turn('open', () => new PlanDocument(text));
  const open = new OpenPlan('file:///plan', 1, document, 1);
  prepare(open, clock, 'plan');
  clock.turn('plan', () => open.plan);
  const afterRead = clock.total;
  prepare(open, clock, 'findings');
  const findings = clock.turn('findings', () => open.findings);
  const afterCheck = clock.total;
  const { plan } = open;
  for (const [name, ask] of Object.entries(questions)) clock.turn(name, () => ask(plan, findings));
  for (const [name, ask] of Object.entries(longQuestions)) {
    const steps = ask(plan, findings);
    while (!clock.turn(`a slice of ${name}`, () => nextSlice(steps).done));
  }
  for (const share of places) {
    const offset = Math.floor(share * text.length);
    for (const [name, ask] of Object.entries(placeQuestions)) {
      clock.turn(name, () => ask(plan, findings, offset));
    }
  }
  const afterFeatures = clock.total;
  const at = plan.lines.positionAt(Math.floor(text.length / 2));
  const edited = clock.turn('edit', () =>
    open.after([{ range: { start: at, end: at }, text: 'x' }], 2, () => 2),
  );
  prepare(edited, clock, 'plan');
  clock.turn('plan after the edit', () => edited.plan);
  prepare(edited, clock, 'findings');
  clock.turn('findings after the edit', () => edited.findings);
  return {
    length: text.length,
    read: afterRead,
    check: afterCheck - afterRead,
    features: afterFeatures - afterCheck,
    edit: clock.total - afterFeatures,
    turn: clock.longest,
    longest: clock.what,
    codes: [...new Set(findings.map(({ rule }) => rule.code))],
  };
}

function prepare(open: OpenPlan, clock: Clock, need: 'plan' | 'findings'): void {
  while (!clock.turn(`a slice of ${need}`, () => open.prepare(need, sliceOfWork())));
}

/** Takes the time of one turn of the event loop after the other. */
class Clock {
  total = 0;
  longest = 0;
  what = '';

  turn<T>(what: string, work: () => T): T {
    const since = process.threadCpuUsage();
    const answer = work();
    const { user, system } = process.threadCpuUsage(since);
    const time = (user + system) / 1000;
    this.total += time;
    if (time > this.longest) {
      this.longest = time;
      this.what = what;
    }
    return answer;
  }
}
