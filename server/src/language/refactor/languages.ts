import { scalar } from '../../edits/value';
import { insertItem, unwrapMap } from '../../edits/write';
import { isEnglish, languageName, sameLanguage } from '../../plan/languages';
import { type ObjectNode, TextNode } from '../../plan/model/nodes';
import type { Plan } from '../../plan/plan';
import { addPlaces, type Gap, gapsIn } from '../../rules/translations';
import { languagesOf } from '../../rules/wordings';
import { counted, listed } from '../../rules/words';
import { type Action, allOrNone, rewriting } from '../action';
import { isOnHead, type Refactoring } from './place';

/** Gives the texts of the plan, of a commitment or just one a place for each language that they lack. */
export const addLanguages: Refactoring = (plan, place) => {
  const [node] = place.nodes;
  const offers: (readonly Action[])[] = [];
  if (node instanceof TextNode && !node.origin) offers.push(offer(plan, 'this text', gapsIn([node], plan)));
  if (place.commitment && isOnHead(place)) {
    offers.push(offer(plan, 'each text of this commitment', gapsIn(place.commitment.texts, plan)));
  }
  if (place.key === 'languages') {
    const texts = plan.units.flatMap((unit) => unit.texts);
    offers.push(offer(plan, 'each text of the plan', gapsIn(texts, plan)), addEnglish(plan, texts));
  }
  return offers.flat();
};

function offer(plan: Plan, what: string, gaps: readonly Gap[]): Action[] {
  if (gaps.length === 0) return [];
  const missing = [...new Set(gaps.flatMap(({ languages }) => languages))].map(languageName);
  const count = gaps.length > 1 ? ` (${counted(gaps.length, 'text')})` : '';
  return [rewriting(`Add a place for ${listed(missing)} to ${what}${count}`, () => places(plan, gaps))];
}

/** A plan in one language that is not English is to be in English too. */
function addEnglish(plan: Plan, texts: readonly TextNode[]): Action[] {
  const [only, other] = languagesOf(plan.frame);
  const { root } = plan;
  if (!root || only === undefined || other !== undefined || isEnglish(only)) return [];
  const gaps = gapsIn(texts, plan, [only, 'en']);
  if (gaps.length === 0) return [];
  return [
    rewriting(
      `Add English to the plan, and a place for it to each text (${counted(gaps.length, 'text')})`,
      () => {
        const language = insertItem(plan, root as ObjectNode, 'languages', scalar('en'));
        const added = places(plan, gaps);
        return language && added.length > 0 ? [language, ...added] : [];
      },
    ),
  ];
}

/** Texts that cannot be changed, such as those behind an alias, are left as they are. */
const places = (plan: Plan, gaps: readonly Gap[]) => gaps.flatMap((gap) => addPlaces(plan, gap));

/** Leaves of a text in several languages the one in the plan's first language, as a plain text. */
export const keepOneLanguage: Refactoring = (plan, place) => {
  const [text] = place.nodes;
  const [first] = languagesOf(plan.frame);
  if (!(text instanceof TextNode && text.bilingual) || text.origin || first === undefined) return [];
  const kept = text.variants.find(({ language }) => language !== undefined && sameLanguage(language, first));
  if (!kept || kept.state === 'absent' || kept.language === undefined) return [];
  const lost = text.variants.flatMap(({ language, state }) =>
    language !== undefined && language !== kept.language && state === 'present'
      ? [languageName(language)]
      : [],
  );
  const without = lost.length > 0 ? `, without the ${listed(lost)} one` : '';
  return [
    rewriting(`Keep only the ${languageName(first)} text${without}`, () =>
      allOrNone([unwrapMap(plan, text, kept.language!)]),
    ),
  ];
};
