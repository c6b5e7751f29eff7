import { isLanguageTag, nearestLanguage, sameLanguage } from '../plan/languages';
import type { Frame } from '../plan/model/frame';
import type { TextNode, TextVariant } from '../plan/model/nodes';
import type { Plan } from '../plan/plan';

/** The languages of a plan, each once: `es` and `es-MX` are one. */
export function languagesOf({ languages }: Frame): readonly string[] {
  if (languages.length < 2) return languages;
  return languages.filter(
    (language, index) => languages.findIndex((other) => sameLanguage(other, language)) === index,
  );
}

/**
 * Is a wording in a language of the plan? A plain text is in the first. A key that is none of the plan's
 * languages stands for the one it was meant to be (`sp` for `es`): `unknown-choice` speaks of it.
 */
function isIn(variant: TextVariant, language: string, languages: readonly string[]): boolean {
  const written = variant.language ?? languages[0] ?? '';
  if (sameLanguage(written, language)) return true;
  if (languages.some((known) => sameLanguage(known, written))) return false;
  const meant = nearestLanguage(written);
  return meant !== undefined && sameLanguage(meant, language);
}

/**
 * The languages in which a text says nothing. A placeholder says something, as `placeholder-text` speaks
 * of it; a text that says nothing in any language lacks none.
 */
export function missingLanguages(text: TextNode, languages: readonly string[]): readonly string[] {
  if (text.state !== 'present') return [];
  return languages.filter(
    (language) => !text.variants.some((one) => one.state !== 'absent' && isIn(one, language, languages)),
  );
}

/** The languages that texts of the plan are written in, as far as they say so. */
export function languagesWritten(plan: Plan): readonly string[] {
  const variants = plan.units.flatMap(({ bilingualTexts }) =>
    bilingualTexts.flatMap((text) => text.variants),
  );
  return [...new Set(variants.flatMap(({ language = '' }) => (isLanguageTag(language) ? language : [])))];
}

/** Does any text of the plan have a wording (or a place for one) in a second language? */
export const isBilingual = (plan: Plan): boolean =>
  plan.units.some(({ bilingualTexts }) => bilingualTexts.some(({ variants }) => variants.length > 1));
