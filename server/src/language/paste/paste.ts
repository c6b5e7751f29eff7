import type { Edit } from '../../edits/edit';
import { styleOf } from '../../edits/style';
import type { Plan } from '../../plan/plan';
import { cleanText } from './cleanText';
import { isInBrackets, pasteInBrackets } from './flow';
import { pasteParts } from './parts';
import { pasteProse } from './prose';
import { textPlaceAt } from './textPlace';

/** What pasting does to a plan. */
export interface Paste {
  readonly edit: Edit;
  /** Where the cursor then stands: UTF-16 units from the beginning of the edit's text. */
  readonly cursor: number;
}

/**
 * Fits a copied text into the plan in place of a selection (absolute offsets): parts of a plan at the level where
 * they belong, anything else as prose into the text that the selection is in. Undefined where the editor's own
 * pasting is as good, or nothing better is known.
 */
export function pasteAt(
  plan: Plan,
  range: { readonly start: number; readonly end: number },
  copied: string,
): Paste | undefined {
  if (copied.trim() === '') return undefined;
  const style = styleOf(plan);
  const parts = pasteParts(plan, range, copied, style);
  if (parts) return parts;
  const clean = cleanText(copied);
  const place = textPlaceAt(plan, range.start, range.end);
  const isProse = place && (place.kind === 'block' || !isInBrackets(plan, range.start));
  return isProse ? pasteProse(plan, place, range, clean, style) : pasteInBrackets(plan, range, clean);
}
