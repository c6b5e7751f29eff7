/** One of the Sustainable Development Goals (United Nations resolution 70/1, 2015). */
export interface SustainableDevelopmentGoal {
  /** 1–17 */
  readonly goal: number;
  /** The goal's short title. */
  readonly title: string;
  /** How many numbered targets it has: 16 has 10, so 16.1 to 16.10. */
  readonly targets: number;
  /** The letters of its targets on means of implementation: 16.a and 16.b. */
  readonly letters: string;
}

export const sustainableDevelopmentGoals = [
  { goal: 1, title: 'No poverty', targets: 5, letters: 'ab' },
  { goal: 2, title: 'Zero hunger', targets: 5, letters: 'abc' },
  { goal: 3, title: 'Good health and well-being', targets: 9, letters: 'abcd' },
  { goal: 4, title: 'Quality education', targets: 7, letters: 'abc' },
  { goal: 5, title: 'Gender equality', targets: 6, letters: 'abc' },
  { goal: 6, title: 'Clean water and sanitation', targets: 6, letters: 'ab' },
  { goal: 7, title: 'Affordable and clean energy', targets: 3, letters: 'ab' },
  { goal: 8, title: 'Decent work and economic growth', targets: 10, letters: 'ab' },
  { goal: 9, title: 'Industry, innovation and infrastructure', targets: 5, letters: 'abc' },
  { goal: 10, title: 'Reduced inequalities', targets: 7, letters: 'abc' },
  { goal: 11, title: 'Sustainable cities and communities', targets: 7, letters: 'abc' },
  { goal: 12, title: 'Responsible consumption and production', targets: 8, letters: 'abc' },
  { goal: 13, title: 'Climate action', targets: 3, letters: 'ab' },
  { goal: 14, title: 'Life below water', targets: 7, letters: 'abc' },
  { goal: 15, title: 'Life on land', targets: 9, letters: 'abc' },
  { goal: 16, title: 'Peace, justice and strong institutions', targets: 10, letters: 'ab' },
  { goal: 17, title: 'Partnerships for the goals', targets: 19, letters: '' },
] as const satisfies readonly SustainableDevelopmentGoal[];

/** Every target of a goal, in the United Nations' own order: `16.1` … `16.10`, `16.a`, `16.b`. */
export function targetsOf({ goal, targets, letters }: SustainableDevelopmentGoal): readonly string[] {
  const numbered = Array.from({ length: targets }, (_, index) => `${goal}.${index + 1}`);
  return [...numbered, ...Array.from(letters, (letter) => `${goal}.${letter}`)];
}

const known: ReadonlyMap<string, SustainableDevelopmentGoal> = new Map(
  sustainableDevelopmentGoals.flatMap((goal) =>
    [String(goal.goal), ...targetsOf(goal)].map((name) => [name, goal] as const),
  ),
);

/**
 * The goal that `text` names, itself (`16`) or by a target (`16.6`, `16.a`; the letter in either
 * case). The text as the plan writes it: `16.10` is the tenth target, not 16.1.
 */
export function goalOf(text: string): SustainableDevelopmentGoal | undefined {
  return known.get(text.trim().toLowerCase());
}
