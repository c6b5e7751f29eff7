import { CodeActionKind } from 'vscode-languageserver-types';
import type { Edit } from '../edits/edit';
import { allPresent } from '../plan/lists';
import type { Steps } from '../plan/steps';
import type { Finding } from '../rules/rule';

/** Something the author can have done to the plan. */
export interface Action {
  readonly title: string;
  /** A `CodeActionKind`. */
  readonly kind: string;
  /** What it changes, worked out when asked for; empty where it turns out that nothing can be done. */
  readonly edits: () => readonly Edit[];
  /** The same where it takes long. */
  readonly steps?: () => Steps<readonly Edit[]>;
  /** It is clearly the right one. */
  readonly preferred: boolean;
  /** The finding it puts right. */
  readonly finding?: Finding;
  /** The rule whose page it opens; nothing is changed. */
  readonly explains?: string;
  /** One of several that differ in a choice only: a client that can lets the author pick from a list. */
  readonly choice?: Choice;
}

/** One of several to choose from. */
export interface Choice {
  /** What all of them do, the same for each. */
  readonly question: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
}

/** The edits, none if one of them cannot be made. */
export const allOrNone = (edits: readonly (Edit | undefined)[] | undefined): readonly Edit[] =>
  allPresent(edits ?? []) ?? [];

/** A way to rewrite what is selected. */
export const rewriting = (title: string, edits: Action['edits']): Action => ({
  title,
  kind: CodeActionKind.RefactorRewrite,
  edits,
  preferred: false,
});
