import { guideOf } from '../../handbook/guides/guides';
import { type ObjectNode, StringNode } from '../../plan/model/nodes';
import type { PlanDigest } from '../../plan/workspace';
import { counted, longDate } from '../../rules/words';
import { plainMarkdown } from '../markdown';
import { planBehind } from '../otherPlans';
import type { Describer } from './describer';
import { placeIn } from './source';

/** What a path to another plan leads to: its title, and its period. */
export const describePlanPath: Describer = ({ text, object, key }, around) => {
  const other = planBehind(around, text);
  if (!other) return undefined;
  const { edition, commitments } = other;
  return [
    `**${titleOf(other, text)}**${periodOf(other)}`,
    `Follows the rules of ${edition} and has ${counted(commitments.length, 'commitment')}.`,
    placeIn(guideOf(object, key)?.sources ?? {}, around.plan.frame.edition),
  ].join('\n\n');
};

/** The commitment of an earlier plan that an id means: its title, and that of the plan. */
export const describeCitedCommitment: Describer = ({ text, object, key, holder }, around) => {
  const path = pathBeside(holder) ?? around.plan.root?.get('previous-plan')?.value;
  const other = planBehind(around, path);
  const commitment = other?.commitments.find(({ id }) => id === text);
  if (path === undefined || !other || !commitment) return undefined;
  return [
    `**${plainMarkdown(commitment.title || text)}**`,
    `Commitment of *${titleOf(other, path)}*${periodOf(other)}`,
    placeIn(guideOf(object, key)?.sources ?? {}, around.plan.frame.edition),
  ].join('\n\n');
};

/** The plan that is named beside the id of a commitment in it. */
function pathBeside(holder: ObjectNode | undefined): string | undefined {
  const plan = holder?.entries.get('plan')?.node;
  return plan instanceof StringNode ? plan.value : undefined;
}

const titleOf = ({ title }: PlanDigest, path: string): string => plainMarkdown(title || path);

const periodOf = ({ start, end }: PlanDigest): string =>
  start === undefined || end === undefined ? '' : ` – ${longDate(start)} to ${longDate(end)}`;
