import type { Type } from '../../plan/schema/types';
import { describeAgencyAt } from './agency';
import { describeChoice } from './choice';
import { describeDate } from './date';
import type { Describer } from './describer';
import { describeField } from './field';
import { describeLanguage } from './language';
import { describeCitedCommitment, describePlanPath } from './otherPlan';
import { describeSdg } from './sdg';

/** By what is asked for. */
const byType: { readonly [kind in Type['kind']]?: Describer } = {
  agencies: describeAgencyAt,
  choice: describeChoice,
  date: describeDate,
  language: describeLanguage,
  sdg: describeSdg,
};

/** By the field, where its type does not tell. */
const byField: Readonly<Record<string, Describer>> = {
  'plan previous-plan': describePlanPath,
  'plan translation-of': describePlanPath,
  'reference to an earlier commitment plan': describePlanPath,
  'reference to an earlier commitment commitment': describeCitedCommitment,
  'feedback entry from': describeAgencyAt,
};

/** What a word means: a field, or what stands there. */
export const describeTarget: Describer = (target, around) => {
  const { onKey, object, key, type } = target;
  if (onKey) return describeField(object, key, around.plan.frame.edition);
  const describe = byField[`${object} ${key}`] ?? byType[type.kind];
  return describe?.(target, around);
};
