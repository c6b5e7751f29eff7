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
