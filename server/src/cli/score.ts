import { type Plan, readPlan } from '../plan/plan';
import { checkPlan } from '../rules/check';
import { scorePlan } from '../rules/score';
import type { ExitCode } from './check';
import { paintFor } from './colours';
import { RecordPrinter } from './recordPrinter';
import { ScorePrinter } from './scorePrinter';
import type { Session } from './session';

/** `ogpplan score`. */
export async function score(session: Session): Promise<ExitCode> {
  const { host, options } = session;
  const print = (text: string) => session.print(host.stdout, text);
  const records = new RecordPrinter(print);
  const printer = new ScorePrinter(paintFor(host.stdout, host.env), host.stdout.columns);
  await session.forEach(({ file, text }) => {
    const plan = readPlan(text);
    const record = recordOf(file, plan);
    if (options.format === 'json') records.add(record);
    else {
      print(
        printer.print(
          record,
          plan.pieces.some(({ problem }) => problem),
        ),
      );
    }
  });
  if (options.format === 'json') records.end();
  return session.failed ? 2 : 0;
}

/** The score of a plan as `--format json` prints it. */
export type ScoreRecord = ReturnType<typeof recordOf>;

function recordOf(file: string, plan: Plan) {
  const { score, commitments } = scorePlan(plan, checkPlan(plan));
  return {
    file,
    title: plan.root?.get('title')?.text ?? null,
    score,
    commitments: commitments.map(
      ({ index, id, title, specific, measurable, answerable, relevant, timeBound, gaps }) => ({
        index,
        id: id ?? null,
        title: title ?? null,
        specific,
        measurable,
        answerable,
        relevant,
        timeBound,
        gaps,
      }),
    ),
  };
}
