import type { Example } from '../../server/src/rules/rule';

/** Longer examples are cut to the lines around their mark. */
const longest = 26;
const before = 7;
const after = 12;

/** In which plan an example stands: "Edition 2022, at submission"; '' for a draft under the handbook of 2019. */
export function contextOf({ edition, stage, kind, without, others }: Example): string {
  const words = [
    ...(edition === undefined || edition === 2019 ? [] : [`edition ${edition}`]),
    ...(kind === 'local' ? ['a local plan'] : []),
    ...(stage === 'submission' ? ['at submission'] : stage === 'consultation' ? ['in consultation'] : []),
    ...(others ? [besides(Object.keys(others))] : []),
    ...(without?.length ? [`without ${without.map((key) => `\`${key}\``).join(' and ')}`] : []),
  ];
  const line = words.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** Which plans there are beside that of an example. */
const besides = (paths: readonly string[]): string =>
  paths.length === 0
    ? 'no other plan beside it'
    : `beside it ${paths.map((path) => `\`${path}\``).join(' and ')}`;

/** What an example shows: its file, or its keys of the plan and of the commitment. */
function textOf({ file, plan, commitment }: Example, fixed?: string): string {
  if (file !== undefined) return (fixed ?? file).trimEnd();
  const keys = (commitment === undefined ? fixed : undefined) ?? plan ?? '';
  const item = commitment === undefined ? '' : asItem(fixed ?? commitment);
  return [keys, item]
    .map((part) => part.replace(/^\n/, '').trimEnd())
    .filter((part) => part !== '')
    .join('\n');
}

/** The keys of a commitment where they stand in a plan. */
const asItem = (fragment: string): string =>
  `commitments:\n${fragment
    .trim()
    .replace(/^(?=.)/gm, '    ')
    .replace('    ', '  - ')}`;

/** Is an example so long that only a part of it is shown? */
export const isLong = (example: Example): boolean => textOf(example).split('\n').length > longest;

/** An example as a fence, with an arrow at the marked line; undefined if it shows nothing of its own. */
export function fenceOf(example: Example): string | undefined {
  const lines = textOf(example).split('\n');
  const marked = lines.findIndex((line) => line.includes('«'));
  const shown = lines.map((line, index) => (index === marked ? `${clean(line)}  # ←` : clean(line)));
  return fence(shown, marked);
}

/** What the fix makes of an example, as a fence around the first line that is different. */
export function fixedFenceOf(example: Example): string | undefined {
  if (example.fixed === undefined) return undefined;
  const was = textOf(example).split('\n').map(clean);
  const lines = textOf(example, example.fixed).split('\n');
  return fence(
    lines,
    lines.findIndex((line, index) => line !== was[index]),
  );
}

/** Of a long text the lines around one. */
function fence(lines: readonly string[], around: number): string | undefined {
  if (lines.every((line) => line === '')) return undefined;
  const from = lines.length <= longest ? 0 : Math.max(0, around - before);
  const to = lines.length <= longest ? lines.length : Math.min(lines.length, Math.max(0, around) + after);
  const shown = [
    ...(from > 0 ? ['# …'] : []),
    ...lines.slice(from, to),
    ...(to < lines.length ? ['# …'] : []),
  ];
  return `\`\`\`yaml\n${shown.join('\n')}\n\`\`\``;
}

const clean = (line: string): string => line.replace(/[«»]/g, '');
