import type { Edition } from './editions';
import { plainWords } from './normalise';

/** The id of an open government value, the key used in a commitment's `values`. */
export type ValueId =
  | 'transparency'
  | 'accountability'
  | 'public-participation'
  | 'technology-and-innovation'
  | 'inclusion';

/** The languages the handbook folder knows names in. */
export type HandbookLanguage = 'en' | 'es' | 'fr' | 'pt';

/** One open government value, as writers and reviewers use it. */
export interface OpenGovernmentValue {
  readonly id: ValueId;
  /** The first edition that knows the value. */
  readonly since: Edition;
  /** `false`: it counts only beside transparency, accountability or public participation. */
  readonly standsAlone: boolean;
  /** What it means, in one sentence. */
  readonly meaning: string;
  /** What a reviewer asks of the commitment. */
  readonly question: string;
  /** A sentence that would convince a reviewer. */
  readonly example: string;
  /** What looks like the value and is not counted. */
  readonly notCounted: string;
  /** Everyday names by language, the plain name first. */
  readonly names: Readonly<Record<HandbookLanguage, readonly [string, ...string[]]>>;
}

/** In the order the handbooks present them. */
export const openGovernmentValues = [
  {
    id: 'transparency',
    since: 2015,
    standsAlone: true,
    meaning:
      'The public gets to see more, better or earlier information that public bodies hold, or gets a stronger right to ask for it.',
    question: 'Which information reaches the public that it could not see, find or use before?',
    example:
      'Publishes every road contract within 30 days of signing, on a page anyone can search and download.',
    notCounted:
      'Information shared only among public bodies, with paying users or with a chosen few; a website that carries no new information.',
    names: {
      en: [
        'Transparency',
        'Access to information',
        'Access to public information',
        'Right to information',
        'Freedom of information',
        'Transparency and access to information',
        'Fiscal transparency',
      ],
      es: [
        'Transparencia',
        'Acceso a la información',
        'Acceso a la información pública',
        'Derecho a la información',
        'Derecho de acceso a la información',
        'Transparencia y acceso a la información',
        'Transparencia y acceso a la información pública',
        'Transparencia fiscal',
      ],
      fr: [
        'Transparence',
        "Accès à l'information",
        "Accès à l'information publique",
        "Droit à l'information",
        "Droit d'accès à l'information",
        "Transparence et accès à l'information",
        'Transparence budgétaire',
      ],
      pt: [
        'Transparência',
        'Acesso à informação',
        'Acesso à informação pública',
        'Direito à informação',
        'Direito de acesso à informação',
        'Transparência e acesso à informação',
        'Transparência fiscal',
      ],
    },
  },
  {
    id: 'accountability',
    since: 2015,
    standsAlone: true,
    meaning:
      'Officials must justify to the public what they do, respond to criticism, and face consequences when they fail to keep rules or promises.',
    question:
      'Who outside government can call officials to answer, and what happens when the answer is not good enough?',
    example:
      'Gives residents a right to file complaints about late repairs; the ombudsperson publishes each answer and names offices that miss the 15-day limit.',
    notCounted:
      'Internal audits, reports to a superior or checks among officials that the public neither sees nor can set in motion.',
    names: {
      en: ['Accountability', 'Public accountability', 'Social accountability', 'Answerability'],
      es: [
        'Rendición de cuentas',
        'Rendición pública de cuentas',
        'Rendición de cuentas pública',
        'Rendición de cuentas públicas',
        'Rendición social de cuentas',
        'Responsabilización',
        'Responsabilidad pública',
      ],
      fr: [
        'Redevabilité',
        'Reddition de comptes',
        'Reddition des comptes',
        'Redevabilité publique',
        'Redevabilité sociale',
        'Obligation de rendre compte',
        'Obligation de rendre des comptes',
        'Responsabilité publique',
        'Responsabilisation',
        'Imputabilité',
      ],
      pt: [
        'Prestação de contas',
        'Prestação pública de contas',
        'Prestação de contas pública',
        'Responsabilização',
        'Responsabilização e prestação de contas',
        'Prestação de contas e responsabilização',
        'Responsabilidade pública',
      ],
    },
  },
  {
    id: 'public-participation',
    since: 2015,
    standsAlone: true,
    meaning:
      'People outside government can take part in public decisions: debate them, give input that is answered, contribute, or watch over them.',
    question:
      'Which decision can the public shape, by what means, and how will people learn what became of their input?',
    example:
      'Opens the municipal budget to proposals from residents each March and publishes, for every proposal, why it was funded or not.',
    notCounted:
      'Informing or training people, or inviting invited guests to an event, without any say for them.',
    names: {
      en: [
        'Public participation',
        'Civic participation',
        'Citizen participation',
        "Citizens' participation",
        'Citizen engagement',
        'Civic engagement',
        'Public engagement',
        'Participation',
        'Social participation',
      ],
      es: [
        'Participación ciudadana',
        'Participación pública',
        'Participación cívica',
        'Participación social',
        'Participación de la ciudadanía',
        'Participación',
      ],
      fr: [
        'Participation citoyenne',
        'Participation publique',
        'Participation civique',
        'Participation du public',
        'Participation des citoyens',
        'Participation',
      ],
      pt: [
        'Participação cidadã',
        'Participação social',
        'Participação pública',
        'Participação cívica',
        'Participação dos cidadãos',
        'Participação da cidadania',
        'Participação',
      ],
    },
  },
  {
    id: 'technology-and-innovation',
    since: 2015,
    standsAlone: false,
    meaning: 'New tools and ways of working that make government more open, and help people to use them.',
    question:
      'Which of the other three values does the technology serve, and what can the public do with it?',
    example:
      'Sends the published contracts to phones as they are signed, so that residents of a district can follow works near them.',
    notCounted:
      'Digital services, internal systems or faster procedures that open no information, no say and no complaint to the public.',
    names: {
      en: [
        'Technology and innovation',
        'Innovation and technology',
        'Technology and innovation for openness and accountability',
        'Technology and innovation for transparency and accountability',
        'Technology',
        'Innovation',
        'Technological innovation',
        'Tech and innovation',
      ],
      es: [
        'Tecnología e innovación',
        'Innovación y tecnología',
        'Tecnologías e innovación',
        'Innovación y tecnologías',
        'Tecnología',
        'Innovación',
        'Innovación tecnológica',
      ],
      fr: [
        'Technologie et innovation',
        'Innovation et technologie',
        'Technologies et innovation',
        'Innovation et technologies',
        'Technologie',
        'Innovation',
        'Innovation technologique',
      ],
      pt: [
        'Tecnologia e inovação',
        'Inovação e tecnologia',
        'Tecnologias e inovação',
        'Inovação e tecnologias',
        'Tecnologia',
        'Inovação',
        'Inovação tecnológica',
      ],
    },
  },
  {
    id: 'inclusion',
    since: 2022,
    standsAlone: false,
    meaning:
      'Groups that are usually left out can use what is opened: the information, the say, the complaint.',
    question: 'Which group was left out, what kept it out, and what does the commitment change about that?',
    example:
      'Holds the hearings in the three indigenous languages and with sign interpretation, in every district.',
    notCounted:
      'A social programme for a group that opens no information, no say and no complaint; a general wish to leave nobody behind.',
    names: {
      en: ['Inclusion', 'Social inclusion', 'Inclusiveness', 'Inclusivity', 'Equity and inclusion'],
      es: ['Inclusión', 'Inclusión social', 'Equidad e inclusión', 'Inclusión y equidad'],
      fr: ['Inclusion', 'Inclusion sociale', 'Équité et inclusion', 'Inclusivité'],
      pt: ['Inclusão', 'Inclusão social', 'Equidade e inclusão', 'Inclusividade'],
    },
  },
] as const satisfies readonly OpenGovernmentValue[];

/** Every id, in handbook order. */
export const valueIds: readonly ValueId[] = openGovernmentValues.map((value) => value.id);

/** The facts about a value. */
export function openGovernmentValue(id: ValueId): OpenGovernmentValue {
  return openGovernmentValues.find((value) => value.id === id)!;
}

/** Is the text a value id, letter for letter? */
export function isValueId(text: string): text is ValueId {
  return (valueIds as readonly string[]).includes(text);
}

/** The values an edition knows. */
export function valuesOfEdition(edition: Edition): readonly OpenGovernmentValue[] {
  return openGovernmentValues.filter((value) => value.since <= edition);
}

const idByName: ReadonlyMap<string, ValueId> = new Map(
  openGovernmentValues.flatMap(({ id, names }) =>
    [id, ...Object.values(names).flat()].map((name) => [plainWords(name), id] as const),
  ),
);

/**
 * The value an id or everyday name stands for, in any of the four languages. Letter case, accents,
 * hyphens and "&" do not matter; nothing is guessed. `undefined` where the text is no such name.
 */
export function valueIdFromName(text: string): ValueId | undefined {
  return idByName.get(plainWords(text)) ?? idByName.get(plainWords(text.replace(/&/g, ' and ')));
}
