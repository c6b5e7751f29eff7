import type { TextEdit } from 'vscode-languageserver-types';
import { asText } from '../../edits/template';
import { flowList, type MapValue, map, scalar, type Value } from '../../edits/value';
import { insertRegisterEntry } from '../../edits/write';
import type { Plan } from '../../plan/plan';
import type { DigestAgency } from '../../plan/workspace';

/** An agency of another plan as a register has it: name, acronym, aliases and kind. */
export function agencyValue({ name, acronym, aliases, kind }: DigestAgency): MapValue {
  const entries: (readonly [string, Value])[] = [['name', scalar(name)]];
  if (acronym) entries.push(['acronym', scalar(acronym)]);
  if (aliases.length > 0) entries.push(['aliases', flowList(aliases.map((alias) => scalar(alias)))]);
  if (kind) entries.push(['kind', scalar(kind)]);
  return map(entries);
}

/** The edit that writes an agency of another plan into the register; none where it cannot be written. */
export function registerEdit(plan: Plan, agency: DigestAgency, id: string): TextEdit[] {
  const edit = insertRegisterEntry(plan, id, agencyValue(agency));
  return edit ? [{ range: plan.lines.rangeOf(edit), newText: asText(edit.text) }] : [];
}
