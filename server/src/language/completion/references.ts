import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { yearOf } from '../../plan/calendar';
import { slugId, uniqueId } from '../../plan/ids';
import type { PlanDigest } from '../../plan/workspace';
import { commitmentAt } from '../around';
import { othersThan } from '../otherPlans';
import { completeAgencies } from './agencies';
import { nextId } from './numbering';
import { type CompletionRequest, keyOf } from './request';
import { wordItems } from './words';

/** Paths to the other plans of the workspace. */
function completePlans(request: CompletionRequest): CompletionItem[] {
  const { workspace, uri } = request;
  return wordItems(
    request,
    othersThan(request).map((plan) => ({
      word: workspace.relative(uri, plan.uri),
      description: plan.title,
      detail: [plan.participant, yearsOf(plan)].filter(Boolean).join(', '),
      names: [plan.title, plan.participant],
      kind: CompletionItemKind.File,
    })),
  );
}

const yearsOf = ({ start, end }: PlanDigest): string =>
  [start, end].flatMap((day) => (day === undefined ? [] : [yearOf(day)])).join('–');

/** Ids of the commitments of the plan that a commitment carries on: the one it names, else the previous one. */
export function completeCommitments(request: CompletionRequest): CompletionItem[] {
  const { workspace, uri, plan } = request;
  const path = planCited(request) ?? plan.root?.get('previous-plan')?.value;
  const cited = path === undefined ? undefined : workspace.resolve(uri, path);
  const earlier = cited === undefined ? undefined : workspace.find(cited);
  return wordItems(
    request,
    (earlier?.commitments ?? []).flatMap(({ id, title }) =>
      id === undefined
        ? []
        : [
            {
              word: id,
              description: title,
              detail: earlier?.title,
              names: [title],
              kind: CompletionItemKind.Reference,
            },
          ],
    ),
  );
}

function planCited({ plan, offset, cursor }: CompletionRequest): string | undefined {
  return commitmentAt(plan, offset, cursor)?.node.get('continues')?.get('plan')?.value;
}

/** An id for a commitment or milestone: made of its title, and numbered on from the others. */
function completeId(request: CompletionRequest): CompletionItem[] {
  const { plan, offset, cursor } = request;
  const object = cursor.path.includes('milestones') ? 'milestone' : 'commitment';
  const next = nextId(request, object);
  if (next === undefined || cursor.path[0] !== 'commitments') return [];
  const title =
    object === 'commitment' ? commitmentAt(plan, offset, cursor)?.node.get('title')?.text : undefined;
  const taken = new Set(plan.commitments.map(({ id }) => id));
  const made = title
    ? [{ word: uniqueId(slugId(title, next), taken), description: 'made of the title' }]
    : [];
  return wordItems(request, [...made, { word: next, description: 'next in number' }]);
}

const byKey: Readonly<Record<string, (request: CompletionRequest) => CompletionItem[]>> = {
  ogpplan: (request) => wordItems(request, [{ word: '1', description: 'version of the file format' }]),
  'previous-plan': completePlans,
  'translation-of': completePlans,
  plan: completePlans,
  commitment: completeCommitments,
  from: completeAgencies,
  id: completeId,
};

/** Strings that are names of something else: paths, ids. */
export const completeStrings = (request: CompletionRequest): CompletionItem[] =>
  byKey[keyOf(request)]?.(request) ?? [];
