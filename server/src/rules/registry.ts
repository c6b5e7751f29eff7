import { commitmentLimit } from './limits/commitment-limit';
import { commitmentRange } from './limits/commitment-range';
import { milestoneLimit } from './limits/milestone-limit';
import { singleSector } from './limits/single-sector';
import { singleTheme } from './limits/single-theme';
import { wholeOfGovernment } from './limits/whole-of-government';
import { amendmentSummary } from './plan/amendment-summary';
import { amendmentWindow } from './plan/amendment-window';
import { coCreationStandard } from './plan/co-creation-standard';
import { englishVersion } from './plan/english-version';
import { feedbackReason } from './plan/feedback-reason';
import { fourYearRefresh } from './plan/four-year-refresh';
import { lateSubmission } from './plan/late-submission';
import { planPeriodEnd } from './plan/plan-period-end';
import { planPeriodLength } from './plan/plan-period-length';
import { sectionMissing } from './plan/section-missing';
import { translationMissing } from './plan/translation-missing';
import type { Rule } from './rule';

const limits: readonly Rule[] = [
  milestoneLimit,
  commitmentLimit,
  commitmentRange,
  singleTheme,
  wholeOfGovernment,
  singleSector,
];

const plan: readonly Rule[] = [
  planPeriodLength,
  planPeriodEnd,
  englishVersion,
  translationMissing,
  lateSubmission,
  amendmentWindow,
  amendmentSummary,
  sectionMissing,
  coCreationStandard,
  feedbackReason,
  fourYearRefresh,
];

/** Every rule there is, in the order of the documentation. */
export const rules: readonly Rule[] = [...limits, ...plan];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined if there is none. */
export const ruleOf = (code: string): Rule | undefined => byCode.get(code);
