// What tests inside VS Code put before their lines, so that these are known among all that VS Code logs.

/** A line to be shown. */
export const outputMark = '[ogpplan tests] ';

/** The counts of a run as JSON, from where no file can be written. */
export const countsMark = '[ogpplan counts] ';

/** A text (as JSON) to paste into the window: no command goes the way of the paste key. */
export const pasteMark = '[ogpplan paste] ';
