import { editions } from '../../server/src/handbook/editions';
import { type ByEdition, wordingFor } from '../../server/src/handbook/guides/guide';
import { guideOf } from '../../server/src/handbook/guides/guides';
import type { ObjectType } from '../../server/src/plan/schema/types';

/** What reviewers look for in the fields of an object, with an example each: a list that folds. */
export function fieldGuides({ name, fields }: ObjectType): string {
  const items = Object.keys(fields).flatMap((key) => {
    const guide = guideOf(name, key);
    if (!guide) return [];
    return [`- \`${key}\`: ${byEdition(guide.review)} *For example:* ${byEdition(guide.example)}`];
  });
  return `<details><summary>How reviewers read them</summary>

${items.join('\n')}

</details>`;
}

const byEdition = (words: ByEdition): string =>
  typeof words === 'string'
    ? words
    : editions.map((edition) => `(${edition}) ${wordingFor(words, edition)}`).join(' ');
