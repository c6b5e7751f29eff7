import {
  defaults,
  type Edition,
  editions,
  type Kind,
  nearestEdition,
  type Stage,
} from '../../handbook/editions';
import { isNoAgency } from '../../handbook/placeholders';
import { AgencyIndex } from '../agencyNames';
import type { Day } from '../dates';
import type { agencyObject } from '../schema/agency';
import type { planFields } from '../schema/plan';
import type { Entry, ObjectNode, State } from './nodes';

export type PeriodNode = ObjectNode<(typeof planFields)['period']['type']['fields']>;

export type AgencyNode = ObjectNode<typeof agencyObject.fields>;

/** One body of the register. */
export interface Agency {
  readonly id: string;
  /** Its key in the register. */
  readonly entry: Entry<AgencyNode>;
  readonly node: AgencyNode | undefined;
  /** Full name, else the id. */
  readonly name: string;
}

/** The keys of a plan that the frame is made of. */
export const frameKeys: ReadonlySet<string> = new Set<keyof typeof planFields>([
  'edition',
  'kind',
  'stage',
  'participant',
  'languages',
  'period',
  'due',
  'submitted',
  'agencies',
]);

/**
 * What the commitments of a plan are judged against: small, and the same for all of them.
 * What the plan does not say is filled in as the format lays down.
 */
export class Frame {
  readonly edition: Edition;
  readonly kind: Kind;
  readonly stage: Stage;
  /** As written, known ones only; the first is the administrative language. */
  readonly languages: readonly string[];
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly due: Day | undefined;
  readonly submitted: Day | undefined;
  /** Where the period stands. */
  readonly period: PeriodNode | undefined;
  readonly agencies: ReadonlyMap<string, Agency>;
  /** Is the register in a piece that does not parse? Then an agency that is not found may well be there. */
  readonly registerMuted: boolean;
  /** Its names for itself, which bodies may carry: "Ministry of Justice of Corrada". */
  readonly #participants: readonly string[];
  #index: AgencyIndex | undefined;
  #lookalikes: readonly (readonly [string, string])[] | undefined;
  readonly #noAgency = new Map<string, boolean>();

  constructor(root: ObjectNode<typeof planFields> | undefined) {
    this.edition = editionOf(root);
    this.kind = root?.get('kind')?.value ?? defaults.kind;
    this.submitted = root?.get('submitted')?.day;
    const submitted = root?.entry('submitted')?.node !== undefined;
    this.stage = root?.get('stage')?.value ?? (submitted ? 'submission' : defaults.stage);
    this.languages = (root?.get('languages')?.items ?? [])
      .filter(({ state }) => state === 'present')
      .map(({ value }) => value);
    this.period = root?.get('period');
    this.start = this.period?.get('start')?.day;
    this.end = this.period?.get('end')?.day;
    this.due = root?.get('due')?.day;
    this.agencies = agenciesOf(root);
    this.registerMuted = root?.entry('agencies')?.piece.muted === true;
    this.#participants = root?.get('participant')?.variants.map(({ value }) => value) ?? [];
  }

  /** The register, for looking up names; made when first asked for. */
  get index(): AgencyIndex {
    this.#index ??= new AgencyIndex(
      [...this.agencies.values()].map(({ id, node }) => ({
        id,
        names: [...wordings(node?.get('name')?.variants), ...wordings(node?.get('aliases')?.items)],
        acronyms: wordings(node?.get('acronym')?.variants),
      })),
      this.#participants,
    );
    return this.#index;
  }

  /** Pairs of ids that look like one body, the one registered first before the later; found when first asked for. */
  get lookalikes(): readonly (readonly [string, string])[] {
    this.#lookalikes ??= this.index.duplicates();
    return this.#lookalikes;
  }

  /** Does a reference say that there is no agency ("None specified"), itself or through the register? */
  isNoAgency(reference: string): boolean {
    let is = this.#noAgency.get(reference);
    if (is === undefined) {
      const name = this.agencies.get(reference)?.name;
      is = name === undefined ? isNoAgency(reference) : isNoAgency(name) && !isPrompt(name);
      this.#noAgency.set(reference, is);
    }
    return is;
  }

  /** Full name of an agency id; the id itself if it is not registered. */
  agencyName(id: string): string {
    return this.agencies.get(id)?.name ?? id;
  }
}

/** What is written there, without what is only a placeholder. */
const wordings = (texts: readonly { readonly value: string; readonly state: State }[] = []): string[] =>
  texts.filter(({ state }) => state === 'present').map(({ value }) => value);

/** A name that a template asks for: the body is there, and `placeholder-text` speaks of its name. */
const isPrompt = (name: string): boolean => /^[<[{]/.test(name);

function editionOf(root: ObjectNode<typeof planFields> | undefined): Edition {
  const written = root?.entry('edition')?.node;
  const year = Number(written && 'value' in written ? written.value : Number.NaN);
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return defaults.edition;
  return editions.find((edition) => edition === year) ?? nearestEdition(year);
}

function agenciesOf(root: ObjectNode<typeof planFields> | undefined): Map<string, Agency> {
  const agencies = new Map<string, Agency>();
  for (const [id, entry] of root?.get('agencies')?.entries ?? []) {
    const node = entry.node?.state === 'present' ? entry.node : undefined;
    const named = node?.entry('name')?.node;
    const name = named && 'text' in named && named.text ? named.text : id;
    agencies.set(id, { id, entry, node, name });
  }
  return agencies;
}
