export { insertLineAbove } from './comment';
export { expandShorthand, insertItem, insertKey, insertKeyAt, insertRegisterEntry } from './insert';
export { wrapInMap } from './map';
export { removeAt, removeItem, removeKey, removeRegisterEntry } from './remove';
export { replaceValue } from './replace';
export { renameKey, replaceMark, setScalar, unwrapList, wrapInList } from './scalar';
