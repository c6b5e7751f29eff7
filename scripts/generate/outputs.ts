import { readdirSync } from 'node:fs';
import { planJsonSchema } from '../../server/src/plan/schema/jsonSchema';
import { rules } from '../../server/src/rules/registry';
import { grammarText } from '../../syntaxes/source/grammar';
import { formatPage } from './formatPage';
import { noticesText } from './notices';
import { readmeTable, ruleIndex } from './ruleIndex';
import { rulePage } from './rulePage';
import { withSettings } from './settings';
import { snippetsText } from './snippets';

/** A file that is generated, whole or in part. */
export interface Output {
  /** From the root of the repository. */
  readonly path: string;
  /** What the file should hold, given what it holds; undefined where there is nothing to write into. */
  make(current: string | undefined): string | undefined;
}

const rulePages = 'docs/rules';

/** Everything that is generated. */
export const outputs: readonly Output[] = [
  { path: 'schemas/ogpplan.schema.json', make: () => `${JSON.stringify(planJsonSchema(), null, 2)}\n` },
  { path: 'syntaxes/ogpplan.tmLanguage.json', make: grammarText },
  { path: 'snippets/ogpplan.json', make: snippetsText },
  { path: 'docs/format.md', make: formatPage },
  { path: `${rulePages}/README.md`, make: ruleIndex },
  ...rules.map((rule) => ({ path: `${rulePages}/${rule.code}.md`, make: () => rulePage(rule) })),
  { path: 'THIRD-PARTY-NOTICES.txt', make: noticesText },
  { path: 'README.md', make: (current) => current && between('rules', current, readmeTable()) },
  { path: 'package.json', make: (current) => current && withSettings(current) },
];

/** Pages of rules that are no more. */
export function strayPages(): string[] {
  const known = new Set(outputs.map(({ path }) => path));
  let files: string[] = [];
  try {
    files = readdirSync(rulePages);
  } catch {
    // The folder is made with the first page.
  }
  return files
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${rulePages}/${name}`)
    .filter((path) => !known.has(path));
}

/** A text with what stands between `<!-- name:start -->` and `<!-- name:end -->` replaced. */
export function between(name: string, text: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) {
    throw new Error(`put ${start} and ${end} on lines of their own where the table is to stand.`);
  }
  return `${text.slice(0, from + start.length)}\n${content}${text.slice(to)}`;
}
