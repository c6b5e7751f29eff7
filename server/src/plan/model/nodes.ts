import type { ValueId } from '../../handbook/values';
import type { DateReading, Day } from '../dates';
import type {
  AgenciesType,
  ChoiceType,
  DateType,
  Fields,
  LanguageType,
  ListType,
  ObjectType,
  RegisterType,
  SdgType,
  StringType,
  TextType,
  ValuesType,
} from '../schema/types';
import type { Mark, Piece } from './piece';

/**
 * How much of a value can be used: `placeholder` counts as absent but is reported where it stands,
 * `unreadable` is there but says nothing certain (wrong type, unknown choice, uncertain date).
 */
export type State = 'absent' | 'placeholder' | 'unreadable' | 'present';

/** A value of the plan and where it stands. Behind an alias it stands at the alias, see `origin`. */
export abstract class PlanNode implements Mark {
  /** The object or list that holds it; undefined for the plan itself. */
  parent: PlanNode | undefined = undefined;
  /** Its key or index there. */
  step: string | number = '';
  /** The value at the anchor, for a value that stands here through an alias. */
  readonly origin: PlanNode | undefined = undefined;

  constructor(
    readonly piece: Piece,
    readonly start: number,
    readonly end: number,
  ) {}

  abstract get state(): State;

  /** The value as it stands in another place, through an alias there. */
  at({ piece, start, end }: Mark): this {
    const copy = Object.create(Object.getPrototypeOf(this)) as this;
    const place = { piece, start, end, parent: undefined, step: '', origin: this.origin ?? this };
    return Object.assign(copy, this, place);
  }
}

/** A value that is not of the type its place asks for. */
export class UnreadableNode extends PlanNode {
  get state(): State {
    return 'unreadable';
  }
}

/** One language's wording of a text. */
export interface TextVariant extends Mark {
  /** The key it stands under; undefined for a plain text (which is in the plan's first language). */
  readonly language: string | undefined;
  readonly languageMark: Mark | undefined;
  /** The text as YAML reads it. */
  readonly value: string;
  readonly style: 'plain' | 'quoted' | 'block';
  readonly state: State;
}

/** Prose or a line; bilingual ones have a variant a language. */
export class TextNode extends PlanNode {
  readonly state: State;
  /** What {@link text} found, kept for the rules that name it in their messages. */
  private said: string | undefined = undefined;

  constructor(
    mark: Mark,
    readonly type: TextType,
    readonly variants: readonly TextVariant[],
    /** True where the text is a map of language → text. */
    readonly bilingual: boolean,
  ) {
    super(mark.piece, mark.start, mark.end);
    this.state = variants.some(({ state }) => state === 'present')
      ? 'present'
      : variants.some(({ state }) => state === 'placeholder')
        ? 'placeholder'
        : 'unreadable';
  }

  /** What the text says, in the first language that says something; '' if none does. */
  get text(): string {
    if (this.said === undefined) {
      const variant = this.variants.find(({ state }) => state === 'present') ?? this.variants[0];
      this.said = variant?.value.trim() ?? '';
    }
    return this.said;
  }
}

/** A scalar that means just what it says. */
export class StringNode extends PlanNode {
  constructor(
    mark: Mark,
    readonly value: string,
    readonly state: State = 'present',
  ) {
    super(mark.piece, mark.start, mark.end);
  }
}

/** A scalar out of a fixed or suggested list; `unreadable` if it is not in a fixed one. */
export class ChoiceNode<C extends string = string> extends StringNode {
  declare readonly value: C;
}

/** A date as written and as understood. */
export class DateNode extends PlanNode {
  constructor(
    mark: Mark,
    readonly type: DateType,
    readonly source: string,
    readonly reading: DateReading,
  ) {
    super(mark.piece, mark.start, mark.end);
  }

  get state(): State {
    if (this.reading.kind === 'placeholder') return 'placeholder';
    return this.day === undefined ? 'unreadable' : 'present';
  }

  /** The day it means; undefined unless that is certain. */
  get day(): Day | undefined {
    return this.reading.kind === 'exact' || this.reading.kind === 'certain' ? this.reading.day : undefined;
  }
}

/** The ids in `lead` or `supporting`, whichever way they are written. */
export class AgenciesNode extends PlanNode {
  constructor(
    mark: Mark,
    readonly type: AgenciesType,
    readonly items: StringNode[],
    /** True where they are written as a list. */
    readonly listed: boolean,
  ) {
    super(mark.piece, mark.start, mark.end);
  }

