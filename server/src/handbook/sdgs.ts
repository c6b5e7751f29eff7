/** One of the Sustainable Development Goals (United Nations resolution 70/1, 2015). */
export interface SustainableDevelopmentGoal {
  /** 1–17 */
  readonly goal: number;
  /** The goal's short title. */
  readonly title: string;
  /** The same in the other languages of the handbooks. */
  readonly translations: Readonly<Record<'es' | 'fr' | 'pt', string>>;
  /** How many numbered targets it has: 16 has 10, so 16.1 to 16.10. */
  readonly targets: number;
  /** The letters of its targets on means of implementation: 16.a and 16.b. */
  readonly letters: string;
}

export const sustainableDevelopmentGoals = [
  {
    goal: 1,
    title: 'No poverty',
    translations: {
      es: 'Fin de la pobreza',
      fr: 'Pas de pauvreté',
      pt: 'Erradicação da pobreza',
    },
    targets: 5,
    letters: 'ab',
  },
  {
    goal: 2,
    title: 'Zero hunger',
    translations: {
      es: 'Hambre cero',
      fr: 'Faim « zéro »',
      pt: 'Fome zero e agricultura sustentável',
    },
    targets: 5,
    letters: 'abc',
  },
  {
    goal: 3,
    title: 'Good health and well-being',
    translations: {
      es: 'Salud y bienestar',
      fr: 'Bonne santé et bien-être',
      pt: 'Saúde e bem-estar',
    },
    targets: 9,
    letters: 'abcd',
  },
  {
    goal: 4,
    title: 'Quality education',
    translations: {
      es: 'Educación de calidad',
      fr: 'Éducation de qualité',
      pt: 'Educação de qualidade',
    },
    targets: 7,
    letters: 'abc',
  },
  {
    goal: 5,
    title: 'Gender equality',
    translations: {
      es: 'Igualdad de género',
      fr: 'Égalité entre les sexes',
      pt: 'Igualdade de gênero',
    },
    targets: 6,
    letters: 'abc',
  },
  {
    goal: 6,
    title: 'Clean water and sanitation',
    translations: {
      es: 'Agua limpia y saneamiento',
      fr: 'Eau propre et assainissement',
      pt: 'Água potável e saneamento',
    },
    targets: 6,
    letters: 'ab',
  },
  {
    goal: 7,
    title: 'Affordable and clean energy',
    translations: {
      es: 'Energía asequible y no contaminante',
      fr: 'Énergie propre et d’un coût abordable',
      pt: 'Energia limpa e acessível',
    },
    targets: 3,
    letters: 'ab',
  },
  {
    goal: 8,
    title: 'Decent work and economic growth',
    translations: {
      es: 'Trabajo decente y crecimiento económico',
      fr: 'Travail décent et croissance économique',
      pt: 'Trabalho decente e crescimento econômico',
    },
    targets: 10,
    letters: 'ab',
  },
  {
    goal: 9,
    title: 'Industry, innovation and infrastructure',
    translations: {
      es: 'Industria, innovación e infraestructura',
      fr: 'Industrie, innovation et infrastructure',
      pt: 'Indústria, inovação e infraestrutura',
    },
    targets: 5,
    letters: 'abc',
  },
  {
    goal: 10,
    title: 'Reduced inequalities',
    translations: {
      es: 'Reducción de las desigualdades',
      fr: 'Inégalités réduites',
      pt: 'Redução das desigualdades',
    },
    targets: 7,
    letters: 'abc',
  },
  {
    goal: 11,
    title: 'Sustainable cities and communities',
    translations: {
      es: 'Ciudades y comunidades sostenibles',
      fr: 'Villes et communautés durables',
      pt: 'Cidades e comunidades sustentáveis',
    },
    targets: 7,
    letters: 'abc',
  },
  {
    goal: 12,
    title: 'Responsible consumption and production',
    translations: {
      es: 'Producción y consumo responsables',
      fr: 'Consommation et production responsables',
      pt: 'Consumo e produção responsáveis',
    },
    targets: 8,
    letters: 'abc',
  },
  {
    goal: 13,
    title: 'Climate action',
    translations: {
      es: 'Acción por el clima',
      fr: 'Lutte contre les changements climatiques',
      pt: 'Ação contra a mudança global do clima',
    },
    targets: 3,
    letters: 'ab',
  },
  {
    goal: 14,
    title: 'Life below water',
    translations: {
      es: 'Vida submarina',
      fr: 'Vie aquatique',
      pt: 'Vida na água',
    },
    targets: 7,
    letters: 'abc',
  },
  {
    goal: 15,
    title: 'Life on land',
    translations: {
      es: 'Vida de ecosistemas terrestres',
      fr: 'Vie terrestre',
      pt: 'Vida terrestre',
    },
    targets: 9,
    letters: 'abc',
  },
  {
    goal: 16,
    title: 'Peace, justice and strong institutions',
    translations: {
      es: 'Paz, justicia e instituciones sólidas',
      fr: 'Paix, justice et institutions efficaces',
      pt: 'Paz, justiça e instituições eficazes',
    },
    targets: 10,
    letters: 'ab',
  },
  {
    goal: 17,
    title: 'Partnerships for the goals',
    translations: {
      es: 'Alianzas para lograr los objetivos',
      fr: 'Partenariats pour la réalisation des objectifs',
      pt: 'Parcerias e meios de implementação',
    },
    targets: 19,
    letters: '',
  },
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
