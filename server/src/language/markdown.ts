/**
 * Makes words of a plan harmless in Markdown: no links (not even bare addresses), images, commands or
 * markup out of a file.
 */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@/$=^"]/g, '\\$&').replace(/\s+/g, ' ');
}

/**
 * Words of a plan for a tooltip: editors may read Markdown there, and others show what escapes it. What could be a
 * link, an image, markup or a new paragraph is left out or written otherwise.
 */
export const plainTooltip = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[[<{]/g, '(')
    .replace(/[\]>}]/g, ')')
    .replace(/[`*_~\\!#|]/g, '')
    .trim();

/** Our own Markdown (bold, emphasis, code, links, rules) for editors that show none. */
export function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/\[((?:[^[\]\\]|\\.)*)\]\((?:<[^<>]*>|[^()<>]*)\)/g, '$1')
    .replace(/(\*\*|(?<!\\)\*|(?<!\\)`)(?=\S)(.*?)(?<=\S)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
