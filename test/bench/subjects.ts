import { fileURLToPath } from 'node:url';
import { serverEnvironment, serverFlags } from '../../client/src/serverFlags';
import type { Delivery, Subject } from './subject';

/** What the bench was given by its script: where things are, and what is asked for. */
export interface Setup {
  readonly node: string;
  readonly ours: string;
  readonly theirs: string;
  readonly theirVersion: string;
  /** URI of the project's JSON Schema. */
  readonly schema: string;
  /** Preloaded where turns of the event loop are measured. */
  readonly monitor: string;
  /** A folder of its own, for workspaces. */
  readonly temp: string;
  readonly root: string;
  readonly quick: boolean;
  readonly only: readonly string[];
  readonly json: string | undefined;
}

/** This project's server, started as its client for VS Code does, with what that tells it. */
export const ours = (setup: Setup, delivery: Delivery = 'pull', flags: readonly string[] = []): Subject => ({
  name: 'ogpplan',
  program: {
    node: setup.node,
    flags: [...serverFlags, ...flags],
    module: setup.ours,
    environment: serverEnvironment(fileURLToPath(`${setup.temp}/compiled`)),
  },
  delivery,
  language: 'ogpplan',
  options: { rulePages: 'ogpplan-rule:/', readFiles: true, status: true },
  settings: (section) => (section === 'ogpplan.rules' ? {} : null),
});

/** The YAML language server, whose client starts it without flags, with this project's JSON Schema, and nothing from the network. */
export const theirs = (setup: Setup, flags: readonly string[] = []): Subject => ({
  name: 'yaml-language-server',
  program: { node: setup.node, flags, module: setup.theirs },
  delivery: 'push',
  language: 'yaml',
  options: {},
  settings: (section) =>
    section === 'yaml'
      ? {
          validate: true,
          hover: true,
          completion: true,
          schemas: { [setup.schema]: ['*.ogpplan'] },
          schemaStore: { enable: false },
          kubernetesCRDStore: { enable: false },
        }
      : {},
});
