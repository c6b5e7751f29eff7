import { gestures } from './edits';
import type { Figures } from './figures';
import { questions } from './questions';

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: string;
  readonly met: boolean;
}

/** Everything that has a goal, as far as it was measured. */
export function rowsOf(figures: Figures): Row[] {
  return [
    ...typingRows(figures),
    ...gestureRows(figures),
    ...featureRows(figures),
    ...startRows(figures),
    ...hugeRows(figures),
    ...sameRow(figures),
  ];
}

const ms = (value: number): string =>
  Number.isFinite(value)
    ? `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ms`
    : '–';
const mib = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(0)} MiB` : '–');
const share = (ours: number, theirs: number): string => {
  const ratio = theirs / ours;
  if (!Number.isFinite(ratio)) return '–';
  return ratio >= 1 ? `1/${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)}` : (ours / theirs).toFixed(2);
};

/** A row of which the goal is a share of the other server's figure. */
function against(
  what: string,
  goal: number,
  ours: number,
  theirs: number,
  show: (value: number) => string = ms,
  words = `≤ ${fraction(goal)}`,
): Row {
  return {
    what,
    goal: words,
    ours: show(ours),
    theirs: show(theirs),
    ratio: share(ours, theirs),
    met: ours <= theirs * goal,
  };
}

/** A row of which the goal is a figure. */
const atMost = (what: string, goal: number, ours: number, theirs: number): Row => ({
  ...against(what, 1, ours, theirs),
  goal: `≤ ${goal >= 1000 ? `${goal / 1000} s` : `${goal} ms`}`,
  met: ours <= goal,
});

/** Ours may take so many times as long. */
const times = (what: string, goal: number, ours: number, theirs: number): Row => ({
  what,
  goal: `≤ ${goal} ×`,
  ours: ms(ours),
  theirs: ms(theirs),
  ratio: `${(ours / theirs).toFixed(2)} ×`,
  met: ours / theirs <= goal,
});

function fraction(goal: number): string {
  if (goal === 1) return 'no more';
  return goal === 0.4 ? '2/5' : `1/${Math.round(1 / goal)}`;
}

function typingRows({ typing20, typing200, parse }: Figures): Row[] {
  const rows: Row[] = [];
  if (typing20) {
    const { ours, theirs, push } = typing20;
    rows.push(
      against('change → diagnostics, 20 commitments, median', 1 / 40, ours.edits.median, theirs.edits.median),
    );
    rows.push(against('… p95', 1 / 15, ours.edits.p95, theirs.edits.p95));
    if (parse) {
      const row = against('… median against `parseDocument`', 1 / 4, ours.edits.median, parse.warm);
      rows.push({ ...row, theirs: `${row.theirs} (as bundled: ${ms(parse.bundled)})` });
    }
    rows.push(
      against('… where the server sends them, median', 1 / 40, push.edits.median, theirs.edits.median),
    );
    rows.push(against('… p95', 1 / 15, push.edits.p95, theirs.edits.p95));
    rows.push(
      against('processor time an edit, 20 commitments', 1 / 10, ours.processor.each, theirs.processor.each),
    );
  }
  if (typing20 && typing200) {
    const { ours, theirs } = typing200;
    const more = ours.processor.each - typing20.ours.processor.each;
    rows.push(against('the same, 200 commitments', 1 / 60, ours.processor.each, theirs.processor.each));
    rows.push({
      what: '… above our own at 20',
      goal: '≤ 3 ms',
      ours: ms(more),
      theirs: ms(theirs.processor.each - typing20.theirs.processor.each),
      ratio: '',
      met: more <= 3,
    });
  }
  return rows;
}

function gestureRows({ typing20, typing200 }: Figures): Row[] {
  return [typing20, typing200].flatMap((typing, index) =>
    gestures.flatMap(({ name, whole }) => {
      const [ours, theirs] = [typing?.ours.gestures[name], typing?.theirs.gestures[name]];
      if (!ours || !theirs) return [];
      const row = against(`${name}, ${index ? 200 : 20} commitments`, 1 / 10, ours.median, theirs.median);
      return [whole ? row : { ...row, goal: 'reported', met: true }];
    }),
  );
}

function featureRows({ typing20, typing200 }: Figures): Row[] {
  return [typing20, typing200].flatMap((typing, index) =>
    Object.entries(typing?.ours.features ?? {}).flatMap(([name, ours]) => {
      const theirs = typing?.theirs.features[name];
      if (!theirs) return [];
      const goal = questions[name]?.goal;
      const what = `${name} right after an edit, ${index ? 200 : 20} commitments`;
      const row = against(what, goal ?? 1, ours.median, theirs.median);
      if (goal === undefined) return [{ ...row, goal: 'reported', met: true }];
      const empty = ours.items === 0 || theirs.items === 0;
      return [empty ? { ...row, what: `${what} (an answer was empty)`, met: false } : row];
    }),
  );
}

function startRows({ start, idle, check, typing20, typing200 }: Figures): Row[] {
  const rows: Row[] = [];
  if (start) {
    const { ours, theirs } = start;
    rows.push(
      against('start → first diagnostics, 20 commitments', 1 / 2, ours.diagnostics, theirs.diagnostics),
    );
    rows.push(
      against('processor time from start until 5 s after them', 1 / 2, ours.processor, theirs.processor),
    );
  }
  for (const [size, typing] of [[20, typing20] as const, [200, typing200] as const]) {
    if (!typing) continue;
    const { ours, theirs } = typing;
    const what = `peak memory over a session, ${size} commitments`;
    rows.push(against(what, 2 / 5, ours.memory.end, theirs.memory.end, mib));
  }
  if (start) rows.push(against('peak memory after start', 1, start.ours.memory, start.theirs.memory, mib));
  if (idle)
    rows.push({ ...atMost('idle with 60 plans, a minute', 50, idle.ours, idle.theirs), goal: '< 50 ms' });
  if (check) {
    const { files, parse, bundledParse } = check;
    const theirs = `${ms(parse)} (as bundled: ${ms(bundledParse)})`;
    const plans = `\`ogpplan check\` of ${files} real plans against \`parseDocument\` alone`;
    rows.push({ ...times(plans, 1.6, check.check, parse), theirs });
    rows.push({ ...times('… with hints', 2.5, check.checkWithHints, parse), theirs });
  }
  return rows;
}

