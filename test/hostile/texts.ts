import { anchored } from './texts/anchors';
import { many } from './texts/commitments';
import { wide } from './texts/keys';
import { huge, long } from './texts/longLines';
import { documents } from './texts/manyLines';
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
  ...anchored,
  ...nested,
  ...wide,
  ...long,
  ...huge,
  ...words,
  ...signs,
  ...documents,
  ...many,
];
