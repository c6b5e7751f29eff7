/** A place in inserted text that the author fills in. */
export interface Slot {
  /** What to write there, in plain words; shown as `<prompt>`, which counts as a placeholder. */
  readonly prompt: string;
  /** Texts to pick from. */
  readonly choices?: readonly string[];
}

/** Text with slots, independent of whether the editor knows snippets. */
export type Template = readonly (string | Slot)[];

export const slot = (prompt: string, choices?: readonly string[]): Slot => ({
  prompt,
  ...(choices?.length && { choices }),
});

/** A text as a template; templates stay what they are. */
export const templateOf = (text: string | Template): Template => (typeof text === 'string' ? [text] : text);

/** Texts, slots and templates one behind the other, as one template. */
export const concat = (...parts: readonly (string | Slot | Template)[]): Template =>
  parts.flatMap((part) => part as Template).filter((part) => part !== '');

/** Is there anything in it for the author to fill in? */
export const hasSlots = (template: Template): boolean => template.some((part) => typeof part !== 'string');

/** A template with `change` applied to its texts, and to the prompts and choices of its slots. */
export const mapTexts = (template: Template, change: (text: string) => string): Template =>
  template.map((part) =>
    typeof part === 'string' ? change(part) : slot(change(part.prompt), part.choices?.map(change)),
  );

/** Plain text for editors without snippets: a slot reads `<prompt>`, or its choice if it has just one. */
export const asText = (template: Template): string =>
  template.map((part) => (typeof part === 'string' ? part : slotText(part))).join('');

const slotText = ({ prompt, choices }: Slot): string =>
  choices?.length === 1 ? (choices[0] ?? '') : `<${prompt}>`;

/**
 * A template in LSP snippet syntax. Tab stops are numbered in the order of the text, from `firstStop` on;
 * there is no `$0`, so the last one ends the snippet.
 */
export function asSnippet(template: Template, firstStop = 1): string {
  let stop = firstStop;
  return template
    .map((part) => (typeof part === 'string' ? escapeText(part) : slotSnippet(part, stop++)))
    .join('');
}

/**
 * Templates that are inserted together, as snippets whose tab stops are numbered through: editors link
 * stops of the same number, also across the edits of one action.
 */
export function joinSnippets(templates: readonly Template[]): string[] {
  let stop = 1;
  return templates.map((template) => {
    const snippet = asSnippet(template, stop);
    stop += template.filter((part) => typeof part !== 'string').length;
    return snippet;
  });
}

function slotSnippet(part: Slot, stop: number): string {
  const { choices = [] } = part;
  if (choices.length < 2) return `\${${stop}:${escapeText(slotText(part))}}`;
  return `\${${stop}|${choices.map(escapeChoice).join(',')}|}`;
}

/** A text that stands in a snippet as it is. */
export const escapeText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

// A brace needs no escape between bars, and VS Code would show the backslash.
const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&');
