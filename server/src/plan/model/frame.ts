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
import { sameItems } from '../lists';
import type { agencyObject } from '../schema/agency';
import type { planFields } from '../schema/plan';
import type { Entry, ObjectNode, State, UnreadableNode } from './nodes';

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

/** The parts of a frame that can change apart from each other, as bits. */
const part = {
  edition: 1 << 0,
  kind: 1 << 1,
  stage: 1 << 2,
  languages: 1 << 3,
  start: 1 << 4,
  end: 1 << 5,
  due: 1 << 6,
  submitted: 1 << 7,
  /** Where the period stands. */
  period: 1 << 8,
  agencies: 1 << 9,
  participants: 1 << 10,
} as const;

/** A set of parts of a frame. */
export type FrameParts = number;

/**
 * What the commitments of a plan are judged against: small, and the same for all of them.
 * What the plan does not say is filled in as the format lays down.
 *
 * It takes down which of its parts are read, so that what was found in a commitment need not be looked for
 * again when another part changes.
 */
export class Frame {
  readonly #edition: Edition;
  readonly #kind: Kind;
  readonly #stage: Stage;
  readonly #languages: readonly string[];
  readonly #period: Entry<PeriodNode | UnreadableNode> | undefined;
  readonly #start: Day | undefined;
  readonly #end: Day | undefined;
  readonly #due: Day | undefined;
  readonly #submitted: Day | undefined;
  readonly #register: Entry | undefined;
  readonly #agencies: ReadonlyMap<string, Agency>;
  /** Its names for itself, which bodies may carry: "Ministry of Justice of Corrada". */
  readonly #participants: readonly string[];
  #index: AgencyIndex | undefined;
  #lookalikes: readonly (readonly [string, string])[] | undefined;
  readonly #noAgency = new Map<string, boolean>();
  #read: FrameParts = 0;
  /** What is other than in former frames, which are not held on to: each would hold on to the one before it. */
  #changes: WeakMap<Frame, FrameParts> | undefined;

  constructor(root: ObjectNode<typeof planFields> | undefined) {
    this.#edition = editionOf(root);
    this.#kind = root?.get('kind')?.value ?? defaults.kind;
    this.#submitted = root?.get('submitted')?.day;
    const submitted = root?.entry('submitted')?.node !== undefined;
    this.#stage = root?.get('stage')?.value ?? (submitted ? 'submission' : defaults.stage);
    this.#languages = (root?.get('languages')?.items ?? [])
      .filter(({ state }) => state === 'present')
      .map(({ value }) => value);
    this.#period = root?.entry('period');
    const period = root?.get('period');
    this.#start = period?.get('start')?.day;
    this.#end = period?.get('end')?.day;
    this.#due = root?.get('due')?.day;
    this.#register = root?.entry('agencies');
    this.#agencies = agenciesOf(root);
    this.#participants = root?.get('participant')?.variants.map(({ value }) => value) ?? [];
  }

  get edition(): Edition {
    this.#read |= part.edition;
    return this.#edition;
  }

  get kind(): Kind {
    this.#read |= part.kind;
    return this.#kind;
  }

  get stage(): Stage {
    this.#read |= part.stage;
    return this.#stage;
  }

  /** As written, known ones only; the first is the administrative language. */
  get languages(): readonly string[] {
    this.#read |= part.languages;
    return this.#languages;
  }

  get start(): Day | undefined {
    this.#read |= part.start;
    return this.#start;
  }

  get end(): Day | undefined {
    this.#read |= part.end;
    return this.#end;
  }

  get due(): Day | undefined {
    this.#read |= part.due;
    return this.#due;
  }

  get submitted(): Day | undefined {
    this.#read |= part.submitted;
    return this.#submitted;
  }

  /** Where the period stands. */
  get period(): PeriodNode | undefined {
    this.#read |= part.period;
    const node = this.#period?.node;
    return node?.state === 'present' && 'entries' in node ? node : undefined;
  }

  /** The register; empty where the plan has none. */
  get agencies(): ReadonlyMap<string, Agency> {
    this.#read |= part.agencies;
    return this.#agencies;
  }

  /** Is the register in a piece that does not parse? Then an agency that is not found may well be there. */
  get registerMuted(): boolean {
    this.#read |= part.agencies;
    return this.#register?.piece.muted === true;
  }

  /** Does some work and tells which parts it read. */
  partsReadBy(work: () => void): FrameParts {
    const before = this.#read;
    this.#read = 0;
    work();
    const read = this.#read;
    this.#read |= before;
    return read;
  }

  /** The parts that are other than in a former frame of the same document. */
  changesSince(former: Frame): FrameParts {
    this.#changes ??= new WeakMap();
    let changes = this.#changes.get(former);
    if (changes === undefined) {
      changes = this.#compare(former);
      this.#changes.set(former, changes);
    }
    return changes;
  }

  #compare(former: Frame): FrameParts {
    const same: Readonly<Record<keyof typeof part, boolean>> = {
      edition: this.#edition === former.#edition,
      kind: this.#kind === former.#kind,
      stage: this.#stage === former.#stage,
      languages: sameItems(this.#languages, former.#languages),
      start: this.#start === former.#start,
      end: this.#end === former.#end,
      due: this.#due === former.#due,
      submitted: this.#submitted === former.#submitted,
      // What stands in the same piece is the same, also in its place.
      period: this.#period?.piece === former.#period?.piece,
      agencies: this.#register?.piece === former.#register?.piece,
      participants: sameItems(this.#participants, former.#participants),
    };
    const keys = Object.keys(part) as (keyof typeof part)[];
    return keys.reduce((changes, key) => (same[key] ? changes : changes | part[key]), 0);
  }

  /** The register, for looking up names; made when first asked for. */
  get index(): AgencyIndex {
    this.#read |= part.agencies | part.participants;
    this.#index ??= new AgencyIndex(
      [...this.#agencies.values()].map(({ id, node }) => ({
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
    this.#read |= part.agencies;
    let is = this.#noAgency.get(reference);
    if (is === undefined) {
      const name = this.#agencies.get(reference)?.name;
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