function hugeRows({ huge }: Figures): Row[] {
  if (!huge) return [];
  const { nested, topLevel, theirs } = huge;
  const worst = (one: (huge: Huge) => number) => Math.max(one(nested), one(topLevel));
  const turn =
    (...names: string[]) =>
    (one: Huge) =>
      Math.max(...names.map((name) => one.turns[name] ?? Number.NaN));
  const row = (what: string, goal: number, one: (huge: Huge) => number) =>
    atMost(`2,000 commitments: ${what}`, goal, worst(one), one(theirs));
  return [
    row('first diagnostics', 4000, ({ open }) => open),
    row('an edit in a text', 50, ({ edit }) => edit),
    row('opening a quote', 50, ({ breaking }) => breaking),
    row('an edit while it is open', 50, ({ broken }) => broken),
    row('closing it', 50, ({ mending }) => mending),
    row('longest turn of the event loop, opening', 100, turn('open')),
    row('… writing', 100, turn('edit')),
    row('… syntax broken', 100, turn('breaking', 'broken', 'mending')),
    against(
      '2,000 commitments: peak memory',
      1 / 3,
      worst(({ memory }) => memory),
      theirs.memory,
      mib,
    ),
  ];
}

type Huge = NonNullable<Figures['huge']>['nested'];

function sameRow({ same }: Figures): Row[] {
  if (!same) return [];
  const { samples, different } = same;
  return [
    {
      what: 'answers equal to a fresh check of that version',
      goal: 'all',
      ours: `${samples - different} of ${samples}`,
      theirs: '–',
      ratio: '',
      met: different === 0,
    },
  ];
}
