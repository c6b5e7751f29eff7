import type { SelectionRange } from 'vscode-languageserver-types';
import { locate, wayTo } from '../plan/model/locate';
import { TextNode } from '../plan/model/nodes';
import { absolute } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { type Stretch, stretchesAt } from './stretches';

/**
 * What "expand selection" goes through at an offset (UTF-16), from the inside out: the word, the sentence or line,
 * the paragraph, the value, the field, the item, and so on up to the section and the plan.
 */
export function selectionRangeAt(plan: Plan, offset: number): SelectionRange {
  const whole = { start: 0, end: plan.lines.length };
  const steps = [whole, ...wayTo(plan, offset).map(absolute)];
  const isText = locate(plan, offset).node instanceof TextNode;
  const inside = stretchesAt(plan.lines, isText ? steps.at(-1) : undefined, offset);
  let range: SelectionRange = { range: plan.lines.rangeOf(whole) };
  let outer: Stretch = whole;
  for (const step of [...steps, ...inside]) {
    if (!isWithin(step, outer, offset)) continue;
    range = { range: plan.lines.rangeOf(step), parent: range };
    outer = step;
  }
  return range;
}

/** Each step is smaller than the one before and still holds the place. */
const isWithin = ({ start, end }: Stretch, outer: Stretch, offset: number): boolean =>
  outer.start <= start &&
  end <= outer.end &&
  end - start < outer.end - outer.start &&
  start <= offset &&
  offset <= end;
