import { insertKey } from '../../edits/write';
import { factsOf } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { developmentProcessObject } from '../../plan/schema/developmentProcess';
import { planFields } from '../../plan/schema/plan';
import { isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotMap, slotValue } from '../slots';
import { aboutPlan } from '../subjects';
import { isUnread } from '../unread';

const sections = {
  introduction: {
    name: 'an introduction',
    why: 'It tells readers what the plan is to change, and why now.',
  },
  'efforts-to-date': {
    name: 'a section on efforts to date',
    why: 'Readers want to see what earlier plans achieved and where this one goes on.',
  },
  'development-process': {
    name: 'a section on how it was developed',
    why: 'It shows how government and civil society wrote the plan together.',
  },
} as const;
type Section = keyof typeof sections;
const keys = Object.keys(sections) as Section[];

/** Handbook 2019, 4.1: a plan holds its commitments and the story of how it was developed. */
export const sectionMissing = defineRule({
  code: 'section-missing',
  title: 'A section is missing',
  family: 'plan',
  severity: { drafting: 'information', submission: 'warning' },
  sources: [source('guidance-2015', 'Action plans'), source('handbook-2019', '4.1')],
  messages: {
    missing: ({ section }: { section: Section }) =>
      `The plan has no ${sections[section].name.replace(/^an? /, '')} yet. ${sections[section].why} Add ` +
      `\`${section}\`.`,
  },
  explanation: {
    what: 'A plan without `introduction`, without `efforts-to-date`, or without `development-process`.',
    why:
      'A plan is read by people who were not in the room. The introduction tells what it is for, the efforts to date ' +
      'where it starts from, and the development process who wrote it and how ideas were chosen.',
    how:
      'Add the section; a few sentences will do. Say who was involved, when, and with what result, and keep what only ' +
      'insiders need for an annex.',
  },
  examples: {
    bad: [
      { without: ['introduction'] },
      {
        without: ['efforts-to-date'],
        plan: '«ogpplan»: 1\n',
        stage: 'submission',
        edition: 2022,
      },
      {
        plan: '«introduction»:\n',
        fixed: 'introduction: |\n  <Why this plan, why now, and what it is to change>\n',
      },
      { plan: '«development-process»: {}\n' },
    ],
    good: [{}, { plan: 'introduction: Corrada wants openness.\n' }],
  },

  checkPlan(plan, _frame, report) {
    const { root } = plan;
    if (root?.state !== 'present') return;
    for (const section of keys) {
      if (!isMissing(plan.head, root, section) || isUnread(plan, section)) continue;
      report('missing', aboutPlan(root, section), { section });
    }
  },

  fixes({ args }, plan) {
    const { section } = args as { section: Section };
    if (!plan.root) return [];
    const value =
      section === 'development-process'
        ? slotMap(developmentProcessObject, factsOf(plan.frame.edition).coCreation, plan)
        : slotValue(planFields[section], plan);
    const edit = insertKey(plan, plan.root, section, value);
    if (!edit) return [];
    return [{ title: `Add ${sections[section].name}`, kind: 'needs-input', preferred: true, edits: [edit] }];
  },
});
