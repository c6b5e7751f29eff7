import type { TextEdit } from 'vscode-languageserver-types';
import { asText } from '../../edits/template';
import { flowList, map, scalar, type Value } from '../../edits/value';
import { insertRegisterEntry } from '../../edits/write';
import type { Plan } from '../../plan/plan';
import type { DigestAgency } from '../../plan/workspace';
import { rangeOf } from '../ranges';

/** The edit that writes an agency of another plan into the register, with name, acronym, aliases and kind. */
export function registerEdit(
  plan: Plan,
  { name, acronym, aliases, kind }: DigestAgency,
  id: string,
): TextEdit[] {
  const entries: (readonly [string, Value])[] = [['name', scalar(name)]];
  if (acronym) entries.push(['acronym', scalar(acronym)]);
  if (aliases.length > 0) entries.push(['aliases', flowList(aliases.map((alias) => scalar(alias)))]);
  if (kind) entries.push(['kind', scalar(kind)]);
  const edit = insertRegisterEntry(plan, id, map(entries));
  return edit ? [{ range: rangeOf(plan.lines, edit), newText: asText(edit.text) }] : [];
}
