import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where texts are kept that once did harm; every test run tries them again. */
const folder = join('test', 'fuzz', 'found');

/** A text that once did harm. */
export interface Found {
  /** What it is known by: the file's name without its ending. */
  readonly name: string;
  readonly target: string;
  readonly seed: number;
  readonly text: string;
}

/** All that were found, by name. */
export const found = (): readonly Found[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: name.slice(0, -5), ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }));

/** Keeps one; its path. As JSON, since it may hold what no text file can. */
export function keep({ name, ...rest }: Found): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  writeFileSync(path, `${JSON.stringify(rest, null, 2)}\n`);
  return path;
}
