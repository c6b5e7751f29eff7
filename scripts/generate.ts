// Writes every file that is made of the schema, the rules and the handbook data. With --check it writes nothing,
// names the files that are stale, and fails if there are any.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { outputs, strayPages } from './generate/outputs';

const checkOnly = process.argv.includes('--check');
const stale: string[] = [];
const problems: string[] = [];

for (const { path, make } of outputs) {
  const current = read(path);
  try {
    const made = make(current);
    if (made === undefined || made === current) continue;
    stale.push(path);
    if (!checkOnly) write(path, made);
  } catch (error) {
    problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
for (const path of strayPages()) {
  stale.push(path);
  if (!checkOnly) rmSync(path);
}

for (const problem of problems) console.error(problem);
if (checkOnly && stale.length > 0) {
  console.error(`Stale, run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`);
} else if (checkOnly && problems.length === 0) {
  console.log('All generated files are fresh.');
} else if (!checkOnly) {
  console.log(stale.length > 0 ? `Wrote ${stale.join(', ')}` : 'Nothing to write.');
}
process.exitCode = problems.length > 0 || (checkOnly && stale.length > 0) ? 1 : 0;

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