  get state(): State {
    return this.items.length > 0 ? 'present' : 'unreadable';
  }
}

/** One value that a commitment claims to serve. */
export interface Claim extends Mark {
  /** As written; its mark is the claim's. */
  readonly name: string;
  /** The value meant; undefined if it is none. */
  readonly id: ValueId | undefined;
  readonly explanation: TextNode | undefined;
}

/** The values of a commitment; only `map` is the proper form, the others are read as well. */
export class ValuesNode extends PlanNode {
  constructor(
    mark: Mark,
    readonly form: 'map' | 'list' | 'maps' | 'single',
    readonly claims: Claim[],
  ) {
    super(mark.piece, mark.start, mark.end);
  }

  get state(): State {
    return this.claims.length > 0 ? 'present' : 'unreadable';
  }
}

/** A list whose items are all of one type; what cannot be read is left out. */
export class ListNode<N extends PlanNode = PlanNode> extends PlanNode {
  constructor(
    mark: Mark,
    readonly items: N[],
    /** False where a single value stands in the list's place. */
    readonly listed: boolean,
  ) {
    super(mark.piece, mark.start, mark.end);
  }

  get state(): State {
    return this.items.length > 0 ? 'present' : 'unreadable';
  }
}

/** A key of an object with its value. The mark is the key's. */
export interface Entry<N extends PlanNode = PlanNode> extends Mark {
  readonly key: string;
  /** Undefined where the value is absent (empty, `~`, `[]`, `{}`). */
  readonly node: N | undefined;
  /** Just behind the value in the entry's own piece, the line break left out; behind the colon if there is none. */
  readonly valueEnd: number;
  /** True where the key comes in through `<<`; the mark is at the anchor. */
  readonly merged: boolean;
}

/** A map of which the format knows the keys. */
export class ObjectNode<F extends Fields = Fields> extends PlanNode {
  readonly entries = new Map<string, Entry>();

  constructor(
    mark: Mark,
    readonly type: ObjectType<F>,
    /** False where a plain text stands in the object's place. */
    readonly mapped: boolean,
    readonly flow: boolean,
  ) {
    super(mark.piece, mark.start, mark.end);
  }

  get state(): State {
    return this.entries.size > 0 ? 'present' : 'unreadable';
  }

  /** The entry of `key` whatever its state; what stands there may be no node of its type. */
  entry<K extends keyof F & string>(key: K): Entry<NodeOf<F[K]['type']> | UnreadableNode> | undefined {
    return this.entries.get(key) as Entry<NodeOf<F[K]['type']> | UnreadableNode> | undefined;
  }

  /** How much of the value of `key` can be used. */
  stateOf(key: keyof F & string): State {
    return this.entries.get(key)?.node?.state ?? 'absent';
  }

  /** The value of `key` if it is there and means something. */
  get<K extends keyof F & string>(key: K): NodeOf<F[K]['type']> | undefined {
    const node = this.entry(key)?.node;
    return node?.state === 'present' ? (node as NodeOf<F[K]['type']>) : undefined;
  }
}

/** A map whose keys are ids of the author's choice. */
export class RegisterNode<F extends Fields = Fields> extends PlanNode {
  readonly entries = new Map<string, Entry<ObjectNode<F>>>();

  constructor(
    mark: Mark,
    readonly type: RegisterType<F>,
    readonly flow: boolean,
  ) {
    super(mark.piece, mark.start, mark.end);
  }

  get state(): State {
    return this.entries.size > 0 ? 'present' : 'unreadable';
  }
}

/** The node that a type of the schema is read into. */
export type NodeOf<T> = T extends TextType
  ? TextNode
  : T extends ChoiceType<infer C>
    ? ChoiceNode<C>
    : T extends DateType
      ? DateNode
      : T extends StringType | LanguageType | SdgType
        ? StringNode
        : T extends AgenciesType
          ? AgenciesNode
          : T extends ListType<infer I>
            ? ListNode<NodeOf<I>>
            : T extends ObjectType<infer F>
              ? ObjectNode<F>
              : T extends RegisterType<infer F>
                ? RegisterNode<F>
                : T extends ValuesType
                  ? ValuesNode
                  : PlanNode;
