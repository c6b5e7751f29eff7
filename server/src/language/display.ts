/** A setting that turns something on or off that the editor shows among the lines of a plan. */
export interface DisplaySetting {
  readonly default: boolean;
  /** Markdown, for the settings of the editor. */
  readonly description: string;
}

/** By section and name, as in `ogpplan.codeLens.commitments`. */
export const displaySettings = {
  codeLens: {
    commitments: {
      default: true,
      description:
        'Show above each commitment which SMART letters it meets, how many milestones it has, and which other plans carry it on.',
    },
    agencies: {
      default: true,
      description: 'Show above each agency how many commitments it leads and supports.',
    },
  },
  inlayHints: {
    agencyNames: {
      default: true,
      description: 'Show the name of an agency beside its id, unless both say the same.',
    },
    commitmentLengths: {
      default: true,
      description: 'Show beside the end of a commitment how long it lasts.',
    },
    milestoneQuarters: {
      default: true,
      description: 'Show beside the end of a milestone in which quarter of the year it lies.',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, DisplaySetting>>>>;

/** What is shown, by section and name. */
export type Display = {
  readonly [S in keyof typeof displaySettings]: {
    readonly [N in keyof (typeof displaySettings)[S]]: boolean;
  };
};

/** What is shown where nobody says otherwise. */
export const displayDefaults: Display = readDisplay({});

/** What the settings of an editor say, by section; what is no yes or no counts as not said. */
export function readDisplay(settings: Readonly<Record<string, unknown>>): Display {
  const sections = Object.entries(displaySettings).map(([section, names]) => {
    const said = (settings[section] ?? {}) as Readonly<Record<string, unknown>>;
    const values = Object.entries(names).map(([name, setting]) => {
      const value = said[name];
      return [name, typeof value === 'boolean' ? value : setting.default] as const;
    });
    return [section, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(sections) as Display;
}
