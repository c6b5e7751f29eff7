import { editions } from '../../handbook/editions';
import { kinds, stages } from '../../handbook/vocabularies';
import { agencyObject } from './agency';
import {
  choice,
  day,
  language,
  line,
  list,
  object,
  optional,
  prose,
  register,
  required,
  string,
} from './build';
import { commitmentObject } from './commitment';
import { contactObject } from './contact';
import { developmentProcessObject } from './developmentProcess';

const ids = <C extends string>(options: readonly { readonly id: C }[]): readonly C[] =>
  options.map(({ id }) => id);

const periodObject = object('period', {
  start: required(day('start'), 'First day of the plan.'),
  end: required(day('end'), 'Last day of the plan; the edition says which days of the year it may be.'),
});

const amendmentObject = object('amendment', {
  date: optional(day(), 'Day the amendment was sent.'),
  summary: optional(line, 'What was changed, so that a reader need not compare the two versions.'),
  refresh: optional(choice(['true', 'false']), 'Whether it is the mid-term refresh of a four-year plan.'),
});

/** The document as a whole: every key of a plan, in the order a plan is written. */
export const planObject = object('plan', {
  ogpplan: optional(string, 'Version of the file format: 1.'),
  edition: optional(
    choice(editions.map((edition) => `${edition}` as const)),
    'Handbook edition whose rules the plan follows.',
  ),
  kind: optional(choice(ids(kinds)), 'A national plan, or one of OGP Local.'),
  stage: optional(choice(ids(stages)), 'How far the plan is; the checks grow stricter at submission.'),
  participant: required(line, 'The country, or the local jurisdiction.'),
  title: required(line, 'Title of the plan, with its years.'),
  languages: required(list(language), 'Languages of the plan; the administrative language comes first.'),
  'translation-of': optional(string, 'The plan file of which this one is a translation.'),
  period: required(periodObject, 'First and last day of the plan.'),
  due: optional(day(), 'Day on which the plan was first due for submission.'),
  submitted: optional(day(), 'Day on which the plan was submitted.'),
  'previous-plan': optional(string, 'The plan before this one: a file, or the address of a document.'),
  contact: optional(contactObject, "The government's point of contact for the plan."),
  agencies: optional(
    register(agencyObject),
    'Every body that leads or supports a commitment, under an id of your choice.',
  ),
  introduction: optional(
    prose,
    'What open government means for the participant and what the plan is to achieve.',
  ),
  'efforts-to-date': optional(prose, 'What was done for open government so far, earlier plans included.'),
  'development-process': optional(
    developmentProcessObject,
    'How government and civil society wrote the plan together.',
  ),
  commitments: optional(list(commitmentObject), 'What the plan commits to.'),
  amendments: optional(list(amendmentObject), 'Changes made after the plan was submitted.'),
});

export const planFields = planObject.fields;
