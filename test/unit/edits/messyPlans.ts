import { needsQuotes, quoteIfNeeded } from '../../../server/src/edits/quote';

/** Content of a plan, whatever its layout. `undefined` is a key or dash with nothing behind it. */
export type Content = string | undefined | readonly Content[] | { readonly [key: string]: Content };

/** Random numbers that a seed repeats. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(options: readonly T[]): T {
    return options[this.int(0, options.length - 1)]!;
  }
}

const lines = [
  'Plan',
  'Ministry, the',
  'say "x"',
  "it's: so",
  'C:\\dir',
  'a #1',
  '2021-03',
  '[x]',
  '- y',
  'é …',
  '& co',
];
const proses = ['One.', 'One.\n\nTwo: three.', 'One.\n# Two\n  - three', 'One.\n\n\nTwo #1\n'];

/** A random plan: some of what the format knows, in any order. */
export function randomContent(random: Random): Content {
  const line = () => (random.chance(0.1) ? undefined : random.pick(lines));
  const prose = () => (random.chance(0.1) ? undefined : random.pick(random.chance(0.3) ? lines : proses));
  const some = (entries: Record<string, () => Content>): Content => {
    const kept = Object.entries(entries).filter(() => random.chance(0.6));
    if (random.chance(0.2)) kept.reverse();
    return Object.fromEntries(kept.map(([key, make]) => [key, make()]));
  };
  const many = (most: number, make: () => Content): Content =>
    Array.from({ length: random.int(0, most) }, make);
  const contact = () =>
    random.chance(0.3)
      ? line()
      : some({ name: line, 'x-tag': line, title: () => bilingual(line), email: line });
  const bilingual = (make: () => Content): Content =>
    random.chance(0.3) ? { es: make(), en: make() } : make();
  const milestone = () =>
    some({ id: line, title: line, 'x-note': prose, end: () => '2021-03', status: () => 'new' });
  const commitment = () =>
    some({
      id: line,
      title: () => bilingual(line),
      'policy-areas': () => many(3, () => random.pick(lines)),
      start: () => '2020-01',
      lead: line,
      supporting: () => (random.chance(0.2) ? line() : many(2, () => random.pick(lines))),
      contact,
      problem: prose,
      unknown: line,
      results: () => bilingual(prose),
      values: () => some({ transparency: prose, accountability: prose }),
      continues: () => (random.chance(0.5) ? line() : some({ plan: line, commitment: line })),
      milestones: () => many(3, milestone),
    });
  const agency = () => some({ name: line, aliases: () => many(2, line), kind: () => 'government', contact });
  return {
    ...(some({
      ogpplan: () => '1',
      participant: line,
      title: () => bilingual(line),
      languages: () => ['es', 'en'],
      period: () => some({ start: () => '2020-01-01', end: () => '2021-12-31' }),
      'x-extra': () => some({ a: line, b: prose }),
      contact,
      agencies: () => some({ mof: agency, trust: agency, 'a b': agency }),
      introduction: prose,
      'development-process': () =>
        random.chance(0.3)
          ? prose()
          : some({
              dissemination: prose,
              dialogue: prose,
              feedback: () => many(2, () => some({ proposal: line })),
            }),
      amendments: () => many(2, () => some({ date: () => '2021-05-14', summary: line })),
    }) as object),
    commitments: many(3, commitment),
  };
}

/** Writes a plan as people do: any indentation, comments and blank lines, quotes, brackets, anchors. */
export function messyText(content: Content, random: Random): string {
  const text = new Messy(random).document(content as Record<string, Content>);
  const ended = random.chance(0.3) ? text.replace(/\n$/, '') : text;
  const broken = random.chance(0.3) ? ended.replaceAll('\n', '\r\n') : ended;
  return random.chance(0.1) ? `\ufeff${broken}` : broken;
}

class Messy {
  #comments = 0;
  #anchors: string[] = [];
  readonly #step: number;
  readonly #dash: number;
  readonly #gap: number;

  constructor(readonly random: Random) {
    this.#step = random.pick([2, 2, 4, 3]);
    this.#dash = random.pick([0, 2, 4]);
    this.#gap = random.pick([1, 1, 3]);
  }

  document(content: Record<string, Content>): string {
    const { random } = this;
    const start = random.pick([
      '',
      '',
      '',
      '# A plan.\n',
      '# A plan.\n\n',
      '---\n',
      '%YAML 1.2\n--- # start\n',
    ]);
    const end = random.pick(['', '', '', '\n', '# the end\n', '\n  # the end\n', '...\n']);
    if (random.chance(0.05)) return `${start}${this.#flow(content)}\n${end}`;
    const entries = Object.entries(content);
    if (entries.length === 0) return '{}\n';
    return `${start}${entries.map((entry) => this.#pair(entry, 0)).join('')}${end}`;
  }

