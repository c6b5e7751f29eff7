import { FileProblem } from '../disk/fileProblem';
import { readPlan } from '../plan/plan';
import { checkWith } from '../rules/check';
import { type FixedText, fixText, inScope, mayCount } from '../rules/fixAll';
import { levelOf } from '../rules/levels';
import { remedyOf } from '../rules/output';
import type { Severity } from '../rules/rule';
import { paintFor } from './colours';
import { diffOf } from './diff';
import { FindingPrinter, type Shown } from './findingPrinter';
import { recordOf } from './findingRecord';
import type { Host } from './host';
import { RecordPrinter } from './recordPrinter';
import type { Session, Source } from './session';
import { CheckSummary } from './summary';

/** What a command came to: 0 clean, 1 something found, 2 something could not be done. */
export type ExitCode = 0 | 1 | 2;

/** `ogpplan check`. */
export async function check(session: Session): Promise<ExitCode> {
  const { host, options } = session;
  const summary = new CheckSummary();
  const report = reportFor(session);
  const records = new RecordPrinter((text) => session.print(report, text));
  const printer = new FindingPrinter(paintFor(report, host.env), report.columns);
  await session.forEach(async (source) => {
    const { plan, fixed } = await look(session, source);
    const scope = scopeOf(session, source);
    const findings = checkWith((rule) => mayCount(rule, plan, scope), plan, await source.neighboursOf(plan));
    const shown = findings
      .filter((finding) => inScope(finding, plan, scope))
      .map((finding): Shown => {
        const severity = levelOf(finding, plan.frame, source.settings) as Severity;
        return { finding, severity, remedy: remedyOf(finding, plan) };
      });
    summary.add(shown, fixed);
    if (options.format === 'json') {
      for (const one of shown) records.add(recordOf(source.file, plan, one));
    } else if (!options.diff && shown.length > 0) {
      session.print(report, printer.print(source.file, plan, shown));
    }
  });
  if (options.format === 'json') records.end();
  if (session.count > 0 && options.format === 'pretty') {
    const output = options.diff ? host.stderr : report;
    output.write(summary.text(paintFor(output, host.env), session));
  }
  return session.failed ? 2 : summary.found > 0 ? 1 : 0;
}

/** Where findings go: not among the text that `--fix` makes of the standard input. */
function reportFor({ host, options }: Session): Host['stdout'] {
  return options.fix && !options.diff && options.paths.includes('-') ? host.stderr : host.stdout;
}

const scopeOf = ({ options }: Session, { settings }: Source) => ({ settings, minimum: options.minimum });

/** Reads a plan, after putting right what is safe if that is asked for. */
async function look(session: Session, source: Source): Promise<Pick<FixedText, 'plan' | 'fixed'>> {
  const { fix, diff } = session.options;
  const { text, bom, file, write, damagedAt } = source;
  const unfixed = () => ({ plan: readPlan(text), fixed: 0 });
  if (!fix && !diff) return unfixed();
  if (damagedAt !== undefined) {
    session.tell('warning', `${file} is not changed, because it is not UTF-8.`);
    if (!write && !diff) throw new FileProblem('it is not UTF-8');
    return unfixed();
  }
  const done = fixText(text, scopeOf(session, source));
  const mark = bom ? '\ufeff' : '';
  const { host } = session;
  if (diff) {
    const paint = paintFor(host.stdout, host.env);
    session.print(host.stdout, diffOf(file, mark + text, mark + done.plan.text, paint));
    // What is found is what there is: nothing has been changed.
    return { ...unfixed(), fixed: done.fixed };
  }
  if (!write) host.stdout.write(mark + done.plan.text);
  else if (done.plan.text !== text) {
    try {
      await write(mark + done.plan.text);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      session.tell('error', `${file} cannot be written: ${error.message}.`);
      return unfixed();
    }
  }
  return done;
}
