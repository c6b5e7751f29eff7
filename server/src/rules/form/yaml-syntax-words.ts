import type { Cause, CauseKind, Repair } from '../../plan/yaml/syntax/cause';
import { listed } from '../words';

/** What the messages name: the key concerned, and the sign or word that is in the way. */
export interface SyntaxArgs {
  readonly key?: string | undefined;
  readonly sign?: string | undefined;
  /** Names of the format that may be meant. */
  readonly names?: readonly string[] | undefined;
}

const ofKey = ({ key }: SyntaxArgs): string => (key === undefined ? 'This text' : `The text of \`${key}\``);
const around = 'Put quotation marks around the whole text.';

/** One message for each way in which prose, or a slip, breaks a plan file. */
export const syntaxMessages: Readonly<
  Record<
    CauseKind | 'no-anchor' | 'in-itself' | 'too-many-aliases' | 'stray-conflict',
    (args: SyntaxArgs) => string
  >
> = {
  'too-deep': () =>
    'Lists or brackets are nested more than 100 deep here, so the plan cannot be read. A plan never needs more than ' +
    'six levels; look for brackets that are opened again and again.',
  'too-long': ({ sign }: SyntaxArgs) =>
    `The lines from here to the next commitment or section are ${sign} million characters long. More than one million are ` +
    'not read, so nothing in them is checked; the rest of the plan is. Delete what was pasted here by mistake, or move it ' +
    'to a document of its own and name that in the plan.',
  conflict: () =>
    'Two people changed these lines, and git kept both versions, divided by the lines `<<<<<<<`, `=======` and ' +
    '`>>>>>>>`. Until one is chosen nothing here can be checked. Keep one version and delete the dividing lines.',
  'stray-conflict': ({ sign }: SyntaxArgs) =>
    `The line \`${sign}\` is left over from two versions that git brought together. It is no part of the plan and keeps ` +
    'it from being read. Delete the line.',
  'second-document': ({ sign }: SyntaxArgs) =>
    `For the computer the plan ends at this line (\`${sign}\`): nothing below it is read. Delete the line; blank lines ` +
    'are enough to divide a plan.',
  tab: () =>
    'This line starts with a tab. What belongs together in a plan is told by the spaces at the start of its lines, and a ' +
    'tab has no fixed width. Put spaces in its place.',
  'no-break-space': () =>
    'What looks like a space here is a no-break space, as web pages and word processors write it, and the line cannot be ' +
    'read with it. Put an ordinary space in its place.',
  backslash: ({ sign }: SyntaxArgs) =>
    `Between double quotation marks a backslash has a meaning of its own, and \`${sign}\` has none. Write the backslash ` +
    'twice.',
  'unclosed-quote': (args: SyntaxArgs) =>
    `${ofKey(args)} begins with a quotation mark (${args.sign}) that is never closed, so nobody can tell where the text ` +
    'ends. Add one at its end.',
  'unclosed-bracket': ({ key, sign }: SyntaxArgs) =>
    `The bracket \`${sign}\`${key === undefined ? '' : ` of \`${key}\``} is never closed, so what follows is taken for a ` +
    `part of it. Add \`${sign === '{' ? '}' : ']'}\` at its end.`,
  'text-after-quote': (args: SyntaxArgs) =>
    `${ofKey(args)} goes on after the closing quotation mark: \`${args.sign}\`. What begins with a quotation mark has to ` +
    `end with one. ${around}`,
  'text-after-bracket': ({ key, sign }: SyntaxArgs) =>
    `The list${key === undefined ? '' : ` of \`${key}\``} ends at its closing bracket, but something follows: \`${sign}\`. ` +
    'Delete it, or move the bracket behind it.',
  'leading-sign': (args: SyntaxArgs) =>
    `${ofKey(args)} begins with \`${args.sign}\`, a sign that has a meaning of its own in a plan file, so the text cannot ` +
    `be read. ${around}`,
  'missing-space': ({ sign = ':' }: SyntaxArgs) =>
    `A space is missing after \`${sign}\`. Without it the line is read as one long word.`,
  'missing-colon': ({ key }: SyntaxArgs) =>
    `A colon is missing after \`${key}\`, so the line cannot be told from text. Write \`${key}:\` and then what belongs to it.`,
  'wrong-indent': ({ key }: SyntaxArgs) =>
    `${key === undefined ? 'This line' : `\`${key}\``} does not start below the lines that it belongs with, so nobody can ` +
    'tell what it is a part of. Give it as many spaces at the start as they have.',
  'half-typed': ({ sign = '', names = [], key }: SyntaxArgs) =>
    `\`${sign}\` stands alone, so nobody can tell what it is. ` +
    (names.length > 0
      ? `If you mean ${listed(
          names.map((name) => `\`${name}\``),
          'or',
        )}, write ${names.length > 1 ? 'the name' : 'it'} in full, with a colon. If it is text`
      : 'If it names a part of the plan, put a colon after it. If it is text') +
    `${key === undefined ? '' : ` of \`${key}\``}, put spaces before it.`,
  'left-of-text': ({ key }: SyntaxArgs) =>
    `This line starts too far left to be part of the text${key === undefined ? '' : ` of \`${key}\``} above it. Put spaces ` +
    'at its start, as many as the lines of that text have.',
  'stray-line': () =>
    'This line is neither a field with its text nor a part of the text above, so nobody can tell what it belongs to. Put the ' +
    'name of a field and a colon before it, or delete it.',
  'uneven-text': ({ key }: SyntaxArgs) =>
    `The text${key === undefined ? '' : ` of \`${key}\``} starts with more spaces than the lines that follow. Let its first ` +
    'line be the one furthest left.',
  hash: (args: SyntaxArgs) =>
    `Behind a space, \`#\` starts a note that is no part of the plan, so \`${args.sign}\` breaks the text` +
    `${args.key === undefined ? '' : ` of \`${args.key}\``} off in the middle. ${around}`,
  colon: (args: SyntaxArgs) =>
    `${ofKey(args)} holds a colon with a space behind it (\`${args.sign}\`), which in a plan file divides the name of a field from ` +
    `its text. ${around}`,
  other: ({ key }: SyntaxArgs) =>
    `${key === undefined ? 'This line' : `The line of \`${key}\``} cannot be read as it stands. Compare it with the lines ` +
    'around it: the same spaces at the start, a name, a colon and a space, and quotation marks around a text with unusual ' +
    'signs.',
  'no-anchor': ({ sign = '' }: SyntaxArgs) =>
    `A text that begins with \`*\` stands for another one marked \`&${sign.slice(1)}\`, and there is none above. If ` +
    `\`${sign}\` is meant as it stands, put quotation marks around it.`,
  'in-itself': ({ sign = '' }: SyntaxArgs) =>
    `\`${sign}\` stands inside of what it stands for (\`&${sign.slice(1)}\`), so it would go on without end and is not read. ` +
    'Delete it, or write out what is meant.',
  'too-many-aliases': ({ sign = '' }: SyntaxArgs) =>
    `What \`${sign}\` stands for is written with other such names, one inside the other more than 100 times, so it is not ` +
    'read here. Write out what is meant.',
};

