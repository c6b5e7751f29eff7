// The pages that explain the rules: packed with the extension, shown read-only under a scheme of their own.
import {
  Disposable,
  type DocumentLink,
  EventEmitter,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Hover,
  MarkdownString,
  Uri,
  workspace,
} from 'vscode';

const scheme = 'ogpplan-rule';

/** What the URI of every rule page begins with; the rest is the rule's code and `.md`. */
export const rulePagePrefix = `${scheme}:/`;

/** Opens the page of a rule; its one argument is the page's name. Only for links, so not in the palette. */
export const showRuleCommand = 'ogpplan.showRule';

const pageName = /^[\w-]+\.md$/;

/** The URI of a page by its name; none for what cannot be a page. */
export function rulePageUri(page: string): Uri | undefined {
  return pageName.test(page) ? Uri.parse(rulePagePrefix + page, true) : undefined;
}

/**
 * Lets links to rule pages in a hover be followed: VS Code removes links with a scheme it does not know from
 * Markdown, and follows commands only where they are named as allowed.
 */
export function linkRulePages<T extends Hover | null | undefined>(hover: T): T {
  for (const content of hover?.contents ?? []) {
    if (!(content instanceof MarkdownString) || !content.value.includes(rulePagePrefix)) continue;
    content.value = content.value.replace(ruleLink, (_, page: string) => `](${showRuleLink(page)}`);
    content.isTrusted = { enabledCommands: [showRuleCommand] };
  }
  return hover;
}

/** The same for links in the text of a plan, which would show the page as it is written. */
export function openRulePages<T extends DocumentLink[] | null | undefined>(links: T): T {
  for (const link of links ?? []) {
    if (link.target?.scheme === scheme) link.target = Uri.parse(showRuleLink(link.target.path.slice(1)));
  }
  return links;
}

const ruleLink = new RegExp(`\\]\\(<?${rulePagePrefix}([\\w-]+\\.md)>?`, 'g');

function showRuleLink(page: string): string {
  return `command:${showRuleCommand}?${encodeURIComponent(JSON.stringify([page]))}`;
}

/** Serves `ogpplan-rule:/CODE.md` from the packed pages. */
export function registerRulePages(extensionUri: Uri): Disposable {
  const changes = new EventEmitter<never>();
  const provider = new RulePages(Uri.joinPath(extensionUri, 'docs', 'rules'), changes);
  return Disposable.from(
    changes,
    workspace.registerFileSystemProvider(scheme, provider, { isReadonly: true, isCaseSensitive: true }),
  );
}

/**
 * A file system rather than a content provider: the Markdown preview reads through it, follows links from page to
 * page, and finds it again after a reload (`onFileSystem`).
 */
class RulePages implements FileSystemProvider {
  readonly #folder: Uri;
  readonly onDidChangeFile;

  constructor(folder: Uri, changes: EventEmitter<never>) {
    this.#folder = folder;
    this.onDidChangeFile = changes.event;
  }

  async stat(uri: Uri): Promise<FileStat> {
    if (uri.path === '/') return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const packed = await workspace.fs.stat(this.#page(uri));
    return { ...packed, permissions: FilePermission.Readonly };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return workspace.fs.readFile(this.#page(uri));
  }

  async readDirectory(): Promise<[string, FileType][]> {
    return workspace.fs.readDirectory(this.#folder);
  }

  watch(): Disposable {
    return new Disposable(() => {});
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  #page(uri: Uri): Uri {
    const name = uri.path.slice(1);
    if (!pageName.test(name)) throw FileSystemError.FileNotFound(uri);
    return Uri.joinPath(this.#folder, name);
  }
}