  #comment(): string {
    this.#comments++;
    return `# ${this.random.pick(['note', 'key: value', '- item', '"open', 'ogpplan-ignore x'])} ${this.#comments}`;
  }

  /** Comment and blank lines before a part. */
  #above(column: number): string {
    const { random } = this;
    let above = '';
    while (random.chance(0.2)) {
      above += random.chance(0.4) ? '\n' : `${' '.repeat(column)}${this.#comment()}\n`;
    }
    return above;
  }

  /** The rest of a line. */
  #end(): string {
    const end = this.random.pick(['', '', '', ' ', ` ${this.#comment()}`, `   ${this.#comment()}`]);
    return `${end}\n`;
  }

  #pair([key, value]: [string, Content], column: number, first = false): string {
    const { random } = this;
    const indent = first ? '' : this.#above(column) + ' '.repeat(column);
    const name = random.chance(0.1) ? `"${key}"` : quoteIfNeeded(key);
    const anchor = random.chance(0.03) ? `&k${this.#comments} ` : '';
    return `${indent}${anchor}${name}:${this.#behind(value, column, this.#step, this.#dash)}${this.#below(column)}`;
  }

  /** Comments that belong to what is above them. */
  #below(column: number): string {
    const { random } = this;
    if (!random.chance(0.08)) return '';
    return `${random.chance(0.3) ? '\n' : ''}${' '.repeat(column + 1)}${this.#comment()}\n`;
  }

  /** A value with the blank or line break before it, up to the end of its last line. */
  #behind(value: Content, column: number, step: number, dash: number): string {
    const { random } = this;
    if (value === undefined) return random.pick(['', ' ~', ' ""', ' []', '']) + this.#end();
    if (value === 'Plan' && this.#anchors.length > 0 && random.chance(0.7)) {
      return ` *${random.pick(this.#anchors)}${this.#end()}`;
    }
    const anchor = random.chance(0.05) ? ` ${this.#newAnchor(value)}` : '';
    if (typeof value === 'string') return anchor + this.#scalar(value, column, step);
    const empty = Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
    if (empty || random.chance(0.2)) return `${anchor} ${this.#flow(value)}${this.#end()}`;
    const inner = column + (Array.isArray(value) ? dash : step);
    return anchor + this.#end() + this.#parts(value, inner);
  }

  #newAnchor(value: Content): string {
    const name = `a${this.#comments++}`;
    if (value === 'Plan') this.#anchors.push(name);
    return `&${name}`;
  }

  #parts(value: Content, column: number, first = false): string {
    if (!Array.isArray(value)) {
      return Object.entries(value as object)
        .map((entry, index) => this.#pair(entry, column, first && index === 0))
        .join('');
    }
    return value.map((item: Content, index) => this.#item(item, column, first && index === 0)).join('');
  }

  #item(value: Content, column: number, first: boolean): string {
    const indent = first ? '' : this.#above(column) + ' '.repeat(column);
    const inner = column + 1 + this.#gap;
    const isBlock = value !== undefined && typeof value !== 'string' && Object.keys(value).length > 0;
    const body =
      isBlock && this.random.chance(0.7)
        ? ' '.repeat(this.#gap) + this.#parts(value, inner, true)
        : this.#behind(value, column, this.#step, this.#step);
    return `${indent}-${body}${this.#below(column)}`;
  }

  #scalar(value: string, column: number, step: number): string {
    const { random } = this;
    const indent = ' '.repeat(column + step);
    if (value.includes('\n') || random.chance(0.1)) {
      const header = random.pick(['|', '|', '|-', '|+', `|${step}`]);
      const body = value.replace(/\n+$/, '').replace(/\n(?=[^\n])/g, `\n${indent}`);
      const comment = random.chance(0.2) ? ` ${this.#comment()}` : '';
      return ` ${header}${comment}\n${indent}${body}\n${random.chance(0.2) ? '\n' : ''}`;
    }
    if (random.chance(0.05)) return `\n${indent}${quoteIfNeeded(value)}${this.#end()}`;
    const words = value.split(' ');
    if (random.chance(0.1) && words.length > 1) {
      return ` ${JSON.stringify(value).replace(' ', `\n${indent}`)}${this.#end()}`;
    }
    return ` ${this.#inline(value, 'block')}${this.#end()}`;
  }

  #inline(value: string, place: 'block' | 'flow'): string {
    const { random } = this;
    if (!needsQuotes(value, place) && random.chance(0.7)) return value;
    return value.includes('\n') || random.chance(0.5)
      ? JSON.stringify(value)
      : `'${value.replaceAll("'", "''")}'`;
  }

  #flow(value: Content): string {
    const { random } = this;
    if (value === undefined) return '~';
    if (typeof value === 'string') return this.#inline(value, 'flow');
    const blank = random.pick(['', ' ']);
    const comma = random.pick([', ', ', ', ' , ']);
    const parts = Array.isArray(value)
      ? value.map((item: Content) => this.#flow(item))
      : Object.entries(value).map(([key, inner]) =>
          inner === undefined && random.chance(0.5)
            ? `${quoteIfNeeded(key)}: `
            : `${quoteIfNeeded(key)}: ${this.#flow(inner)}`,
        );
    const inside = `${blank}${parts.join(comma)}${parts.length > 0 && random.chance(0.2) ? ',' : ''}${blank}`;
    return Array.isArray(value) ? `[${inside}]` : `{${inside}}`;
  }
}
