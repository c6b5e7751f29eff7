import type { CodeAction, CompletionItem, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { LineIndex } from '../../server/src/plan/text/lines';
import type { Change } from '../bench/edits';
import { type Random, randomChange } from '../fuzz/edits';
import { fillSnippet } from '../unit/language/accept';
import { changesOf, type Editor, folder } from './editor';

const phrases = [
  ' by the end of 2021',
  ' with civil society',
  ' (see the register)',
  ': to be decided',
  '\n    lead: moj',
  '\n        end: 2021-06',
  ' # still open',
  ' número de año',
];

/** How many plans somebody has open at a time. */
const mostOpen = 6;

/** What an author does, and how often of a hundred times. */
const deeds = [
  [30, 'type'],
  [15, 'complete'],
  [15, 'fix'],
  [10, 'edit'],
  [4, 'tidy'],
  [6, 'rename'],
  [5, 'save'],
  [5, 'close'],
  [6, 'others'],
  [4, 'move'],
] as const;
type Deed = (typeof deeds)[number][1];
const urn: readonly Deed[] = deeds.flatMap(([share, deed]) => Array.from({ length: share }, () => deed));

/** Somebody who writes in many plans, in bursts, and takes back most of it: plans stay plans. */
export class Author {
  readonly #editor: Editor;
  readonly #random: Random;
  readonly #originals: ReadonlyMap<string, string>;
  /** What was done how often. */
  readonly done = new Map<Deed, number>();

  constructor(editor: Editor, random: Random) {
    this.#editor = editor;
    this.#random = random;
    this.#originals = new Map(editor.files);
  }

  /** Does one thing, and says in which plan. */
  async burst(): Promise<string> {
    const uri = this.#planInHand();
    const deed = this.#random.pick(urn);
    this.done.set(deed, (this.done.get(deed) ?? 0) + 1);
    const undo = await this.#do(deed, uri);
    const open = this.#editor.isOpen(uri) ? uri : this.#planInHand();
    if (open !== uri || undo.length === 0) return open;
    if (this.#random.next(10) > 0) this.#takeBack = () => void this.#editor.change(uri, undo);
    else if (this.#editor.textOf(uri).length > 1.2 * this.#originalOf(uri).length + 2000) this.#restore(uri);
    return uri;
  }

  /** Takes back what the last burst wrote, if the author did not like it. */
  relent(): void {
    this.#takeBack?.();
    this.#takeBack = undefined;
  }

  /** Brings every plan back to how it was at first: open the one that stays open, all others closed. */
  restoreAll(kept: string): void {
    for (const uri of this.#editor.openUris) if (uri !== kept) this.#editor.close(uri);
    for (const uri of this.#editor.files.keys()) {
      if (!this.#originals.has(uri)) this.#editor.write(uri, undefined);
    }
    for (const [uri, text] of this.#originals) {
      if (this.#editor.files.get(uri) !== text) this.#editor.write(uri, text);
    }
    if (!this.#editor.isOpen(kept)) this.#editor.open(kept);
    this.#restore(kept);
  }

  #takeBack: (() => void) | undefined;

  #originalOf(uri: string): string {
    return this.#originals.get(uri) ?? '';
  }

  #restore(uri: string): void {
    const text = this.#editor.textOf(uri);
    const original = this.#originalOf(uri);
    if (text !== original) this.#editor.change(uri, [{ start: 0, end: text.length, text: original }]);
  }

  /** A plan that is open, or is opened. */
  #planInHand(): string {
    const { openUris } = this.#editor;
    if (openUris.length >= mostOpen || (openUris.length > 0 && this.#random.next(4) > 0)) {
      return this.#random.pick(openUris);
    }
    const uri = this.#random.pick([...this.#editor.files.keys()]);
    if (!this.#editor.isOpen(uri)) this.#editor.open(uri);
    return uri;
  }

  async #do(deed: Deed, uri: string): Promise<Change[]> {
    switch (deed) {
      case 'type':
        return this.#type(uri);
      case 'complete':
        return this.#complete(uri);
      case 'fix':
        return this.#fix(uri);
      case 'edit':
        return this.#edit(uri);
      case 'tidy':
        return this.#tidy(uri);
      case 'rename':
        return this.#rename(uri);
      case 'save':
        this.#editor.write(uri, this.#editor.textOf(uri));
        return [];
      case 'close':
        this.#editor.close(uri);
        return [];
      case 'others':
        this.#othersWrite();
        return [];
      case 'move':
        await this.#move(uri);
        return [];
    }
  }

  /** Key by key, with what an editor asks at each. */
  async #type(uri: string): Promise<Change[]> {
    const lines = new LineIndex(this.#editor.textOf(uri));
    let at = lines.end(this.#random.next(lines.count));
    const undo: Change[] = [];
    const asked: Promise<unknown>[] = [];
    for (const text of this.#random.pick(phrases)) {
      undo.unshift(...this.#editor.change(uri, [{ start: at, end: at, text }]));
      at++;
      const position = this.#editor.positionAt(uri, at);
      asked.push(this.#editor.diagnostics(uri));
      if (text === '\n') {
        const options = { tabSize: 2, insertSpaces: true };
        asked.push(this.#editor.ask('textDocument/onTypeFormatting', uri, { position, ch: '\n', options }));
      } else if (this.#random.next(3) === 0) {
        asked.push(this.#editor.ask('textDocument/completion', uri, { position }));
      }
    }
    await Promise.all(asked);
    return undo;
  }

  async #complete(uri: string): Promise<Change[]> {
    const text = this.#editor.textOf(uri);
    const lines = new LineIndex(text);
    const position = lines.positionAt(lines.end(this.#random.next(lines.count)));
    const list = await this.#editor.ask<{ items: CompletionItem[] } | null>('textDocument/completion', uri, {
      position,
    });
    if (!list || list.items.length === 0) return [];
    const picked = this.#random.pick(list.items);
    const item = await this.#editor.server.request<CompletionItem>('completionItem/resolve', picked);
    if (!item.textEdit || !('range' in item.textEdit)) throw new Error(`${item.label} has no edit`);
    const { range, newText } = item.textEdit;
    const edits = [{ range, newText: fillSnippet(newText) }, ...(item.additionalTextEdits ?? [])];
    return this.#editor.change(uri, changesOf(text, edits));
  }

  async #fix(uri: string): Promise<Change[]> {
    const diagnostics = await this.#editor.diagnostics(uri);
    if (diagnostics.length === 0) return [];
    const diagnostic = this.#random.pick(diagnostics);
    const all = this.#random.next(10) === 0;
    const actions = await this.#editor.ask<CodeAction[] | null>('textDocument/codeAction', uri, {
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], triggerKind: 1, ...(all && { only: ['source.fixAll.ogpplan'] }) },
    });
    if (!actions || actions.length === 0) return [];
    const chosen = this.#random.pick(actions);
    const { edit } = chosen.edit
      ? chosen
      : await this.#editor.server.request<CodeAction>('codeAction/resolve', chosen);
    return edit ? this.#editor.apply(edit, uri) : [];
  }

  /** Deletes, pastes, cuts. */
  async #edit(uri: string): Promise<Change[]> {
    const undo: Change[] = [];
    const clipboard: string[] = [];
    for (let count = 1 + this.#random.next(5); count > 0; count--) {
      const text = this.#editor.textOf(uri);
      const { range, text: newText } = randomChange(this.#random, new LineIndex(text), clipboard);
      if (!range) continue;
      undo.unshift(...this.#editor.change(uri, changesOf(text, [{ range, newText }])));
      await this.#editor.diagnostics(uri);
    }
    return undo;
  }

  async #tidy(uri: string): Promise<Change[]> {
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await this.#editor.ask<TextEdit[] | null>('textDocument/formatting', uri, { options });
    return this.#editor.change(uri, changesOf(this.#editor.textOf(uri), edits ?? []));
  }

  async #rename(uri: string): Promise<Change[]> {
    const text = this.#editor.textOf(uri);
    const names = [...text.matchAll(/(?:lead|id): *([\w-]+)/g)];
    if (names.length === 0) return [];
    const { index, 0: found } = this.#random.pick(names);
    const position = this.#editor.positionAt(uri, index + found.length - 1);
    const newName = `renamed-${this.#random.next(1000)}`;
    const edit = await this.#editor
      .ask<WorkspaceEdit | null>('textDocument/rename', uri, { position, newName })
      // Some names cannot be changed here, which it says in words for the author.
      .catch(() => null);
    return edit ? this.#editor.apply(edit, uri) : [];
  }

  /** Somebody else writes a plan, deletes it, puts it back or adds one. */
  #othersWrite(): void {
    const uri = this.#random.pick([...this.#originals.keys()]);
    const saved = this.#editor.files.get(uri);
    if (this.#editor.isOpen(uri)) return;
    if (saved !== undefined && saved !== this.#originalOf(uri))
      this.#editor.write(uri, this.#originalOf(uri));
    else if (saved !== undefined && this.#random.next(4) === 0) this.#editor.write(uri, undefined);
    else this.#editor.write(uri, `${this.#originalOf(uri)}\nx-note: ${this.#random.next(100)}\n`);
  }

  /** Renames the file of a plan, and back. */
  async #move(uri: string): Promise<void> {
    const name = uri.slice(folder.length + 1);
    const moved = `${folder}/${name.startsWith('moved-') ? name.slice('moved-'.length) : `moved-${name}`}`;
    if (this.#editor.files.has(moved)) return;
    const files = [{ oldUri: uri, newUri: moved }];
    const edit = await this.#editor.server.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
      files,
    });
    if (edit) this.#editor.apply(edit, uri);
    const [text, saved] = [this.#editor.textOf(uri), this.#editor.files.get(uri)];
    this.#editor.close(uri);
    this.#editor.write(uri, undefined);
    this.#editor.write(moved, saved ?? text);
    this.#editor.open(moved, text);
  }
}
