import type { Frame } from '../../plan/model/frame';

/**
 * The boxes of an edition that can tell what a commitment is to achieve. The template of 2015 has the
 * objective beside (optional) results, and reads the description for them as well.
 */
export const resultKeys = ({ edition }: Frame): readonly ('results' | 'objective' | 'description')[] =>
  edition === 2015 ? ['results', 'objective', 'description'] : ['results'];
