import { memo } from '../memo';
import type { HandbookLanguage } from '../values';
import en from './en.txt';
import es from './es.txt';
import fr from './fr.txt';
import { Lexicon } from './lexicon';
import pt from './pt.txt';

/** The word lists as they are kept, one a language. */
export const wordLists: Readonly<Record<HandbookLanguage, string>> = { en, es, fr, pt };

const lexicons = memo((language: string) => new Lexicon(wordLists[language as HandbookLanguage]));

/**
 * The words of a language, by its BCP 47 tag (`es-MX` is Spanish); undefined where there is no list of them.
 * Read when first asked for.
 */
export function lexiconOf(tag: string): Lexicon | undefined {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  return Object.hasOwn(wordLists, language) ? lexicons(language) : undefined;
}
