import type { TextEdit } from 'vscode-languageserver-types';
import { asText } from '../edits/template';
import { setScalar } from '../edits/write';
import type { PlanNode, StringNode } from '../plan/model/nodes';
import { referencesIn } from '../plan/neighbours';
import type { Plan } from '../plan/plan';
import { fileKey, isInFolder } from '../plan/planPaths';
import type { PlanDigest, PlanWorkspace } from '../plan/workspace';

/** A file or a folder that is to get another name or place. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/** The plans that hold a path which would be wrong after the moves: of files that move, and of those that stay. */
export const plansToMend = (workspace: PlanWorkspace, moves: readonly Move[]): readonly PlanDigest[] =>
  workspace.plans.filter((plan) =>
    referencesIn(plan).paths.some((path) => newPath(workspace, plan.uri, path, moves) !== undefined),
  );

/** The edits of a plan, as it is before the moves, that keep its paths to other plans true. */
export function mendPaths(
  plan: Plan,
  uri: string,
  workspace: PlanWorkspace,
  moves: readonly Move[],
): TextEdit[] {
  return [...pathsIn(plan)].flatMap((node) => {
    const path = newPath(workspace, uri, node.value, moves);
    if (path === undefined) return [];
    const edit = setScalar(plan, node, path);
    return [{ range: plan.lines.rangeOf(edit), newText: asText(edit.text) }];
  });
}

/** The paths that a plan holds, each where it is written; behind an alias that is at its anchor. */
function pathsIn({ root, commitments }: Plan): Set<StringNode> {
  const nodes = [
    root?.get('previous-plan'),
    root?.get('translation-of'),
    ...commitments.map(({ node }) => node.get('continues')?.get('plan')),
  ];
  return new Set(nodes.flatMap((node) => (node ? [((node as PlanNode).origin ?? node) as StringNode] : [])));
}

/** What to write for a path of the plan `uri`; undefined where it leads to the same plan as before, or to none. */
function newPath(
  workspace: PlanWorkspace,
  uri: string,
  path: string,
  moves: readonly Move[],
): string | undefined {
  const target = workspace.resolve(uri, path);
  if (target === undefined || !workspace.find(target)) return undefined;
  const [from, to] = [movedUri(uri, moves), movedUri(target, moves)];
  const leads = workspace.resolve(from, path);
  if (leads !== undefined && fileKey(leads) === fileKey(to)) return undefined;
  const relative = workspace.relative(from, to);
  // Another disk, or another host: no path leads there.
  return relative === to ? undefined : relative;
}

/** Where a file is after the moves; the same URI where it stays. */
export function movedUri(uri: string, moves: readonly Move[]): string {
  for (const { oldUri, newUri } of moves) {
    if (fileKey(uri) === fileKey(oldUri)) return newUri;
    if (isInFolder(uri, oldUri)) {
      const rest = fileKey(uri).slice(fileKey(oldUri).replace(/\/$/, '').length);
      return newUri.replace(/\/$/, '') + rest;
    }
  }
  return uri;
}
