// `npm run corpus`: what the checks say of the real plans of the corpus (see test/unit/plans.ts for where it is
// kept). Prints the tables and writes them into docs/corpus.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { readPlan } from '../server/src/plan/plan';
import { checkPlan } from '../server/src/rules/check';
import { levelOf } from '../server/src/rules/levels';
import { kindOf, messageOf, remedyOf } from '../server/src/rules/output';
import { rules } from '../server/src/rules/registry';
import { type Letter, letters, severities } from '../server/src/rules/rule';
import { scorePlan } from '../server/src/rules/score';
import { corpus } from '../test/unit/plans';

const page = 'docs/corpus.md';
const [start, end] = ['<!-- counts:start -->', '<!-- counts:end -->'];

const plans = (corpus() ?? []).map(({ text }) => {
  const plan = readPlan(text);
  const findings = checkPlan(plan);
  return {
    plan,
    findings: findings.filter((one) => levelOf(one, plan.frame) !== 'off'),
    score: scorePlan(plan, findings),
  };
});
if (plans.length === 0) {
  console.error('There is no corpus. Name its folder in OGPPLAN_CORPUS.');
  process.exitCode = 1;
} else {
  const tables = [summary(), scores(), counts()].join('\n\n');
  console.log(tables);
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(start) + start.length, text.indexOf(end)];
  writeFileSync(page, `${text.slice(0, from)}\n${tables}\n${text.slice(to)}`);
}

function summary(): string {
  const commitments = plans.reduce((sum, { plan }) => sum + plan.commitments.length, 0);
  const messages = plans
    .flatMap(({ findings }) => findings.map((one) => messageOf(one).length))
    .sort((a, b) => a - b);
  const middle = messages[Math.floor(messages.length / 2)];
  return (
    `${plans.length} plans with ${commitments} commitments; ${messages.length} findings. Half of the messages have ` +
    `${middle} characters or fewer, the longest ${messages.at(-1)}.`
  );
}

function scores(): string {
  const all = plans.flatMap(({ score }) => score.commitments);
  const share = (letter: Letter) =>
    `${Math.round((all.filter((one) => one[letter]).length / all.length) * 100)} %`;
  const mean =
    all.reduce((sum, one) => sum + letters.filter((letter) => one[letter]).length / letters.length, 0) /
    all.length;
  return table(
    ['Specific', 'Measurable', 'Answerable', 'Relevant', 'Time-bound', 'Score, mean of all commitments'],
    [[...letters.map(share), mean.toFixed(2)]],
  );
}

function counts(): string {
  const rows = rules.map(({ code }) => {
    const found = plans.flatMap(({ plan, findings }) =>
      findings.filter(({ rule }) => rule.code === code).map((finding) => ({ finding, plan })),
    );
    const levels = found.map(({ finding, plan }) => levelOf(finding, plan.frame));
    const fixes = found.filter(({ finding, plan }) => kindOf(remedyOf(finding, plan)) === 'safe').length;
    const touched = new Set(found.map(({ plan }) => plan)).size;
    const cells = severities.map((severity) => levels.filter((level) => level === severity).length);
    return { code, total: found.length, cells: [touched, ...cells, fixes] };
  });
  const found = rows.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  const quiet = rows.filter(({ total }) => total === 0).map(({ code }) => `\`${code}\``);
  const lines = found.map(({ code, total, cells }) => [
    `[\`${code}\`](rules/${code}.md)`,
    String(total),
    ...cells.map((count) => (count === 0 ? '' : String(count))),
  ]);
  return (
    `${table(['Code', 'Findings', 'Plans', ...severities, 'put right by `--fix`'], lines)}\n\n` +
    `Nothing found by: ${quiet.join(', ')}.`
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|${head.map((_, index) => (index === 0 ? '---' : '--:')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}
