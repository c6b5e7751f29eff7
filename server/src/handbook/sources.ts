/** One citable text of OGP or of its reviewers. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  /** Edition, version or date; empty where the page carries none. */
  readonly edition: string;
  /** The page or file, where its address is known. */
  readonly url?: string;
  /**
   * Sections a rule may point to. `true`: read in the document itself or in another public OGP
   * text; `false`: from memory of the document, so nothing stricter than information rests on it.
   */
  readonly sections: Readonly<Record<string, boolean>>;
}

/** The texts are under this licence; the product restates them in its own words. */
export const licence = {
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  holder: 'Open Government Partnership',
} as const;

const documentTable = {
  'guidance-2015': {
    id: 'guidance-2015',
    title: 'OGP National Action Plan template and guidance',
    edition: '2014–2016',
    url: 'http://www.opengovpartnership.org/how-it-works/action-plans',
    sections: { 'Action plans': true, 'Commitment template': true, 'Consultation guidance': false },
  },
  'calendars-2015': {
    id: 'calendars-2015',
    title: 'Calendars and deadlines',
    edition: '2015',
    url: 'http://www.opengovpartnership.org/how-it-works/calendars-and-deadlines',
    sections: { Delays: true, 'Implementation period': true },
  },
  'handbook-2019': {
    id: 'handbook-2019',
    title: 'OGP Handbook: Rules and Guidance for Participants',
    edition: 'version 4.0 (2019), updated as 4.1 (2020)',
    url: 'https://www.opengovpartnership.org/wp-content/uploads/2019/03/OGP_Handbook-Rules-Guidance-for-Participants_20190313.pdf',
    sections: {
      '3': true,
      '4.1': true,
      '4.1.1': true,
      '4.1.2': true,
      'Commitment template': true,
      'Commitment template: contact and other actors': false,
    },
  },
  'dates-2019': {
    id: 'dates-2019',
    title: 'Country and OGP Local dates and deadlines',
    edition: '2019',
    url: 'https://www.opengovpartnership.org/country-and-ogp-local-dates-and-deadlines/',
    sections: { Delays: true },
  },
  'self-assessment': {
    id: 'self-assessment',
    title: 'OGP self-assessment report template',
    edition: '2017–2019',
    sections: { Milestones: true, 'Commitment template': true },
  },
  'handbook-2022': {
    id: 'handbook-2022',
    title: 'OGP National Handbook: Rules and Guidance for Participants',
    edition: 'version 5.0 (2022), reissued 2024',
    url: 'https://www.opengovpartnership.org/documents/ogp-national-handbook-rules-and-guidance-for-participants-2024/',
    sections: {
      'Action plan length': true,
      'Action plan end date': false,
      Amendments: false,
      'Commitment template': true,
      'Commitment template: planning grid': false,
      'Number of commitments': false,
    },
  },
  'standards-2022': {
    id: 'standards-2022',
    title: 'OGP Participation and Co-creation Standards',
    edition: '2022',
    url: 'https://www.opengovpartnership.org/ogp-participation-co-creation-standards/',
    sections: {
      'Space for dialogue': true,
      'Open information': true,
      'Inclusive opportunities': true,
      'Reasoned response': true,
      'Dialogue during implementation': true,
    },
  },
  'midterm-reviews': {
    id: 'midterm-reviews',
    title: 'Midterm reviews: tracking progress of four-year action plans',
    edition: '',
    url: 'https://opengovpartnership.org/stories/midterm-reviews-tracking-progress-of-four-year-action-plans',
    sections: { 'Four-year plans': true },
  },
  'procedural-review': {
    id: 'procedural-review',
    title: 'OGP glossary: Procedural review',
    edition: '',
    url: 'https://www.opengovpartnership.org/glossary/procedural-review/',
    sections: { 'Acting contrary to process': true },
  },
  'ogp-local': {
    id: 'ogp-local',
    title: 'OGP Local',
    edition: '',
    sections: { 'Action plan': true },
  },
  glossary: {
    id: 'glossary',
    title: 'OGP glossary',
    edition: '',
    url: 'https://www.opengovpartnership.org/glossary/relevance/',
    sections: { Relevance: true, Ambition: true, Verifiability: true },
  },
  'irm-procedures': {
    id: 'irm-procedures',
    title: 'IRM procedures manual and commitment coding',
    edition: '2014–2021',
    sections: { Specificity: true, Relevance: true, Verifiability: true, 'Potential for results': true },
  },
  'explorer-help': {
    id: 'explorer-help',
    title: 'OGP Explorer help',
    edition: '',
    sections: { 'Open government values': true },
  },
} as const satisfies Readonly<Record<string, SourceDocument>>;

export type DocumentId = keyof typeof documentTable;
export type SectionOf<Id extends DocumentId> = keyof (typeof documentTable)[Id]['sections'] & string;

/** Every document, by id. */
export const documents: Readonly<Record<DocumentId, SourceDocument>> = documentTable;

/** A place in a document, as a rule cites it. */
export interface Source {
  readonly id: DocumentId;
  readonly title: string;
  readonly edition: string;
  /** Absent: the document as a whole. */
  readonly section?: string;
  /** See `SourceDocument.sections`. */
  readonly confirmed: boolean;
  readonly url?: string;
}

/** The citation of a document, or of one of its sections. */
export function source<Id extends DocumentId>(id: Id, section?: SectionOf<Id>): Source {
  const { title, edition, url, sections } = documents[id];
  const cited = { id, title, edition, ...(url === undefined ? {} : { url }) };
  if (section === undefined) return { ...cited, confirmed: true };
  return { ...cited, section, confirmed: sections[section] === true };
}

/** A source as one line of plain text: title, edition, section. */
export function citation({ title, edition, section }: Source): string {
  const where = section !== undefined && /^\d/.test(section) ? `section ${section}` : section;
  return [title, edition, where].filter((part) => part !== undefined && part !== '').join(', ');
}