/** What a repair does, as the title of a fix. */
export function repairTitle({ kind, key, sign }: Cause, repair: Repair): string {
  switch (repair.how) {
    case 'quote':
      return kind === 'unclosed-quote'
        ? 'Take the mark for an apostrophe: put quotation marks around the text'
        : 'Put quotation marks around the text';
    case 'requote':
      return 'Let the outer quotation marks enclose the whole text';
    case 'block':
      return 'Put the text on the lines below';
    case 'write':
      return `Write \`${repair.text}\``;
    case 'remove':
      return kind === 'second-document' ? 'Delete the dividing line' : `Delete \`${sign}\``;
    case 'spaces':
      return spacesTitle(kind, key);
    case 'insert':
      return insertTitle(kind, repair.sign);
  }
}

function spacesTitle(kind: CauseKind, key: string | undefined): string {
  switch (kind) {
    case 'tab':
      return 'Put spaces in place of tabs';
    case 'no-break-space':
      return 'Put ordinary spaces in their place';
    case 'half-typed':
    case 'left-of-text':
      return key === undefined ? 'Move it into the text above' : `Move it into the text of \`${key}\``;
    case 'uneven-text':
      return 'Let all lines of the text start below each other';
    default:
      return 'Move the line below the ones it belongs with';
  }
}

function insertTitle(kind: CauseKind, sign: string): string {
  switch (kind) {
    case 'unclosed-quote':
      return 'Add the closing quotation mark';
    case 'unclosed-bracket':
      return `Add the closing bracket \`${sign.trim()}\``;
    case 'backslash':
      return 'Write the backslash twice';
    case 'missing-space':
      return 'Add the space';
    case 'missing-colon':
      return 'Add the colon';
    case 'half-typed':
    case 'stray-line':
      return 'Keep the line as a note of your own (`# …`)';
    default:
      return 'Write it as a text over several lines';
  }
}
