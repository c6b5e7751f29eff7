import { addAll, leastOf } from '../../lists';
import { objects } from '../../schema/objects';
import type { ObjectType } from '../../schema/types';
import type { Cause, Repair } from './cause';
import { bodyColumn, hasDash, isFormatKey, type Line, type Stretch } from './lines';
import type { Owner } from './owner';
import type { Scene } from './scene';

type Change = Stretch & { readonly width: number };

/** Tabs at the start of lines, or behind a dash. */
export function* tabs(scene: Scene): Generator<Cause> {
  const tabbed = scene.lines.filter((line) => scene.text.slice(line.start, line.body).includes('\t'));
  const marked = tabbed.find((line) => line === scene.line) ?? tabbed[0];
  if (!marked) return;
  yield {
    kind: 'tab',
    mark: { start: scene.text.indexOf('\t', marked.start), end: marked.body },
    repairs: (usesFour(scene) ? [4, 2, 8] : [2, 4, 8]).map(
      (step): Repair => ({ how: 'spaces', changes: tabbed.flatMap((line) => untabbed(scene, line, step)) }),
    ),
    ...(scene.problem.code === 'TAB_AS_INDENT' && { sure: true }),
  };
}

/** Are the other lines indented by four? */
const usesFour = ({ lines }: Scene): boolean =>
  leastOf(lines.filter(({ indent }) => indent > 1).map(({ indent }) => indent)) === 4;

function untabbed({ text }: Scene, { start, content, body }: Line, step: number): Change[] {
  let width = 0;
  for (let at = start; at < content; at++) {
    width = text.charAt(at) === '\t' ? (Math.floor(width / step) + 1) * step : width + 1;
  }
  const changes: Change[] = [{ start, end: content, width }];
  for (const { index, 0: blanks } of text.slice(content, body).matchAll(/[ \t]+/g)) {
    if (blanks.includes('\t')) {
      changes.push({ start: content + index, end: content + index + blanks.length, width: 1 });
    }
  }
  return changes;
}

/** White space that looks like a space and is none: from web pages and word processors. */
const oddSpace = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/g;
const leadingBlanks = /^[\s\u200b]*(?:-[\s\u200b]+)*(?:[\p{L}\p{N}_.-]+:(?=[\s\u200b]))?[\s\u200b]*/u;

/** No-break spaces at the start of a line, behind a dash or behind a key. */
export function* noBreakSpaces({ text, lines }: Scene): Generator<Cause> {
  const changes: Change[] = [];
  for (const line of lines) {
    const head = leadingBlanks.exec(text.slice(line.start, line.end))?.[0] ?? '';
    for (const { index, 0: odd } of head.matchAll(oddSpace)) {
      const start = line.start + index;
      if (start > 0) {
        changes.push({ start, end: start + 1, width: odd === '\u200b' || odd === '\ufeff' ? 0 : 1 });
      }
    }
  }
  const [first] = changes;
  if (!first) return;
  const end = changes.findIndex((change, index) => change.start !== first.start + index);
  yield {
    kind: 'no-break-space',
    mark: { start: first.start, end: first.start + (end < 0 ? changes.length : end) },
    repairs: [{ how: 'spaces', changes }],
  };
}

/** A line of which the spaces at the start fit none of the levels above it. */
export function* wrongIndent(scene: Scene): Generator<Cause> {
  const wrong = misplaced(scene);
  if (wrong === undefined) return;
  const line = scene.lines[wrong]!;
  const shifts = targets(scene, wrong)
    .slice(0, 3)
    .flatMap((column) => reaches.map((reach) => shift(scene, wrong, column, reach)));
  yield {
    kind: 'wrong-indent',
    mark: { start: line.content, end: line.key?.end ?? line.end },
    ...(line.key && { key: line.key.name }),
    repairs: shifts.map((changes): Repair => ({ how: 'spaces', changes })),
  };
}

/** How much moves with a line: nothing, what is below it, or all that is not further left than it. */
const reaches = ['alone', 'below', 'group'] as const;

function misplaced(scene: Scene): number | undefined {
  const { owner, lines, at } = scene;
  if (owner && isMisplaced(scene, owner.first)) return owner.first;
  if (owner && !owner.block) {
    for (let index = owner.first + 1; index <= owner.last; index++) {
      const line = lines[index]!;
      if (line.key && isFormatKey(line.key.name)) return index;
    }
  }
  return isMisplaced(scene, at) ? at : undefined;
}

/** Does a line with a key fit none of the levels above it, nor open a new one? */
function isMisplaced(scene: Scene, at: number): boolean {
  const line = scene.lines[at];
  // `- one` below a text is a list written where none belongs, not an item of the list further up.
  if (!line?.key) return false;
  const above = scene.above(at);
  if (above === undefined) return false;
  const dash = hasDash(line);
  const own = dash ? line.indent : bodyColumn(line);
  const before = scene.lines[above]!;
  const outer = bodyColumn(before);
  if (before.key && !before.value && (own > outer || (dash && own === outer))) return false;
  return !levelsAbove(scene, at).some((level) => level.column === own && level.dash === dash);
}

/** A list or map that is open at a line. */
export interface Level {
  readonly column: number;
  readonly dash: boolean;
  readonly keys: string[];
}

