import { type AskedIn, askFor } from '../../edits/asks';
import {
  agencyTemplate,
  commitmentField,
  commitmentTemplate,
  developmentProcessTemplate,
  milestoneTemplate,
  planTemplate,
} from '../../edits/templates';
import { flowList, list, type MapValue, map, type Value } from '../../edits/value';
import {
  type Edition,
  editionsWithField,
  factsOf,
  newestEdition,
  type TemplateKey,
} from '../../handbook/editions';
import type { Plan } from '../../plan/plan';
import type { Field, ObjectType, Type } from '../../plan/schema/types';
import { askedIn } from '../../rules/slots';
import { leadChoices } from '../../rules/smart/leads';

/** Objects of which the edition's template does not say what they should have. */
const askedAlways: Readonly<Record<string, readonly string[]>> = {
  'reference to an earlier commitment': ['commitment'],
  amendment: ['date', 'summary'],
};

/** The boxes of the edition's commitment template that it asks to be filled, or that it leaves open. */
const boxesOf = (edition: Edition, optional: boolean): readonly TemplateKey[] =>
  factsOf(edition)
    .template.filter((box) => (box.optional === true) === optional)
    .map(({ key }) => key);

/** Writes templates for the keys of an object; made once for a completion. */
export class KeyTemplates {
  readonly #edition: Edition;
  readonly #askedIn: AskedIn;
  readonly #agencies: readonly string[];
  readonly #template: ReadonlyMap<string, Value | undefined>;

  constructor(
    readonly plan: Plan,
    readonly type: ObjectType,
  ) {
    this.#edition = type.name === 'plan' && !plan.root ? newestEdition : plan.frame.edition;
    this.#askedIn = askedIn(plan);
    this.#agencies = leadChoices(plan.frame);
    this.#template = new Map(this.#entriesOf(type.name));
  }

  /**
   * The keys that the object should have, in the order of the edition's template: those that the format requires and
   * those that the rules ask for.
   */
  get asked(): readonly string[] {
    const { name, fields } = this.type;
    if (this.#template.size > 0) return [...this.#template.keys()];
    return askedAlways[name] ?? Object.keys(fields);
  }

  /** All its keys in the order in which they are offered: what it should have, then as the schema has them. */
  get ordered(): readonly string[] {
    const own = this.type.name === 'commitment' ? boxesOf(this.#edition, true) : [];
    return [...new Set([...this.asked, ...own, ...Object.keys(this.type.fields)])];
  }

  /** What belongs under a key, every part a slot. */
  of(key: string): Value {
    return this.#template.get(key) ?? this.#ofField(this.type.fields[key]!, key);
  }

  /** An object with some of its keys. */
  map(keys: readonly string[] = this.asked): MapValue {
    return map(keys.map((key) => [key, this.of(key)]));
  }

  /** What the templates know of an object. */
  #entriesOf(name: string): MapValue['entries'] {
    switch (name) {
      case 'plan':
        return planTemplate(this.#edition, this.#askedIn).entries;
      case 'commitment':
        return commitmentTemplate(this.#edition, this.#askedIn, { agencies: this.#agencies }).entries;
      case 'milestone':
        return milestoneTemplate(this.#edition, this.#askedIn).entries;
      case 'agency':
        return agencyTemplate(this.#askedIn).entries;
      case 'development process':
        return developmentProcessTemplate(this.#edition, this.#askedIn).entries;
      default:
        return [];
    }
  }

  #ofField(field: Field, key: string): Value {
    const { type } = field;
    if (this.type.name === 'commitment' && isBox(key)) {
      return commitmentField(key, this.#edition, this.#askedIn, { agencies: this.#agencies });
    }
    if (type.kind !== 'list') return this.#ofType(field, type);
    const inner = this.#ofType(field, type.item);
    return inner.kind === 'map' ? list([inner]) : flowList([inner]);
  }

  #ofType(field: Field, type: Type): Value {
    if (type.kind === 'object') return new KeyTemplates(this.plan, type).map();
    const value = askFor({ ...field, type }, this.#askedIn);
    return type.kind === 'agencies' && type.many ? flowList([value]) : value;
  }
}

const isBox = (key: string): key is TemplateKey => editionsWithField(key as TemplateKey).length > 0;
