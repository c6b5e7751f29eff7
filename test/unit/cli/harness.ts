import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host, Output } from '../../../server/src/cli/host';
import { main } from '../../../server/src/cli/main';
import { rules } from '../../../server/src/rules/registry';

/** What a run of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Both outputs are terminals of so many columns. */
  readonly terminal?: number;
}

/** Runs the command line in this process. Fails where the program itself makes a mistake. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const { cwd, stdin = '', env = {}, terminal } = surroundings;
  const written = { out: '', err: '' };
  const output = (to: keyof typeof written): Output => ({
    write: (text) => {
      written[to] += text;
    },
    isTerminal: terminal !== undefined,
    columns: terminal,
  });
  const faults: unknown[] = [];
  const host: Host = {
    onFault: (error) => faults.push(error),
    cwd,
    env,
    readStdin: async () => (typeof stdin === 'string' ? Buffer.from(stdin) : stdin),
    stdinIsTerminal: false,
    stdout: output('out'),
    stderr: output('err'),
  };
  const code = await main(args, host);
  if (faults.length > 0) throw faults[0];
  return { code, ...written };
}

/** Makes a folder with files (name → content) that goes away after the test file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ogpplan-cli-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const folders: string[] = [];
after(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A plan without gaps but with so many milestones, of which the handbook suggests five at most. */
export function planWith(milestones: number): string {
  const steps = Array.from(
    { length: milestones },
    (_, index) => `
      - id: step-${index + 1}
        title: Publish part ${index + 1} of the register
        deliverable: Part ${index + 1} is online
        end: 2021-0${(index % 8) + 1}`,
  );
  return `ogpplan: 1
edition: 2019
participant: Corrada
title: Open Government Action Plan of Corrada
languages: [en]
period:
  start: 2020-09-01
  end: 2022-08-31
commitments:
  - id: open-contracts
    title: Publish every public contract
    milestones:${steps.join('')}
`;
}

/** Only this rule, so that what others find is of no concern. */
export async function onlyMilestoneLimit(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<Outcome> {
  return run([...args, ...silenced], surroundings);
}

const silenced = rules
  .filter(({ code }) => code !== 'milestone-limit')
  .flatMap(({ code }) => ['--rule', `${code}=off`]);
