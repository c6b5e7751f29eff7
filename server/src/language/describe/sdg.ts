import type { Edition } from '../../handbook/editions';
import { guideOf } from '../../handbook/guides/guides';
import { goalOf, type SustainableDevelopmentGoal, targetsOf } from '../../handbook/sdgs';
import { targetTitle } from '../../handbook/sdgTargets';
import type { Describer } from './describer';
import { placeIn } from './source';

/** A goal or target of the 2030 Agenda: its title in English and in the plan's languages, and what belongs to it. */
export const describeSdg: Describer = ({ text }, { plan: { frame } }) =>
  describeGoal(text, frame.languages, frame.edition);

/** The same for what stands behind `sdgs`, for an edition and the languages (BCP 47) of a plan. Markdown. */
function describeGoal(text: string, languages: readonly string[], edition: Edition): string | undefined {
  const goal = goalOf(text);
  if (!goal) return undefined;
  const target = targetTitle(text);
  const name = titlesOf(goal, languages).join(' · ');
  const targets = targetsOf(goal).map((one) => `- ${one} ${targetTitle(one)}`);
  return [
    target === undefined
      ? `**Goal ${goal.goal}** – ${name}`
      : `**Target ${text.trim().toLowerCase()}** – ${target}`,
    target === undefined
      ? ['*Its targets, in short:*', '', ...targets].join('\n')
      : `Of goal ${goal.goal}: ${name}`,
    `[Sustainable Development Goals, United Nations, resolution 70/1 (2015)](https://sdgs.un.org/goals/goal${goal.goal})`,
    placeIn(guideOf('commitment', 'sdgs')?.sources ?? {}, edition),
  ].join('\n\n');
}

/** Titles of a goal: in English, then in other languages of the plan. */
function titlesOf(
  { title, translations }: SustainableDevelopmentGoal,
  languages: readonly string[],
): readonly string[] {
  const others = languages.flatMap(
    (tag) => translations[tag.split('-', 1)[0]?.toLowerCase() as keyof typeof translations] ?? [],
  );
  return [title, ...new Set(others)];
}
