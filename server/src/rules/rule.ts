import type { Edit } from '../edits/edit';
import type { Edition, Stage } from '../handbook/editions';
import type { Source } from '../handbook/sources';
import type { Frame } from '../plan/model/frame';
import type { PlanNode } from '../plan/model/nodes';
import type { Mark, Piece } from '../plan/model/piece';
import type { Commitment, Unit } from '../plan/model/unit';
import type { Neighbours } from '../plan/neighbours';
import type { Plan } from '../plan/plan';
import type { Range } from '../plan/text/lines';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];
/** How loudly a rule speaks. */
export type Level = Severity | 'off';

/** By stage; a consultation counts as drafting where it is not named. */
export type ByStage = { readonly drafting: Level; readonly submission: Level; readonly consultation?: Level };
/** By edition. */
export type ByEdition = { readonly [edition in Edition]: Level | ByStage };
export type Levels = Level | ByStage | ByEdition;

/** The letters of SMART, in order. */
export const letters = ['specific', 'measurable', 'answerable', 'relevant', 'timeBound'] as const;
export type Letter = (typeof letters)[number];
/** What each letter is called. */
export const letterNames: Readonly<Record<Letter, string>> = {
  specific: 'Specific',
  measurable: 'Measurable',
  answerable: 'Answerable',
  relevant: 'Relevant',
  timeBound: 'Time-bound',
};

export const families = [
  'form',
  'specific',
  'measurable',
  'answerable',
  'relevant',
  'time-bound',
  'limits',
  'plan',
] as const;
export type Family = (typeof families)[number];

/** Messages by key; each makes plain words of its arguments: what is wrong, why it matters, what to do. */
// biome-ignore lint/suspicious/noExplicitAny: the arguments of each message are its own; `Report` checks them
export type Messages = { readonly [key: string]: (args: any) => string };

/**
 * A change that puts a finding right. `safe`: can run unseen, the finding is gone and nothing new has come.
 * `needs-input`: holds slots to fill. `unsafe`: loses something, which its title names.
 */
export interface Fix {
  readonly title: string;
  readonly kind: 'safe' | 'needs-input' | 'unsafe';
  /** The one fix that is clearly right. */
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
}

/** What a finding is about: the node, or the key of an object that is missing or wrong there. */
export interface Subject {
  readonly node: PlanNode;
  readonly key?: string | number | undefined;
  /** What is underlined. */
  readonly mark: Mark;
}

/** Another place that belongs to a finding, with a few words on what it is. */
export interface Related {
  readonly mark: Mark;
  readonly message: string;
}

/** A place in another plan that belongs to a finding. */
export interface Elsewhere {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** What a rule may add to a finding. */
export interface Extras {
  readonly related?: readonly Related[];
  readonly elsewhere?: readonly Elsewhere[];
  /** Shown faded: the text does nothing. */
  readonly unnecessary?: boolean;
  /** Letters of SMART that this finding leaves open, if not the rule's own. */
  readonly letters?: readonly Letter[];
}

/** One thing found in a plan. Which severity and words it leaves the house with is decided there. */
export interface Finding extends Subject, Extras {
  readonly rule: Rule;
  readonly message: string;
  readonly args: unknown;
  /** The commitment, or the rest of the plan, that it was found in. */
  readonly unit: Unit;
  /** Its message in words, once it was asked for. */
  said?: string;
}

/** Notes a finding: which message, about what, with which names and numbers. */
export type Report<M extends Messages> = <K extends keyof M & string>(
  message: K,
  subject: Subject,
  args: Parameters<M[K]>[0],
  extras?: Extras,
) => void;

/**
 * A piece of a plan that shows a rule. `plan` and `commitment` hold top-level keys and keys of a commitment
 * that replace those of a small plan without gaps; `without` names keys left out of it. In a bad example
 * `«…»` encloses what is underlined.
 */
export interface Example {
  readonly plan?: string;
  readonly commitment?: string;
  readonly without?: readonly string[];
  /** Other plans beside this one, by their path seen from it. Without any the plan stands alone. */
  readonly others?: Readonly<Record<string, string>>;
  /** A whole file instead. */
  readonly file?: string;
  readonly edition?: Edition;
  readonly stage?: Stage;
  readonly kind?: 'local';
  /** What the fix makes of the fragment, with slots as `<prompt>`. Of several fixes the first, or `fix`. */
  readonly fixed?: string;
  /** Title of the fix that makes `fixed`. */
  readonly fix?: string;
}

export interface Rule<M extends Messages = Messages> {
  /** Stable, never reused. */
  readonly code: string;
  /** A few words, as a heading. */
  readonly title: string;
  readonly family: Family;
  readonly severity: Levels;
  /** Levels of single messages that differ from the rule's. */
  readonly severities?: { readonly [message in keyof M]?: Levels };
  /** In a local plan: off, or at most this. */
  readonly local?: Level;
  /** Letters of SMART that its findings leave open (★). */
  readonly letters?: readonly Letter[];
  readonly sources: readonly Source[];
  /** What it finds rests on other plans: where these are not known it cannot speak. */
  readonly amongPlans?: true;
  /** False for what must not be silenced by a comment. */
  readonly suppressible?: false;
  readonly messages: M;
  /** For the rule's page and hover: what it looks for, why the handbook cares, how to put it right. Markdown. */
  readonly explanation: { readonly what: string; readonly why: string; readonly how: string };
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };

  /** Looks at one commitment, or at all that is outside the commitments. Reads nothing else but the frame. */
  checkUnit?(unit: Unit, frame: Frame, report: Report<M>): void;
  /** Looks at one commitment. Reads nothing else but the frame. */
  checkCommitment?(commitment: Commitment, frame: Frame, report: Report<M>): void;
  /** Looks at one commitment and at what other plans say. Reads nothing else but the frame. */
  checkAmongPlans?(commitment: Commitment, frame: Frame, neighbours: Neighbours, report: Report<M>): void;
  /** Looks at what is outside the commitments, and at nothing else but that and the frame. */
  checkSections?(plan: Pick<Plan, 'root' | 'head'>, frame: Frame, report: Report<M>): void;
  /** Finds out of a piece alone what `checkPlan` will ask for, and keeps it: of many pieces that may take a while. */
  lookAhead?(piece: Piece): void;
  /** Looks at the plan as a whole, and at what other plans say. */
  checkPlan?(plan: Plan, frame: Frame, report: Report<M>, neighbours: Neighbours): void;
  /** Ways to put a finding right, the best first. Made when asked for. */
  fixes?(finding: Finding, plan: Plan): readonly Fix[];
}

/** Declares a rule; only for the types of its messages. */
export const defineRule = <const M extends Messages>(rule: Rule<M>): Rule => rule as unknown as Rule;

/** The level that a table gives for an edition and stage. */
export function levelFor(levels: Levels, frame: Pick<Frame, 'edition' | 'stage'>): Level {
  if (typeof levels === 'string') return levels;
  if ('drafting' in levels) {
    return frame.stage === 'consultation'
      ? (levels.consultation ?? levels.drafting)
      : levels[frame.stage as 'drafting'];
  }
  return levelFor(levels[frame.edition], frame);
}
