import { anchors } from './texts/anchors';
import { commitments } from './texts/commitments';
import { keysAndItems } from './texts/keys';
import { hugeLines, longLines } from './texts/longLines';
import { manyLines } from './texts/manyLines';
import { nested } from './texts/nesting';
import { signs } from './texts/signs';
import type { HostileText } from './texts/text';
import { words } from './texts/words';

export type { HostileText } from './texts/text';

/**
 * Every text that is known to be hard on a parser of YAML or on what reads behind it, in any size. Also good to begin
 * with for tests that change texts at random.
 */
export const hostileTexts: readonly HostileText[] = [
  ...anchors,
  ...nested,
  ...keysAndItems,
  ...longLines,
  ...hugeLines,
  ...words,
  ...signs,
  ...manyLines,
  ...commitments,
];
