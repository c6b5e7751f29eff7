/** How the commitments of an example differ from each other. */
interface Options {
  /** Number of the commitment whose title is marked. */
  readonly mark?: number;
  /** The year in which they start and end; 2021 lies in the examples' plan of 2019. */
  readonly year?: number;
  readonly areas?: readonly string[];
  readonly leads?: readonly string[];
}

const subjects = [
  'contracts',
  'budgets',
  'school meals',
  'clinic fees',
  'road works',
  'water tests',
  'land titles',
  'asset declarations',
  'court dates',
  'mining permits',
  'meeting agendas',
  'bus timetables',
  'air quality data',
  'forest concessions',
  'grants to associations',
  'company owners',
  'tax exemptions',
  'housing lists',
  'election spending',
  'draft laws',
  'aid projects',
  'prison visits',
  'food inspections',
];

/** Commitments without gaps, as many as asked for: examples of rules that count. */
export function manyCommitments(
  count: number,
  {
    mark,
    year = 2021,
    areas = ['open-data', 'health', 'anti-corruption'],
    leads = ['justice', 'works'],
  }: Options = {},
): string {
  const agencies = leads.length > 1 && count > 1 ? worksToo : '';
  return `${agencies}commitments:\n${Array.from({ length: count }, (_, index) => {
    const subject = subjects[index % subjects.length]!;
    const title = `Publish ${subject} every month`;
    return `  - id: c${index + 1}
    title: ${mark === index + 1 ? `«${title}»` : title}
    policy-areas: [${areas[index % areas.length]}]
    start: ${year}-01-01
    end: ${year}-12-31
    lead: ${leads[index % leads.length]}
    supporting: [open-corrada]
    problem: |
      People cannot see the ${subject} that concern them.
    causes: |
      No rule asks for it.
    done-so-far: |
      A trial in one district.
    objective: |
      Everyone can see all ${subject}.
    description: |
      The ministry collects the ${subject} and puts them online as open data each month.
    results: |
      From December ${year} on, all ${subject} of the month are online.
    contribution: |
      What is online can be compared and questioned.
    ambition: |
      Nothing was published before.
    values:
      transparency: Publishes ${subject} that only officials could see.
    milestones:
      - title: Open the page for ${subject}
        deliverable: Page online with the first data
        end: ${year}-12
`;
  }).join('')}`;
}

const worksToo = `agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact:
      name: Ana Ortiz
      email: ana.ortiz@justice.example.org
  works:
    name: Ministry of Public Works
    kind: government
    contact:
      name: Luis Mora
      email: luis.mora@works.example.org
  open-corrada:
    name: Open Corrada
    kind: civil-society
`;
