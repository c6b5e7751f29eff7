import { mergeSelected, registerProposer } from './agencies';
import { explainValues } from './explainValues';
import { addLanguages, keepOneLanguage } from './languages';
import { moveMilestones } from './moveMilestones';
import type { Refactoring } from './place';
import { renumber } from './renumber';
import { sortMilestones } from './sortMilestones';
import { splitCommitment } from './splitCommitment';

/** Every way to rewrite a plan, in the order of the menu. */
export const refactorings: readonly Refactoring[] = [
  explainValues,
  sortMilestones,
  renumber,
  splitCommitment,
  moveMilestones,
  addLanguages,
  keepOneLanguage,
  registerProposer,
  mergeSelected,
];
