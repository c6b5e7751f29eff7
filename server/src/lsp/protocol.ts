// What our own client and the server say to each other beyond LSP. Types and names only: shared by both bundles.
import type { Range } from 'vscode-languageserver-types';

/** Worker → client, before anything else: the script was loaded and listens. */
export const workerReady = 'ogpplan/ready';

/** `initializationOptions` of our client. Other clients send none and get the defaults in brackets. */
export interface ClientOptions {
  /** URI prefix under which the client shows the packed rule pages, for example `ogpplan-rule:/`. (none) */
  readonly rulePages?: string;
  /** A command of the client that opens the packed page of a rule, for example `CODE.md`, its one argument. (none) */
  readonly showRule?: string;
  /** A command of the client that asks which of several actions is meant; its argument: {@link ActionChoices}. (none) */
  readonly pickAction?: string;
  /**
   * A command of the client that shows places of plans; its arguments are the URI and the position at which they are
   * to be shown, and the {@link Place}s. (none)
   */
  readonly showPlaces?: string;
  /** The client answers {@link readFileRequest}. (false: the server reads from disk.) */
  readonly readFiles?: boolean;
  /** The client answers {@link findPlansRequest}. (false: the server looks on the disk.) */
  readonly findPlans?: boolean;
  /** The client's command that opens its list of completions. (none) */
  readonly suggestCommand?: string;
  /** The client wants {@link statusNotification}. (false) */
  readonly status?: boolean;
  /** The client wants {@link faultNotification}. (false) */
  readonly faults?: boolean;
}

/** Actions that differ in one thing only, to be picked from a list. */
export interface ActionChoices {
  /** What all of them do. */
  readonly question: string;
  readonly choices: readonly ActionChoice[];
}
export interface ActionChoice {
  readonly label: string;
  readonly detail: string;
  /** A code action without its edit, for `codeAction/resolve`. */
  readonly action: { readonly title: string; readonly data?: unknown };
}

/** A stretch of a plan. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Server → client, after each check of an open plan. */
export const statusNotification = 'ogpplan/status';
export interface PlanStatus {
  readonly uri: string;
  readonly version: number;
  /** Mean share of SMART letters met, 0–1 with two decimals; null without commitments. */
  readonly score: number | null;
  readonly commitments: number;
  readonly problems: number;
}

/** Server → client: an internal error was caught; the log says more. */
export const faultNotification = 'ogpplan/fault';
export interface Fault {
  /** What the server was doing. */
  readonly name: string;
  /** How many there have been since it started. */
  readonly count: number;
}

/**
 * Server → client: the text of a file through the client's file system; null where there is none; false where there may
 * be one that cannot or must not be read.
 */
export const readFileRequest = 'ogpplan/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** URIs of the folders that the file has to be in, whatever links lead to it. */
  readonly within: readonly string[];
}
export type ReadFileResult = string | null | false;

/** Server → client: the plan files of the workspace, through the client's file system; URIs. */
export const findPlansRequest = 'ogpplan/findPlans';
export interface FindPlansParams {
  /** URIs of what has come to the workspace: only those of them are looked into that are folders, and no links to some. */
  readonly came?: readonly string[] | undefined;
}
export type FindPlansResult = readonly string[];
/** How many are looked for: a workspace of more is something else. */
export const mostPlans = 2000;

/** Client → server: how a text that is pasted or dropped is to be fitted in; null where the editor does it as well. */
export const pasteRequest = 'ogpplan/paste';
export interface PasteParams {
  readonly uri: string;
  /** The document's version; the answer is null if the server knows another. */
  readonly version: number;
  /** What is selected. */
  readonly range: Range;
  readonly text: string;
}
/** A replacement of `range` by two texts, between which the cursor then stands. */
export type PasteResult = { readonly range: Range; readonly before: string; readonly after: string } | null;

/**
 * Client → server: check every plan of the workspace, open or not, from now on too. Reports its progress to the token
 * given, as LSP's `$/progress` does.
 */
export const checkAllRequest = 'ogpplan/checkAll';
export interface CheckAllParams {
  readonly workDoneToken?: string | number;
}
export interface CheckAllResult {
  readonly plans: number;
  /** In all of them; hints, which editors keep out of their list of problems, not counted. */
  readonly problems: number;
  /** How many plans have any. */
  readonly flawed: number;
  /** URIs of the plans that could not be read, or lie outside of the workspace though a link in it leads there. */
  readonly unread: readonly string[];
  /** There are more than {@link mostPlans}, and the others have not been looked at. */
  readonly more: boolean;
}

/** Client → server: are you there? Answered with null, at once unless a loop holds everything. No parameters. */
export const aliveRequest = 'ogpplan/alive';

export type { NewPlanAnswers, NewPlanChoice, NewPlanChoices, NewPlanPeriod } from '../language/newPlan';

/** Client → server: what there is to choose from for a new plan (`NewPlanChoices`). No parameters. */
export const newPlanChoicesRequest = 'ogpplan/newPlanChoices';

/** Client → server: what is wrong with the dates typed for a new plan, and what to do; null if nothing. */
export const newPlanProblemRequest = 'ogpplan/newPlanProblem';
export interface NewPlanProblemParams {
  readonly start: string;
  readonly end?: string;
}
export type NewPlanProblemResult = string | null;

/** Client → server: a new plan (from `NewPlanAnswers`); null where the answers are none of the choices. */
export const newPlanRequest = 'ogpplan/newPlan';
export type NewPlanResult = {
  /** The text in LSP's snippet syntax. */
  readonly snippet: string;
  /** What to call the file. */
  readonly fileName: string;
} | null;
