/**
 * The words of written dates in the four languages of the handbooks, folded (no accents, lower case).
 * A word means the same in all four, so none is tied to a language.
 */

/** Month → its names: English, Spanish, French, Portuguese, then the abbreviations of all four. */
const monthNames: readonly (readonly string[])[] = [
  ['january', 'enero', 'janvier', 'janeiro', 'jan', 'ene', 'janv'],
  ['february', 'febrero', 'fevrier', 'fevereiro', 'feb', 'fev', 'fevr'],
  ['march', 'marzo', 'mars', 'marco', 'mar'],
  ['april', 'abril', 'avril', 'apr', 'abr', 'avr'],
  ['may', 'mayo', 'mai', 'maio'],
  ['june', 'junio', 'juin', 'junho', 'jun'],
  ['july', 'julio', 'juillet', 'julho', 'jul', 'juil'],
  ['august', 'agosto', 'aout', 'aug', 'ago'],
  ['september', 'septiembre', 'setiembre', 'septembre', 'setembro', 'sep', 'sept', 'set'],
  ['october', 'octubre', 'octobre', 'outubro', 'oct', 'out'],
  ['november', 'noviembre', 'novembre', 'novembro', 'nov'],
  ['december', 'diciembre', 'decembre', 'dezembro', 'dec', 'dic', 'dez'],
];

/** Folded name or abbreviation of a month → 1–12. */
export const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Words inside a date that say nothing: articles, prepositions, the endings of ordinals, 年月日. */
export const fillers: ReadonlySet<string> = new Set(
  'st nd rd th er ere eme ro º ª de del do of the el le la 年 月 日 년 월 일'.split(' '),
);

/** Words for a quarter of a year. */
export const quarters: ReadonlySet<string> = new Set('q t qtr quarter trim trimestre trimester'.split(' '));

/** Words for half a year. */
export const halves: ReadonlySet<string> = new Set('h s half sem semester semestre semestral'.split(' '));

/** Ordinals written out or in Roman numerals, as quarters and halves use them → 1–4. */
export const ordinals: ReadonlyMap<string, number> = new Map(
  [
    'i first primer primero primeira primeiro premier',
    'ii second segundo segunda deuxieme',
    'iii third tercer tercero terceiro troisieme',
    'iv fourth cuarto quarto quatrieme last ultimo dernier',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** First and last month (1–12) of a stretch; a last before the first is in the next year. */
type Months = readonly [first: number, last: number];

const seasonNames: readonly (readonly [names: string, spans: readonly Months[]])[] = [
  [
    'spring primavera printemps',
    [
      [3, 5],
      [9, 11],
    ],
  ],
  [
    'summer verano ete verao',
    [
      [6, 8],
      [12, 2],
    ],
  ],
  [
    'autumn otono automne outono',
    [
      [9, 11],
      [3, 5],
    ],
  ],
  [
    'winter invierno hiver inverno',
    [
      [12, 2],
      [6, 8],
    ],
  ],
  ['fall', [[9, 11]]],
];

/**
 * Season → the stretches it may mean: north and south differ, so a season is never certain. "Fall" is
 * said in North America alone.
 */
export const seasons: ReadonlyMap<string, readonly Months[]> = new Map(
  seasonNames.flatMap(([names, spans]) => names.split(' ').map((name) => [name, spans] as const)),
);

/** Words before a year or a part of one that point to its end: "by end of 2024", "finales de 2024". */
export const closingWords: ReadonlySet<string> = new Set(
  'end late by until a al hasta fin final finales au d ici fins ate fim finais'.split(' '),
);

/** Other years are taken for a slip or another calendar: a date in them is uncertain, not impossible. */
export const isPlausibleYear = (year: number): boolean => year >= 1990 && year <= 2100;
