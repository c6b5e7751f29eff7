import type { HandbookLanguage } from '../values';
import { en, type Prompts } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';

export type { Prompts } from './en';

/** Every prompt of the templates, by language. */
export const prompts: Readonly<Record<HandbookLanguage, Prompts>> = { en, es, fr, pt };

/** One prompt, by language. */
export type Prompt = Readonly<Record<HandbookLanguage, string>>;

/** The prompt of an object's key, by the object's name in the schema; undefined where there is none. */
export function promptOf(object: string, key: string): Prompt | undefined {
  const wordings = Object.entries(prompts).flatMap(([language, table]) => {
    const text = (table as Readonly<Record<string, Readonly<Record<string, string>>>>)[object]?.[key];
    return text === undefined ? [] : [[language, text] as const];
  });
  return wordings.length > 0 ? (Object.fromEntries(wordings) as Prompt) : undefined;
}

/** The language that prompts are shown in where a text is to be in `tag` (BCP 47): English if there are none in it. */
export function promptLanguage(tag: string | undefined): HandbookLanguage {
  const language = tag?.split('-', 1)[0]?.toLowerCase() ?? '';
  return language in prompts ? (language as HandbookLanguage) : 'en';
}
