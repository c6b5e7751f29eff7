// Runs the grammar as VS Code does, and draws what it finds under the text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { scopes } from '../../../syntaxes/source/scopes';

/** The committed grammar. */
export const grammarFile = join(process.cwd(), 'syntaxes', 'ogpplan.tmLanguage.json');

/** Loads the committed grammar with the engine that VS Code uses. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(join(process.cwd(), 'package.json')).resolve(
    'vscode-oniguruma/release/onig.wasm',
  );
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
  });
  const grammar = await registry.loadGrammar(scopes.root);
  if (grammar === null) throw new Error(`${grammarFile} is no grammar of ${scopes.root}`);
  return grammar;
}

/** The letter that stands for a scope in the drawings. Scopes that only structure the text have none. */
const letters: ReadonlyMap<string, string> = new Map([
  [scopes.key, 'K'],
  [scopes.otherKey, 'k'],
  [scopes.extensionKey, 'x'],
  [scopes.languageKey, 'L'],
  [scopes.mergeKey, 'M'],
  [scopes.value, 'V'],
  [scopes.agency, 'A'],
  [scopes.id, 'I'],
  [scopes.date, 'D'],
  [scopes.number, 'N'],
  [scopes.choice, 'C'],
  [scopes.boolean, 'B'],
  [scopes.nothing, '0'],
  [scopes.line, 't'],
  [scopes.block, 'T'],
  [scopes.doubleQuoted, 'q'],
  [scopes.singleQuoted, 'q'],
  [scopes.quoteBegin, '"'],
  [scopes.quoteEnd, '"'],
  [scopes.escape, 'e'],
  [scopes.badEscape, 'E'],
  [scopes.colon, ':'],
  [scopes.comma, ','],
  [scopes.dash, '-'],
  [scopes.complexKey, '?'],
  [scopes.blockHeader, '|'],
  [scopes.blockIndicator, '+'],
  [scopes.anchor, '&'],
  [scopes.anchorName, 'a'],
  [scopes.alias, '*'],
  [scopes.aliasName, 'a'],
  [scopes.tag, '!'],
  [scopes.documentMarker, '='],
  [scopes.directive, '%'],
  [scopes.mapBegin, '{'],
  [scopes.mapEnd, '}'],
  [scopes.listBegin, '['],
  [scopes.listEnd, ']'],
  [scopes.comment, 'c'],
  [scopes.commentSign, '#'],
  [scopes.ignore, 'G'],
  [scopes.ruleCode, 'R'],
  [scopes.reasonSign, '-'],
]);

/** One letter for each character that is not blank: its innermost scope, `.` where it has none of its own. */
export function draw(grammar: IGrammar, lines: readonly string[]): string[] {
  let state = INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const drawn = [...line].map(() => ' ');
    for (const { startIndex, endIndex, scopes: found } of tokens) {
      const letter = found.map((scope) => letters.get(scope)).findLast((one) => one !== undefined) ?? '.';
      for (let at = startIndex; at < Math.min(endIndex, line.length); at++) {
        if (line[at]?.trim()) drawn[at] = letter;
      }
    }
    return drawn.join('').trimEnd();
  });
}
