import { memo } from '../handbook/memo';
import { acronymKey, bracketAcronym, isAcronym, keyWords } from './agencyKeys';
import { type AgencyEntry, duplicateAgencies, nearestAgencies } from './agencyLikeness';
import { fold } from './fold';

/** What the index needs to know of an agency of the register. */
export interface RegisteredAgency {
  readonly id: string;
  /** Its name in every language, and its aliases. */
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
}

/** Key → the only agency that has it; `undefined` as a value where several have. */
class UniqueKeys {
  readonly #ids = new Map<string, string | undefined>();

  add(key: string, id: string): void {
    if (key === '') return;
    this.#ids.set(key, this.#ids.has(key) && this.#ids.get(key) !== id ? undefined : id);
  }

  get(key: string): string | undefined {
    return this.#ids.get(key);
  }

  has(key: string): boolean {
    return this.#ids.has(key);
  }
}

const separators = /[;,/+&\r\n]|\s(?:and|y|e|et)(?=\s)/giu;
/** Longer texts are prose; every run of parts is looked up. */
const longestList = 1000;
const mostParts = 20;

/** A stretch of a text, as offsets into it. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** What a name says besides its words. */
interface NameFacts {
  /** As written, but for case and accents. */
  readonly text: string;
  /** The acronym it carries, and itself if it is one; as `acronymKey` writes them. */
  readonly bracket: string | undefined;
  readonly bare: string | undefined;
}

const factsOf = memo((name): NameFacts => {
  const bracket = bracketAcronym(name);
  return {
    text: fold(name.trim()),
    bracket: bracket && acronymKey(bracket),
    bare: isAcronym(name) ? acronymKey(name) : undefined,
  };
});

/** Finds the agencies of a register by what people write for them. */
export class AgencyIndex {
  readonly #entries: AgencyEntry[] = [];
  readonly #ids = new Set<string>();
  /** By name as written, but for case and accents: tells entries apart that look like one body. */
  readonly #byText = new UniqueKeys();
  readonly #byName = new UniqueKeys();
  readonly #byAcronym = new UniqueKeys();
  readonly #byId = new UniqueKeys();

  readonly #countries: readonly (readonly string[])[];

  /** `participants`: the plan's country or place, in every language; "… of Georgia" is "…" in Georgia's. */
  constructor(agencies: Iterable<RegisteredAgency>, participants: readonly string[] = []) {
    this.#countries = participants.map((participant) => keyWords(participant));
    for (const { id, names, acronyms } of agencies) {
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      const facts = names.map(factsOf);
      const written = [...acronyms.map(acronymKey), ...facts.flatMap(({ bracket }) => bracket ?? [])];
      const entry: AgencyEntry = {
        id,
        names: names.map((name) => keyWords(name, this.#countries)).filter((words) => words.length > 0),
        acronyms: new Set(written.filter((key) => key !== '')),
        bareAcronyms: facts.flatMap(({ bare }) => bare ?? []),
      };
      this.#entries.push(entry);
      for (const { text } of facts) this.#byText.add(text, id);
      for (const words of entry.names) this.#byName.add(words.join(''), id);
      for (const acronym of entry.acronyms) this.#byAcronym.add(acronym, id);
      this.#byId.add(acronymKey(id), id);
    }
  }

  /** Is it the id of an agency, letter for letter? */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /**
   * The id of the agency whose name, alias or acronym the text is, or whose id it is but for case and
   * punctuation; `undefined` where no agency or more than one has it.
   */
  match(text: string): string | undefined {
    const written = this.#byText.get(fold(text.trim()));
    if (written !== undefined) return written;
    const key = keyWords(text, this.#countries).join('');
    if (this.#byName.has(key)) return this.#byName.get(key);
    const bare = acronymKey(text);
    return this.#byAcronym.has(bare) ? this.#byAcronym.get(bare) : this.#byId.get(bare);
  }

  /** Is a text, but for case and accents, the name of an agency, or of several that share it? */
  isTaken(text: string): boolean {
    return this.#byText.has(fold(text.trim()));
  }

  /** Up to three ids that a text which is none may mean, the likeliest first. */
  nearest(text: string): readonly string[] {
    return nearestAgencies(acronymKey(text), keyWords(text, this.#countries), this.#entries);
  }

  /** Pairs of ids that look like one body, the one registered first before the later. */
  duplicates(): readonly (readonly [string, string])[] {
    return duplicateAgencies(this.#entries);
  }

  /**
   * The ids of the agencies that a text lists ("mps; mof", "MPS and MoF"), where each part is one and
   * there are two or more; else none. A name with an "and" or a comma in it stays whole.
   */
  splitNames(text: string): readonly string[] {
    if (text.length > longestList || this.#resolve(text) !== undefined) return [];
    const parts = partsOf(text);
    if (parts.length > mostParts) return [];
    const ids = new Set<string>();
    for (let at = 0; at < parts.length; ) {
      const name = this.#longestName(text, parts, at);
      if (name === undefined) return [];
      ids.add(name.id);
      at = name.next;
    }
    return ids.size > 1 ? [...ids] : [];
  }

  /** The agency whose name takes up the most parts from `at` on, and the part behind it. */
  #longestName(text: string, parts: readonly Part[], at: number): { id: string; next: number } | undefined {
    for (let next = parts.length; next > at; next--) {
      const id = this.#resolve(text.slice(parts[at]?.start, parts[next - 1]?.end));
      if (id !== undefined) return { id, next };
    }
    return undefined;
  }

  #resolve(text: string): string | undefined {
    const trimmed = text.trim();
    return this.#ids.has(trimmed) ? trimmed : this.match(trimmed);
  }
}

/** The stretches between the separators of a list, blank ones left out. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== '') parts.push({ start, end });
  };
  for (const separator of text.matchAll(separators)) {
    add(separator.index);
    start = separator.index + separator[0].length;
  }
  add(text.length);
  return parts;
}
