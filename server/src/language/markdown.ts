/**
 * Makes words of a plan harmless in Markdown: no links (not even bare addresses), images, commands or
 * markup out of a file.
 */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@/$=^"]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Our own Markdown (bold, emphasis, code, links, rules) for editors that show none. */
export function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\(<?[^)]*\)/g, '$1')
    .replace(/(\*\*|(?<!\\)\*|(?<!\\)`)(?=\S)(.*?)(?<=\S)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
