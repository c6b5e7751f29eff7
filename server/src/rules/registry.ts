import { dateFormat } from './form/date-format';
import { duplicateId } from './form/duplicate-id';
import { formatVersion } from './form/format-version';
import { impossibleDate } from './form/impossible-date';
import { missingField } from './form/missing-field';
import { placeholderText } from './form/placeholder-text';
import { textCut } from './form/text-cut';
import { unknownChoice } from './form/unknown-choice';
import { unknownKey } from './form/unknown-key';
import { unusedSuppression } from './form/unused-suppression';
import { wrongType } from './form/wrong-type';
import { yamlSyntax } from './form/yaml-syntax';
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
import { plainLanguage } from './plan/plain-language';
import { planPeriodEnd } from './plan/plan-period-end';
import { planPeriodLength } from './plan/plan-period-length';
import { planReference } from './plan/plan-reference';
import { sectionMissing } from './plan/section-missing';
import { translationMissing } from './plan/translation-missing';
import { unchangedCommitment } from './plan/unchanged-commitment';
import type { Rule } from './rule';
import { accountabilityInternal } from './smart/accountability-internal';
import { answerableContact } from './smart/answerable-contact';
import { answerableLead } from './smart/answerable-lead';
import { answerableSingleLead } from './smart/answerable-single-lead';
import { commitmentOutsidePeriod } from './smart/commitment-outside-period';
import { duplicateAgency } from './smart/duplicate-agency';
import { endBeforeStart } from './smart/end-before-start';
import { inclusionAlone } from './smart/inclusion-alone';
import { leadKind } from './smart/lead-kind';
import { longerThanTwoYears } from './smart/longer-than-two-years';
import { measurableDeliverable } from './smart/measurable-deliverable';
import { milestoneDate } from './smart/milestone-date';
import { milestoneOutsideCommitment } from './smart/milestone-outside-commitment';
import { milestonesMissing } from './smart/milestones-missing';
import { relevantExplanation } from './smart/relevant-explanation';
import { relevantValues } from './smart/relevant-values';
import { sameMilestoneDates } from './smart/same-milestone-dates';
import { specificActivities } from './smart/specific-activities';
import { specificProblem } from './smart/specific-problem';
import { specificResults } from './smart/specific-results';
import { technologyAlone } from './smart/technology-alone';
import { timeBoundDates } from './smart/time-bound-dates';
import { unknownAgency } from './smart/unknown-agency';
import { unknownValue } from './smart/unknown-value';
import { unusedAgency } from './smart/unused-agency';
import { unverifiableDeliverable } from './smart/unverifiable-deliverable';
import { vagueWording } from './smart/vague-wording';
import { valueNotClaimed } from './smart/value-not-claimed';
import { valueNotEvidenced } from './smart/value-not-evidenced';
import { yearlyMilestone } from './smart/yearly-milestone';

const form: readonly Rule[] = [
  yamlSyntax,
  textCut,
  formatVersion,
  unknownKey,
  wrongType,
  unknownChoice,
  missingField,
  duplicateId,
  dateFormat,
  impossibleDate,
  placeholderText,
  unusedSuppression,
];

const smart: readonly Rule[] = [
  specificProblem,
  specificActivities,
  specificResults,
  vagueWording,
  milestonesMissing,
  measurableDeliverable,
  unverifiableDeliverable,
  answerableLead,
  answerableSingleLead,
  leadKind,
  unknownAgency,
  duplicateAgency,
  unusedAgency,
  answerableContact,
  relevantValues,
  unknownValue,
  relevantExplanation,
  technologyAlone,
  inclusionAlone,
  accountabilityInternal,
  valueNotEvidenced,
  valueNotClaimed,
  timeBoundDates,
  milestoneDate,
  endBeforeStart,
  yearlyMilestone,
  commitmentOutsidePeriod,
  milestoneOutsideCommitment,
  sameMilestoneDates,
  longerThanTwoYears,
];

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
  planReference,
  unchangedCommitment,
  fourYearRefresh,
  plainLanguage,
];

/** Every rule there is, in the order of the documentation. */
export const rules: readonly Rule[] = [...form, ...smart, ...limits, ...plan];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined if there is none. */
export const ruleOf = (code: string): Rule | undefined => byCode.get(code);
