import { memo } from '../handbook/memo';
import { fold } from './fold';

/** Subtags that are well-formed but no language: undetermined, several, none, without a code. */
const noLanguages = new Set(['und', 'mul', 'zxx', 'mis', 'root']);

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

interface Tag {
  /** In canonical form: `EN-uk` → `en-GB`. */
  readonly canonical: string;
  /** English name; absent where the language is not known. */
  readonly name?: string;
}

/** A file can hold any number of wrong tags; a long-lived process keeps this many. */
const mostTags = 1000;

const tagOf = memo((text): Tag | undefined => {
  try {
    const [canonical] = Intl.getCanonicalLocales(text);
    if (canonical === undefined) return undefined;
    const [language = ''] = canonical.split('-');
    if (noLanguages.has(language) || englishNames.of(language) === undefined) return { canonical };
    return { canonical, name: englishNames.of(canonical) ?? canonical };
  } catch (error) {
    // Not well-formed.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}, mostTags);

/** Is the text a BCP 47 language tag, well-formed and of a language that is known? Letter case aside. */
export const isLanguageTag = (tag: string): boolean => tagOf(tag)?.name !== undefined;

/** The English name of a language: `pt-BR` → "Brazilian Portuguese"; the tag where it has none. */
export const languageName = (tag: string): string => tagOf(tag)?.name ?? tag;

/** A tag as it is compared. */
const comparable = (tag: string): string => (tagOf(tag)?.canonical ?? tag).toLowerCase();

/**
 * Do two tags stand for one language? Letter case aside; a tag serves a narrower one and the other way
 * round (`fr`, `fr-CA`), two different regions or scripts are two (`pt-BR`, `pt-PT`).
 */
export function sameLanguage(a: string, b: string): boolean {
  if (a === b) return true;
  const one = comparable(a);
  const other = comparable(b);
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

/** Is it English, of whatever region? */
export const isEnglish = (tag: string): boolean => sameLanguage('en', tag);

/** Codes of countries, and other slips, written for the language spoken there. */
const slips: ReadonlyMap<string, string> = new Map(
  Object.entries({
    al: 'sq',
    br: 'pt',
    cn: 'zh',
    cz: 'cs',
    dk: 'da',
    ge: 'ka',
    gr: 'el',
    ir: 'fa',
    jp: 'ja',
    kg: 'ky',
    kr: 'ko',
    kz: 'kk',
    me: 'cnr',
    mx: 'es',
    rs: 'sr',
    se: 'sv',
    si: 'sl',
    sp: 'es',
    ua: 'uk',
    us: 'en',
    gb: 'en',
    vn: 'vi',
  }),
);

/** Languages of participants, the most common first: people may write them out by name. */
export const spokenLanguages: readonly string[] =
  'en es fr pt ar az be bg bn bs ca cs da de el et eu fa fi fil ga gl he hi hr hu hy id is it ja ka kk km ko ky lt lv mg mk mn ms mt my nb ne nl nn no pl ps ro ru rw sk sl so sq sr sv sw ta th ti tl tr uk ur uz vi zh zu'.split(
    ' ',
  );

const nameLocales = ['en', 'es', 'fr', 'pt'];

const displayIn = memo(
  (locale) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }),
  100,
);

let names: ReadonlyMap<string, string> | undefined;

/** Folded name of a language, in English, Spanish, French, Portuguese and itself → its tag. */
function languagesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (locale: string, spoken: readonly string[]) => {
    const display = displayIn(locale);
    for (const tag of spoken) {
      const name = display.of(tag);
      if (name !== undefined && !found.has(fold(name))) found.set(fold(name), tag);
    }
  };
  for (const locale of nameLocales) add(locale, spokenLanguages);
  for (const tag of spokenLanguages) add(tag, [tag]);
  return found;
}

/** What a language is called in English, Spanish, French, Portuguese and itself, each name once. */
export function languageNames(tag: string): readonly string[] {
  const found = [...nameLocales, tag].map((locale) => displayIn(locale).of(tag));
  return [...new Set(found.filter((name) => name !== undefined))];
}

/**
 * The language tag that a text was meant to be: a country's code (`sp`, `gr`, `ua`), a name in English,
 * Spanish, French, Portuguese or itself ("inglés", "Français"), a tag with the wrong punctuation
 * (`pt_BR`); `undefined` where nothing fits.
 */
export function nearestLanguage(text: string): string | undefined {
  const trimmed = text.trim();
  const slip = slips.get(trimmed.toLowerCase());
  if (slip !== undefined) return slip;
  const tag = tagOf(trimmed.replace(/[_ ]/g, '-'));
  if (tag?.name !== undefined) return tag.canonical;
  names ??= languagesByName();
  const byName = names.get(fold(trimmed));
  if (byName !== undefined) return byName;
  // "es_", "fr-", "en (UK)", "es-español": a language, and then something that is none
  const [language = ''] = trimmed.split(/[^\p{L}]/u);
  return language !== trimmed && language !== '' ? nearestLanguage(language) : undefined;
}
