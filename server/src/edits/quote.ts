/** Where a scalar stands: in flow style and as a key there are more characters that mean something. */
export type ScalarPlace = 'block' | 'flow';

/**
 * The source of a scalar that YAML reads back as `text`: plain where it can be (numbers and dates too, as
 * the format reads their source), else in quotes. Never more than one line.
 */
export function quoteIfNeeded(_text: string, _place: ScalarPlace = 'block'): string {
  throw new Error('not written yet');
}
