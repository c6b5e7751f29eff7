import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A plan file by its name. */
export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

/** Real plans, kept outside the repository; undefined where there are none. */
export function corpus(): readonly PlanFile[] | undefined {
  const folder = process.env.OGPPLAN_CORPUS ?? join('..', 'shared', 'corpus');
  return existsSync(folder) ? plansUnder(folder) : undefined;
}

/** The examples of the repository. */
export const examples = (): readonly PlanFile[] => plansUnder('examples');

function plansUnder(folder: string): PlanFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ogpplan'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
