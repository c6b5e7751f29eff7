import { sameLanguage } from './languages';
import type { Agency, AgencyNode } from './model/frame';
import { keptWith } from './model/kept';
import type { PlanNode, StringNode, TextNode } from './model/nodes';
import { absolute, type Mark } from './model/piece';
import type { Commitment } from './model/unit';
import { wordOf } from './model/word';
import type { Plan } from './plan';
import { commitmentObject } from './schema/commitment';
import type { Steps } from './steps';
import type { Range } from './text/lines';
import type { DigestAgency, DigestCommitment, PlanDigest } from './workspace';

/**
 * What other plans need to know of a plan, made as it is asked for: nobody who only wants the title pays for the
 * commitments. Holds on to the plan, and its positions are those of the plan's own version; see {@link settled}.
 */
export const digestOf = (plan: Plan, uri: string): PlanDigest => new LazyDigest(plan, uri);

/** A digest that stands for itself: all made, and nothing of the plan held on to. */
export function settled(digest: PlanDigest): PlanDigest {
  const { uri, title, participant, edition, kind, stage, languages, start, end } = digest;
  const { previousPlan, translationOf, agencies, commitments, whole } = digest;
  const head = { uri, title, participant, edition, kind, stage, languages, start, end };
  return { ...head, previousPlan, translationOf, agencies, commitments, whole };
}

/** Makes what {@link settled} waits for in a long plan, one commitment a step. */
export function* digestSteps({ commitments, frame }: Plan): Steps<void> {
  const [language = ''] = frame.languages;
  for (const commitment of commitments) {
    wordsOf(commitment, language);
    yield;
  }
}

class LazyDigest implements PlanDigest {
  #agencies: readonly DigestAgency[] | undefined;
  #commitments: readonly DigestCommitment[] | undefined;
  readonly #plan: Plan;

  constructor(
    plan: Plan,
    readonly uri: string,
  ) {
    this.#plan = plan;
  }

  get title() {
    return this.#plan.root?.get('title')?.text ?? '';
  }

  get participant() {
    return this.#plan.root?.get('participant')?.text ?? '';
  }

  get edition() {
    return this.#plan.frame.edition;
  }

  get kind() {
    return this.#plan.frame.kind;
  }

  get stage() {
    return this.#plan.frame.stage;
  }

  get languages() {
    return this.#plan.frame.languages;
  }

  get start() {
    return this.#plan.frame.start;
  }

  get end() {
    return this.#plan.frame.end;
  }

  get previousPlan() {
    return this.#plan.root?.get('previous-plan')?.value;
  }

  get translationOf() {
    return this.#plan.root?.get('translation-of')?.value;
  }

  get whole() {
    return !this.#plan.pieces.some(({ muted }) => muted);
  }

  get agencies() {
    this.#agencies ??= [...this.#plan.frame.agencies.values()].map((agency) =>
      agencyDigest(this.#plan, agency),
    );
    return this.#agencies;
  }

  get commitments() {
    const { commitments, frame } = this.#plan;
    const [language = ''] = frame.languages;
    this.#commitments ??= commitments.map((commitment) => {
      const { node } = commitment;
      return {
        ...wordsOf(commitment, language),
        ...placeOf(this.#plan, node, node.get('title') ?? node.get('id')),
        idRange: rangeOfWord(this.#plan, node.get('id')),
        continuesRange: rangeOfWord(this.#plan, carriedOnBy(commitment)),
      };
    });
    return this.#commitments;
  }
}

function agencyDigest(plan: Plan, { id, entry, node, name }: Agency): DigestAgency {
  const { piece, start, end } = entry;
  const whole = { piece, start, end: Math.max(end, entry.valueEnd) };
  return {
    id,
    name,
    acronym: node?.get('acronym')?.text,
    aliases: aliasesOf(node),
    kind: node?.get('kind')?.value ?? '',
    ...placeOf(plan, whole, entry),
  };
}

const aliasesOf = (node: AgencyNode | undefined): readonly string[] =>
  (node?.get('aliases')?.items ?? []).filter(({ state }) => state === 'present').map(({ value }) => value);

const placeOf = (plan: Plan, whole: Mark, name: Mark = whole) => ({
  range: rangeOf(plan, whole),
  nameRange: rangeOf(plan, name),
});

/** The id of what a commitment carries on, where it is written; at the alias if that is all there is. */
function carriedOnBy({ node }: Commitment): StringNode | undefined {
  const continues = node.get('continues');
  const id = continues?.get('commitment');
  return id && continues?.origin && !continues.mapped ? id.at(continues) : id;
}

/** Where an id is written: the word alone, or all that stands there for it – a block text, an alias. */
const rangeOfWord = (plan: Plan, node: StringNode | undefined): Range | undefined =>
  node && rangeOf(plan, wordOf(node, node.value) ?? node);

const rangeOf = ({ lines }: Plan, mark: Mark): Range => lines.rangeOf(absolute(mark));

type Words = Pick<DigestCommitment, 'id' | 'title' | 'continues' | 'prose'>;

/** What a commitment says to other plans; the same object while it and the language are the same. */
const wordsOf = keptWith(
  (commitment: Commitment, language: string): Words => ({
    id: commitment.id,
    title: commitment.node.get('title')?.text ?? '',
    continues: continuesOf(commitment),
    prose: proseIn(commitment, language),
  }),
);

/** The prose of a commitment and its milestones in a language, blanks made one. */
export const proseOf = (commitment: Commitment, language: string): string =>
  wordsOf(commitment, language).prose;

/** What a commitment says that it carries on; undefined where it names no commitment. */
export function continuesOf({ node }: Commitment): DigestCommitment['continues'] {
  const continues = node.get('continues');
  const commitment = continues?.get('commitment')?.value;
  return commitment === undefined ? undefined : { plan: continues?.get('plan')?.value, commitment };
}

const proseKeys = Object.entries(commitmentObject.fields).flatMap(([key, { type }]) =>
  type.kind === 'text' && type.prose ? [key] : [],
);

function proseIn({ node, milestones }: Commitment, language: string): string {
  const texts = [
    ...proseKeys.map((key) => node.entries.get(key)?.node),
    ...milestones.flatMap((milestone) => [milestone.get('title'), milestone.get('deliverable')]),
  ];
  return texts
    .map((text) => wordingOf(text, language))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a text says in a language; '' where it says nothing in it. */
function wordingOf(node: PlanNode | undefined, language: string): string {
  if (node?.state !== 'present' || !('variants' in node)) return '';
  const { variants } = node as TextNode;
  const own = variants.find((one) => one.language === undefined || sameLanguage(one.language, language));
  return own?.state === 'present' ? own.value : '';
}
