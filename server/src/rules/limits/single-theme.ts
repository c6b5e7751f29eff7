import { plainWords } from '../../handbook/normalise';
import { source } from '../../handbook/sources';
import { policyAreas } from '../../handbook/vocabularies';
import { defineRule } from '../rule';
import { aboutPlan } from '../subjects';
import { manyCommitments } from './many';

/** Fewer commitments than this say little about the spread of a plan. */
const enough = 5;

/** Handbook 2019, 4.1.2: commitments are best spread over several themes. */
export const singleTheme = defineRule({
  code: 'single-theme',
  title: 'All commitments in one policy area',
  family: 'limits',
  severity: 'information',
  sources: [source('handbook-2019', '4.1.2')],
  messages: {
    one: ({ count, area }: { count: number; area: string }) =>
      `All ${count} commitments are about ${area}. Plans that cover several themes have worked better. Name further ` +
      'policy areas where a commitment touches them, or look for a proposal from another field.',
  },
  explanation: {
    what:
      'Five or more commitments that all name one and the same policy area. A plan in which some commitment names ' +
      'no policy area is not judged.',
    why:
      'Open government concerns health, courts or land as much as data. A plan over several themes reaches more ' +
      'people, and does not fail as a whole when one field gets stuck.',
    how:
      'Often the areas are only noted too coarsely: a commitment that publishes hospital waiting times as open data ' +
      'is about `health` as well. Otherwise consider a proposal from another field.',
  },
  examples: {
    bad: [
      { plan: manyCommitments(5, { areas: ['open-data'] }).replace('commitments', '«commitments»') },
      {
        plan: manyCommitments(6, { areas: ['open-data', 'Open data'] }).replace(
          'commitments',
          '«commitments»',
        ),
      },
    ],
    good: [
      { plan: manyCommitments(5, { areas: ['open-data', 'health'] }) },
      { plan: manyCommitments(4, { areas: ['open-data'] }) },
      { plan: manyCommitments(5, { areas: ['open-data', ''] }) },
    ],
  },

  checkPlan({ root, commitments }, _frame, report) {
    if (!root || commitments.length < enough) return;
    let only: string | undefined;
    for (const { node } of commitments) {
      const areas = (node.get('policy-areas')?.items ?? []).filter(({ state }) => state === 'present');
      if (areas.length === 0) return;
      for (const { value } of areas) {
        const area = plainWords(value);
        only ??= area;
        if (area !== only) return;
      }
    }
    const known = policyAreas.find(({ id }) => plainWords(id) === only);
    report('one', aboutPlan(root, 'commitments'), {
      count: commitments.length,
      area: known?.label.toLowerCase() ?? `'${only}'`,
    });
  },
});
