export { insertLineAbove } from './comment';
export { expandShorthand, insertItem, insertKey, insertKeyAt, insertRegisterEntry } from './insert';
export { moveItems, reorderItems, splitItem } from './items';
export { unwrapMap, wrapInMap } from './map';
export { removeAt, removeItem, removeKey, removeRegisterEntry } from './remove';
export { replaceValue } from './replace';
export { renameKey, replaceMark, setScalar, unwrapList, wrapInList } from './scalar';
