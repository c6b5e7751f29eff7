import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { PageOf } from '../../language/diagnostics';
import type { ClosedPlans } from '../closedPlans';
import type { Displays } from '../displays';
import type { OpenPlans } from '../documents';
import type { Guard } from '../guard';
import type { ClientOptions } from '../protocol';
import type { Settings } from '../settings';
import type { Validator } from '../validator';
import type { WorkspacePlans } from '../workspacePlans';

/** What the features of one session work with. */
export interface Session {
  readonly connection: Connection;
  /** What the client can do. */
  readonly client: ClientCapabilities;
  readonly options: ClientOptions;
  readonly plans: OpenPlans;
  readonly settings: Settings;
  /** What is shown among the lines of each plan. */
  readonly displays: Displays;
  readonly validator: Validator;
  /** The plans of the workspace, open or not. */
  readonly workspace: WorkspacePlans;
  readonly closedPlans: ClosedPlans;
  readonly guard: Guard;
  readonly pageOf: PageOf;
}

/** An editor feature on the wire: it turns requests into calls of the pure core, and answers into LSP. */
export interface Feature {
  /** What the server tells the client that it can do. */
  capabilities(session: Session): ServerCapabilities;
  /** Takes up its requests. */
  listen(session: Session): void;
}