/** The lists and maps that are open just above a line, the innermost first. */
export function levelsAbove({ lines }: Scene, at: number): Level[] {
  const levels: Level[] = [];
  let limit = Number.POSITIVE_INFINITY;
  const add = (column: number, dash: boolean, key: string | undefined) => {
    if (column > limit) return;
    const keys = key === undefined ? [] : [key];
    const level = levels.find((one) => one.column === column && one.dash === dash);
    if (level) addAll(level.keys, keys);
    else levels.push({ column, dash, keys });
  };
  for (let index = at - 1; index >= 0; index--) {
    const line = lines[index]!;
    if (!line.key && !hasDash(line)) continue;
    if (line.key) add(bodyColumn(line), false, line.key.name);
    if (hasDash(line)) add(line.indent, true, undefined);
    limit = Math.min(limit, line.indent);
  }
  return levels;
}

/** Columns at which a misplaced line may belong, the likeliest first. */
function targets(scene: Scene, at: number): number[] {
  const line = scene.lines[at]!;
  const dash = hasDash(line);
  const own = dash ? line.indent : bodyColumn(line);
  const key = line.key?.name;
  const cost = ({ column, keys }: Level): number =>
    Math.abs(column - own) + (dash || key === undefined || belongTogether([...keys, key]) ? 0 : 100);
  const levels = levelsAbove(scene, at)
    .filter((level) => level.dash === dash && level.column !== own)
    .sort((one, other) => cost(one) - cost(other))
    .map(({ column }) => column);
  return [...below(scene, at), ...levels];
}

/** The column of what stands below the key above, if that waits for something. */
function below(scene: Scene, at: number): number[] {
  const above = scene.lines[scene.above(at) ?? at]!;
  if (!above.key || above.value || above === scene.lines[at]) return [];
  const outer = bodyColumn(above);
  const next = scene.lines.slice(at + 1).find((line) => line.content < line.end);
  return [next && next.indent > outer && next.indent <= outer + 8 ? next.indent : outer + 2];
}

/** Is there an object in the format that has all these keys, each once? */
function belongTogether(keys: readonly string[]): boolean {
  const isOneOf = ({ fields }: ObjectType) => keys.every((key) => Object.hasOwn(fields, key));
  return new Set(keys).size === keys.length && objects.some(isOneOf);
}

/** Moves a line, and as many of those behind it as `reach` says. */
function shift({ lines }: Scene, at: number, column: number, reach: (typeof reaches)[number]): Change[] {
  const line = lines[at]!;
  const by = column - line.indent;
  const changes: Change[] = [{ start: line.start, end: line.content, width: Math.max(0, column) }];
  for (const below of reach === 'alone' ? [] : lines.slice(at + 1)) {
    if (below.content === below.end) continue;
    if (reach === 'group' ? below.indent < line.indent : below.indent <= line.indent) break;
    changes.push({ start: below.start, end: below.content, width: Math.max(0, below.indent + by) });
  }
  return changes;
}

/** A line of text that stands further left than the text it belongs to. */
export function* leftOfText(scene: Scene): Generator<Cause> {
  const { lines, at, text } = scene;
  const line = lines[at];
  const above = scene.above(at);
  if (!line || above === undefined || line.key || hasDash(line) || line.content === line.end) return;
  const owner = scene.ownerOf(above);
  if (!owner || line.indent > bodyColumn(owner.line)) return;
  if (!owner.block && /["'[{]/.test(text.charAt(owner.value.start))) return;
  const changes: Change[] = [];
  const column = textColumn(scene, owner);
  for (const next of lines.slice(at)) {
    if (next.content === next.end) continue;
    if (next.key || hasDash(next) || next.indent >= column) break;
    changes.push({ start: next.start, end: next.content, width: column });
  }
  yield {
    kind: 'left-of-text',
    mark: { start: line.content, end: line.value?.end ?? line.end },
    ...(owner.line.key && { key: owner.line.key.name }),
    sign: text.slice(line.content, line.end).slice(0, 40),
    repairs: [{ how: 'spaces', changes }],
  };
}

/** The column at which the lines of a text begin, or would begin. */
function textColumn({ lines }: Scene, { first, last, line, block }: Owner): number {
  const usual = bodyColumn(line) + 2;
  if (!block) return usual;
  const second = lines.slice(first + 1, last + 1).find((one) => one.content < one.end);
  return second?.indent ?? usual;
}

/** A block text whose first lines are indented by more than those that follow. */
export function* unevenText(scene: Scene): Generator<Cause> {
  const { owner, lines } = scene;
  if (!owner?.block) return;
  const body = lines.slice(owner.first + 1, owner.last + 1);
  const first = body.findIndex((line) => line.content < line.end);
  if (first < 0) return;
  const column = body[first]!.indent;
  const shallow = body.find((line) => line.content < line.end && line.indent < column);
  const wide = body.slice(0, first).filter((line) => line.indent > column);
  const marked = shallow ?? wide[0];
  if (!marked) return;
  const lifted = body
    .filter((line) => line.content < line.end && line.indent < column)
    .map(({ start, content }): Change => ({ start, end: content, width: column }));
  const emptied = wide.map(({ start, end }): Change => ({ start, end, width: 0 }));
  yield {
    kind: 'uneven-text',
    mark: shallow ? { start: shallow.content, end: shallow.end } : { start: marked.start, end: marked.end },
    ...(owner.line.key && { key: owner.line.key.name }),
    repairs: [{ how: 'spaces', changes: [...emptied, ...lifted] }],
  };
}

/** A line that is neither a key with its text nor a part of the text above. */
export function* strayLine({ lines, at }: Scene): Generator<Cause> {
  const line = lines[at];
  if (!line || line.key || hasDash(line) || line.content === line.end) return;
  yield {
    kind: 'stray-line',
    mark: { start: line.content, end: line.value?.end ?? line.end },
    repairs: [{ how: 'insert', at: [line.content], sign: '# ' }],
  };
}
