import { guideOf } from '../../handbook/guides/guides';
import { isLanguageTag, languageName, sameLanguage } from '../../plan/languages';
import type { Describer } from './describer';
import { placeIn } from './source';

/** The name of a language, and what part it has in the plan. */
export const describeLanguage: Describer = ({ text }, { plan: { frame } }) => {
  if (!isLanguageTag(text)) return undefined;
  return [
    `**${languageName(text)}** – ${partOf(text, frame.languages)}`,
    `Code \`${text}\`, as web pages use it (BCP 47).`,
    placeIn(guideOf('plan', 'languages')?.sources ?? {}, frame.edition),
  ].join('\n\n');
};

function partOf(tag: string, languages: readonly string[]): string {
  const index = languages.findIndex((language) => sameLanguage(language, tag));
  if (index < 0) return 'not among the languages of this plan';
  if (index > 0) return 'a language of this plan';
  return 'the administrative language of this plan, which texts in one language only are in';
}
