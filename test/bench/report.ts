import type { Figures, SizeCost } from './figures';
import type { Row } from './rows';

/** The table as Markdown, with columns that line up on a terminal too. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'goal', 'ogpplan', 'yaml-language-server', 'ratio', ''];
  const cells = rows.map(({ what, goal, ours, theirs, ratio, met }) => [
    what,
    goal,
    ours,
    theirs,
    ratio,
    goal === 'reported' ? '' : met ? 'met' : '**not met**',
  ]);
  const widths = head.map((_, column) => Math.max(3, ...[head, ...cells].map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join(
    '\n',
  );
}

/** What stands beside the table. */
export function details({ machine, huge, sizes }: Figures): string {
  const { processor, cores, memory, node, flags, yamlLanguageServer, loadAtStart, loadAtEnd } = machine;
  const lines = [
    `Measured on ${cores} cores (${processor}), ${memory} GiB, Node ${node.slice(1)}${
      flags.length > 0 ? ` with ${flags.join(' ')}` : ' without flags'
    }, yaml-language-server ${yamlLanguageServer}; load ${loadAtStart} at the start, ${loadAtEnd} at the end.`,
  ];
  if (huge?.theirs.unfinished) {
    lines.push(`With 2,000 commitments, yaml-language-server did not finish: ${huge.theirs.unfinished}.`);
  }
  for (const own of [huge?.nested, huge?.topLevel]) {
    if (own?.unfinished) lines.push(`With 2,000 commitments, ogpplan did not finish: ${own.unfinished}.`);
  }
  if (sizes) {
    const rows = sizes.map(
      ({ size, time, processor: spent }) => `| ${size} | ${time.toFixed(2)} | ${spent.toFixed(2)} |`,
    );
    lines.push(
      ['| commitments | ms until the diagnostics | ms of processor time |', '|---|---|---|', ...rows].join(
        '\n',
      ),
    );
  }
  return lines.join('\n\n');
}

/** The page with its generated part made anew. */
export function documented(page: string, figures: Figures, rows: readonly Row[]): string {
  const made = `<!-- bench:begin -->\n\n${tableOf(rows)}\n\n${details(figures)}\n\n<!-- bench:end -->`;
  return page.replace(/<!-- bench:begin -->[\s\S]*?<!-- bench:end -->/, () => made);
}

const width = 640;
const height = 340;
const frame = { left: 60, right: 20, top: 50, bottom: 50 };

/** What an edit costs against the size of the plan, both axes logarithmic, as SVG. */
export function plotted(costs: readonly SizeCost[]): string {
  const values = costs.flatMap(({ time, processor }) => [time, processor]);
  const decades = { x: [1, 4], y: [Math.floor(Math.log10(Math.min(0.9, ...values))), 2] } as const;
  const scale = (value: number, [from, to]: readonly [number, number], low: number, high: number) =>
    low + ((Math.log10(value) - from) / (to - from)) * (high - low);
  const x = (size: number) => scale(size, decades.x as [number, number], frame.left, width - frame.right);
  const y = (value: number) => scale(value, decades.y as [number, number], height - frame.bottom, frame.top);
  const curve = (name: string, colour: string, of: (cost: SizeCost) => number, at: number) => [
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${costs.map((one) => `${x(one.size).toFixed(1)},${y(of(one)).toFixed(1)}`).join(' ')}"/>`,
    ...costs.map(
      (one) =>
        `<circle cx="${x(one.size).toFixed(1)}" cy="${y(of(one)).toFixed(1)}" r="3" fill="${colour}"/>`,
    ),
    `<text x="${frame.left + at}" y="24" fill="${colour}">${name}</text>`,
  ];
  const sizes = [20, 50, 100, 200, 500, 1000, 2000];
  const marks = [0.1, 1, 10, 100].filter((mark) => Math.log10(mark) >= decades.y[0]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    '<title>Cost of one key press against the size of the plan</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...marks.flatMap((mark) => [
      `<line x1="${frame.left}" x2="${width - frame.right}" y1="${y(mark)}" y2="${y(mark)}" stroke="#ccc"/>`,
      `<text x="${frame.left - 8}" y="${y(mark) + 4}" text-anchor="end" fill="#444">${mark} ms</text>`,
    ]),
    ...sizes.map(
      (size) =>
        `<text x="${x(size).toFixed(1)}" y="${height - frame.bottom + 20}" text-anchor="middle" fill="#444">${size}</text>`,
    ),
    `<text x="${(frame.left + width - frame.right) / 2}" y="${height - 10}" text-anchor="middle" fill="#444">commitments in the plan</text>`,
    ...curve('key press → diagnostics', '#1f5fa8', ({ time }) => time, 0),
    ...curve('processor time', '#b3541e', ({ processor }) => processor, 200),
    '</svg>',
    '',
  ].join('\n');
}
