import { setScalar } from '../../edits/write';
import { closest } from '../../plan/closest';
import type { Neighbours } from '../../plan/neighbours';
import { defineRule } from '../rule';
import { aboutKey } from '../subjects';
import { quoted } from '../words';

interface FileArgs {
  /** The key that names the file. */
  readonly key: string;
  readonly path: string;
  /** What to write instead. */
  readonly nearest: string | undefined;
}

interface CommitmentArgs {
  readonly id: string;
  readonly plan: string;
  readonly nearest: string | undefined;
}

/** A reference to another plan of the workspace has to lead there; addresses and other documents are not looked at. */
export const planReference = defineRule({
  code: 'plan-reference',
  title: 'No such plan or commitment',
  family: 'plan',
  severity: 'warning',
  amongPlans: true,
  sources: [],
  messages: {
    file: ({ key, path, nearest }: FileArgs) =>
      `There is no plan ${quoted(path)}, so nobody can follow \`${key}\` to it. ` +
      (nearest === undefined
        ? 'Write its path as seen from this file, with folders and ending.'
        : `Did you mean ${quoted(nearest)}?`),
    commitment: ({ id, plan, nearest }: CommitmentArgs) =>
      `${quoted(plan)} has no commitment with the id ${quoted(id)}. ` +
      (nearest === undefined
        ? 'Put the id that the commitment has there.'
        : `Did you mean ${quoted(nearest)}?`),
  },
  explanation: {
    what:
      'A `previous-plan`, `translation-of` or `continues` that names a plan file (`….ogpplan`) which is not there, or ' +
      'a commitment that the other plan does not have. Web addresses and other documents are not looked at.',
    why:
      'Reviewers, and the checks that look across plans, follow a reform from one plan to the next by these names. ' +
      'Where a name leads nowhere, a reform that goes on looks like one that was dropped.',
    how:
      'Write the path of the file as seen from this one, such as `../2020/plan.ogpplan`, and the id of the commitment ' +
      'as it stands in that plan. When you rename or move a plan in VS Code the paths in other plans follow.',
  },
  examples: {
    bad: [
      {
        plan: 'previous-plan: «corrada-2108.ogpplan»\n',
        others: { 'corrada-2018.ogpplan': 'title: Plan of 2018\n' },
        fixed: 'previous-plan: corrada-2018.ogpplan\n',
      },
      { plan: 'previous-plan: «corrada-2018.ogpplan»\n', others: {} },
      {
        plan: 'previous-plan: corrada-2018.ogpplan\n',
        commitment: 'continues: «e-tender»\n',
        others: { 'corrada-2018.ogpplan': 'title: Plan of 2018\ncommitments:\n  - id: e-tenders\n' },
        fixed: 'continues: e-tenders\n',
      },
      {
        commitment: 'continues:\n  plan: «corrada-2016.ogpplan»\n  commitment: e-tenders\n',
        others: { 'old/corrada-2016.ogpplan': 'title: Plan of 2016\n' },
        fixed: 'continues:\n  plan: old/corrada-2016.ogpplan\n  commitment: e-tenders\n',
      },
    ],
    good: [
      {
        plan: 'previous-plan: corrada-2018.ogpplan\n',
        commitment: 'continues: e-tenders\n',
        others: { 'corrada-2018.ogpplan': 'title: Plan of 2018\ncommitments:\n  - id: e-tenders\n' },
      },
      { plan: 'previous-plan: https://www.opengovpartnership.org/members/corrada/\n', others: {} },
    ],
  },

  checkPlan({ root }, _frame, report, neighbours) {
    for (const key of ['previous-plan', 'translation-of'] as const) {
      const path = root?.get(key)?.value;
      if (root && path !== undefined && neighbours.cited.get(path) === 'missing') {
        report('file', aboutKey(root, key), { key, path, nearest: nearestPath(path, neighbours) });
      }
    }
  },

  checkAmongPlans({ node }, _frame, neighbours, report) {
    const continues = node.get('continues');
    const path = continues?.get('plan')?.value;
    const plan = path === undefined ? neighbours.previous : neighbours.cited.get(path);
    if (!continues || !plan) return;
    if (plan === 'missing') {
      const nearest = nearestPath(path ?? '', neighbours);
      report('file', aboutKey(continues, 'plan'), { key: 'continues', path: path ?? '', nearest });
      return;
    }
    const id = continues.get('commitment')?.value;
    const ids = plan.commitments.flatMap((one) => one.id ?? []);
    if (id === undefined || !plan.whole || ids.includes(id)) return;
    const name = plan.title || (path ?? 'The previous plan');
    report('commitment', aboutKey(continues, 'commitment'), { id, plan: name, nearest: closest(id, ids) });
  },

  fixes({ args, mark }, plan) {
    const wrong = args as FileArgs | CommitmentArgs;
    const { nearest } = wrong;
    if (nearest === undefined) return [];
    const edits = [setScalar(plan, mark, nearest)];
    const title = `Write ${quoted(nearest)} instead of ${quoted('path' in wrong ? wrong.path : wrong.id)}`;
    return [{ title, kind: 'unsafe', preferred: true, edits }];
  },
});

/** The path that was meant: the same name in another folder, else the one that is spelled nearly so. */
function nearestPath(path: string, { paths }: Neighbours): string | undefined {
  const name = nameOf(path);
  return paths.find((other) => nameOf(other) === name) ?? closest(path, paths);
}

/** The name of a file without its folders, letter case aside. */
const nameOf = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
