import type { Edition } from '../../handbook/editions';
import type { Sources } from '../../handbook/guides/guide';
import { citation, type Source } from '../../handbook/sources';

/** A source with a link to where it can be read; says so if it is not confirmed. Markdown. */
export function linked(source: Source): string {
  const text = source.url === undefined ? citation(source) : `[${citation(source)}](${source.url})`;
  return source.confirmed ? text : `${text} (unconfirmed)`;
}

/** Where the handbook of an edition speaks of something, or that it does not. Markdown. */
export function placeIn(sources: Sources, edition: Edition): string {
  const own = sources[edition];
  if (own) return linked(own);
  const [other] = Object.values(sources);
  return other
    ? `The guidance of ${edition} does not speak of it. Compare ${linked(other)}`
    : 'Part of the file format; no handbook asks for it.';
}
