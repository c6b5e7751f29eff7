import type { Agency } from '../../plan/model/frame';

/** What an agency of the register is found by: id, name in each language, acronym, aliases. */
export function registeredNames({ id, name, node }: Agency): string[] {
  const names = node?.get('name')?.variants.map(({ value }) => value) ?? [];
  const acronyms = node?.get('acronym')?.variants.map(({ value }) => value) ?? [];
  const aliases = node?.get('aliases')?.items.map(({ value }) => value) ?? [];
  return [...new Set([id, name, ...names, ...acronyms, ...aliases])];
}
