/** Makes words of a plan harmless in Markdown: no links, images, commands or markup out of a file. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');
}
