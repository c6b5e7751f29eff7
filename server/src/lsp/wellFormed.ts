// What the messages of a client must be like to be looked at. Clients in the making send all sorts of things; what is
// wrong with a message is then said to the client, and nothing is guessed.

import type { FileChangeType, FileEvent } from 'vscode-languageserver';

type Shape = (value: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isString = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value);
const withFields =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isObject(value) && Object.entries(shapes).every(([key, shape]) => shape(value[key]));

const place = withFields({ line: isCount, character: isCount });
const range = withFields({ start: place, end: place });
const inText = { textDocument: withFields({ uri: isString }) };
const atPlace = { ...inText, position: place };
const actionContext = withFields({
  diagnostics: optional(listOf(withFields({ range }))),
  only: optional(listOf(isString)),
});
const ours = withFields({ data: optional(withFields({ uri: isString })) });
const moves = withFields({ files: listOf(withFields({ oldUri: isString, newUri: isString })) });

/** What each kind of request must hold, by the name that its handler has in the log. */
const requests = {
  'a code lens': withFields({ range, data: withFields({ uri: isString, subject: isObject }) }),
  'check all': withFields({}),
  'code action': withFields({
    title: isString,
    data: optional(withFields({ uri: isString, request: isObject })),
  }),
  'code actions': withFields({ ...inText, range, context: actionContext }),
  'code lenses': withFields(inText),
  completion: withFields(atPlace),
  'completion item': ours,
  definition: withFields(atPlace),
  diagnostics: withFields(inText),
  folding: withFields(inText),
  formatting: withFields({ ...inText, options: isObject }),
  highlights: withFields(atPlace),
  hover: withFields(atPlace),
  'inlay hints': withFields({ ...inText, range }),
  'linked editing': withFields(atPlace),
  links: withFields(inText),
  'moved files': moves,
  'new plan': withFields({}),
  'new plan choices': () => true,
  'new plan problem': withFields({ start: isString, end: optional(isString) }),
  outline: withFields(inText),
  paste: withFields({ uri: isString, range, text: isString }),
  'range formatting': withFields({ ...inText, options: isObject, range }),
  references: withFields({ ...atPlace, context: isObject }),
  rename: withFields({ ...atPlace, newName: isString }),
  'rename place': withFields(atPlace),
  'selection ranges': withFields({ ...inText, positions: listOf(place) }),
  'semantic tokens': withFields(inText),
  'semantic tokens in a range': withFields({ ...inText, range }),
  typing: withFields({ ...atPlace, options: isObject }),
  'workspace diagnostics': withFields({
    previousResultIds: listOf(withFields({ uri: isString, value: isString })),
  }),
  'workspace symbols': withFields({ query: isString }),
} satisfies Readonly<Record<string, Shape>>;

/** The name of a kind of request. */
export type RequestName = keyof typeof requests;

/** Can a request be answered? */
export const isRequest = (name: RequestName, params: unknown): boolean => requests[name](params);

/** What is in a list that a client sends, as far as it is what it should be. */
const entries = <T>(value: unknown, shape: Shape): T[] =>
  Array.isArray(value) ? value.filter(shape).map((entry) => entry as T) : [];

/** The files that a client says have changed, in this way if one is given. */
export const urisIn = (changes: unknown, how?: FileChangeType): string[] =>
  entries<FileEvent>(changes, withFields({ uri: isString }))
    .filter(({ type }) => how === undefined || type === how)
    .map(({ uri }) => uri);

/** The workspace folders that a client names. */
export const foldersIn = <F extends { readonly uri: string }>(folders: unknown): F[] =>
  entries<F>(folders, withFields({ uri: isString }));

/** Does a message say which files or folders were renamed? */
export const isMove = moves;

/** Does a message hold a text that can be opened? */
export const isOpening = withFields({ textDocument: withFields({ uri: isString, text: isString }) });

/** Does a message say of which text it is? */
export const isOfText = withFields(inText);

/** Can a change of a text be made? Without a range it is the whole text. */
export const isChange = withFields({ range: optional(range), text: isString });
