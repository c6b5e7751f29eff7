import assert from 'node:assert/strict';

/** A text and the place that a marker stood at. */
export interface Marked {
  readonly text: string;
  readonly offset: number;
}

/** Takes the one `‸` out of a text. */
export function marked(source: string): Marked {
  const offset = source.indexOf('‸');
  assert.ok(offset >= 0, `no marker in ${source}`);
  assert.equal(source.indexOf('‸', offset + 1), -1, 'two markers');
  return { text: source.replace('‸', ''), offset };
}
