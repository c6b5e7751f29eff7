import type { Day } from '../../plan/dates';
import type { Plan } from '../../plan/plan';
import type { Type } from '../../plan/schema/types';
import type { PlanWorkspace } from '../../plan/workspace';
import type { Finding } from '../../rules/rule';
import { type Cursor, item } from '../cursor';

/** What completions depend on besides the plan and the place. */
export interface CompletionContext {
  /** False where the editor knows no snippets. */
  readonly snippets: boolean;
  /** True where the editor does not ask for documentation and further edits when it shows an item. */
  readonly eager: boolean;
  /** The day it is where the author is; undefined where nobody can tell. */
  readonly today: Day | undefined;
  /** Of the plan, from which paths to others are told. */
  readonly uri: string;
  readonly workspace: PlanWorkspace;
  /** What the rules find in the plan; asked for inside comments only. */
  readonly findings: () => readonly Finding[];
  /** The character at which the editor asked of its own accord; undefined if its author did, or typed a word. */
  readonly trigger?: string | undefined;
  /** The editor's command that opens the list of completions; undefined where it has none. */
  readonly suggestCommand?: string | undefined;
}

/** What a completion needs to know. */
export interface CompletionRequest extends CompletionContext {
  readonly plan: Plan;
  /** UTF-16, into the whole text. */
  readonly offset: number;
  readonly cursor: Cursor;
  /** What the format asks for at the cursor. */
  readonly type: Type;
}

/** The key whose value is being written: the last on the way to the cursor that is none of a list. */
export const keyOf = ({ cursor }: CompletionRequest): string =>
  String(cursor.path.findLast((step) => typeof step === 'string') ?? '');

/** What follows the word at the cursor on its line. */
export const restOfLine = ({ plan: { lines }, cursor }: Pick<CompletionRequest, 'plan' | 'cursor'>): string =>
  lines.slice(cursor.end, lines.end(lines.lineAt(cursor.end)));

/** Is the word at the cursor a key that has its colon already, so that only its name is to be replaced? */
export const isNaming = (request: Pick<CompletionRequest, 'plan' | 'cursor'>): boolean => {
  const { position, path } = request.cursor;
  return (position === 'key' || path.at(-1) === item) && /^\s*:/.test(restOfLine(request));
};
