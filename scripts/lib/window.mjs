// A window of the npm-built VS Code, driven by keyboard as a person would: for pictures and for looking at one's work.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideBrowser } from './browser.mjs';
import { provideCodeServer } from './code-server.mjs';
import { root } from './project.mjs';
import { Failure } from './report.mjs';
import { startServer } from './server.mjs';
import { freshFolder, removeFolder } from './temp.mjs';
import { openPage, pasteInto, workbenchAddress } from './workbench.mjs';

const themes = new Map([
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['hc', 'Default High Contrast'],
  ['hc-light', 'Default High Contrast Light'],
]);

/** What shows a finding in the editor. */
const squiggles = '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint';

/** Widgets that open over the text, and how each is recognised once it is there. */
const widgets = {
  hover: '.monaco-hover:not(.hidden) .hover-contents, .monaco-resizable-hover .monaco-hover-content',
  quickFix: '.action-widget .monaco-list-row',
  suggest: '.suggest-widget.visible .monaco-list-row',
  input: '.quick-input-widget:not([style*="display: none"]) input',
  rename: '.rename-box',
  parameterHints: '.parameter-hints-widget.visible',
};

const waitMs = 15_000;

/**
 * @typedef {object} WindowOptions
 * @property {string} file the file to show
 * @property {string} [extension] the folder of the extension
 * @property {string} [theme] light, dark, hc, hc-light or a theme's name
 * @property {{ width: number, height: number }} [size]
 * @property {number} [scale] pixels of the picture for one of the window
 * @property {Record<string, unknown>} [settings]
 * @property {string} [locale] of the browser, hence of VS Code's API
 */

/** A VS Code window with one file open. The file is a copy: what is typed never reaches the original. */
export class Window {
  /** @type {import('playwright-core').Page} */
  page;
  /** The copy that is shown. */
  file;
  #stop;

  /**
   * @param {import('playwright-core').Page} page
   * @param {string} file
   * @param {() => Promise<void>} stop
   */
  constructor(page, file, stop) {
    this.page = page;
    this.file = file;
    this.#stop = stop;
  }

  /**
   * Opens a window and waits until the file is shown.
   * @param {WindowOptions} options
   */
  static async open({
    file,
    extension = root,
    theme = 'light',
    size = { width: 1280, height: 800 },
    ...options
  }) {
    const copy = copyBeside(resolve(file));
    const [{ main }, browserFile] = [await provideCodeServer(), await provideBrowser()];
    const settings = { 'workbench.colorTheme': themes.get(theme) ?? theme, ...options.settings };
    const server = await startServer({ main, settings });
    const { browser, page } = await openPage(browserFile.path, {
      viewport: size,
      deviceScaleFactor: options.scale ?? 1,
      ...(options.locale ? { locale: options.locale } : {}),
    });
    const stop = async () => {
      await browser.close();
      await server.stop();
      removeFolder(dirname(dirname(copy)));
    };
    const window = new Window(page, copy, stop);
    page.setDefaultTimeout(waitMs);
    await page.addInitScript({ path: fileURLToPath(new URL('./in-page.js', import.meta.url)) });
    await page.goto(
      workbenchAddress(server, { folder: dirname(copy), extensions: [resolve(extension)], openFile: copy }),
    );
    await window.waitFor('.monaco-editor .view-line');
    await window.closeToasts();
    return window;
  }

  close() {
    return this.#stop();
  }

  /**
   * Waits until something is shown.
   * @param {string} selector
   */
  async waitFor(selector) {
    await this.page.locator(selector).first().waitFor({ state: 'visible' });
  }

  /** Waits for the first findings; a file without any takes as long as `waitMs`. Returns whether there are some. */
  async waitForFindings() {
    const found = await this.page
      .locator(squiggles)
      .first()
      .waitFor({ state: 'attached' })
      .then(
        () => true,
        () => false,
      );
    await this.settle();
    return found;
  }

  /**
   * Waits until the window has not changed for a while: an animation or a slow answer would blur the picture.
   * @param {number} [quietMs]
   */
  async settle(quietMs = 400) {
    await this.page.evaluate(`ogpplanQuiet(${quietMs})`);
  }

  /**
   * Presses keys, one chord after another: `Control+K Control+I`.
   * @param {string} chords
   */
  async keys(chords) {
    for (const chord of chords.split(' ').filter(Boolean)) await this.page.keyboard.press(chord);
  }

  /**
   * Types as a person does, so that completions and enter rules come into play. `\n` is the Enter key.
   * @param {string} text
   */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 15 });
    await this.settle();
  }

  /**
   * Pastes a text that was copied elsewhere.
   * @param {string} text
   */
  async paste(text) {
    await pasteInto(this.page, text);
    await this.settle();
  }

  /**
   * Puts the cursor at a place (1-based, as the status bar shows it).
   * @param {number} line
   * @param {number} column
   */
  async goto(line, column) {
    // Not by a click: the first line may be scrolled out of sight.
    await this.keys('Control+1');
    await this.keys('Control+g');
    await this.waitFor(widgets.input);
    await this.page.keyboard.type(`${line}:${column}`);
    await this.keys('Enter');
    await this.settle();
  }

  /**
   * Puts the cursor at the first place where the saved file says this; `^` in the text is the cursor.
   * @param {string} text
   */
  async find(text) {
    const needle = text.replace('^', '');
    const offset = readFileSync(this.file, 'utf8').indexOf(needle);
    if (offset < 0) throw new Failure(`"${needle}" is not in ${basename(this.file)}.`);
    const before = readFileSync(this.file, 'utf8').slice(0, offset + Math.max(0, text.indexOf('^')));
    const lines = before.split('\n');
    await this.goto(lines.length, (lines.at(-1) ?? '').length + 1);
  }

  /** Shows the hover at the cursor. */
  async hover() {
    await this.keys('Control+k Control+i');
    await this.waitFor(widgets.hover);
    // VS Code's own part is there at once, the server's comes after it.
    await this.settle(1000);
  }

  /** Opens the quick fix menu at the cursor. */
  async quickFix() {
    await this.keys('Control+.');
    await this.waitFor(widgets.quickFix);
    await this.settle();
  }

  /** Opens the completion list at the cursor, with the documentation of its first entry. */
  async suggest() {
    await this.keys('Control+Space');
    await this.waitFor(widgets.suggest);
    if ((await this.page.locator('.suggest-details-container:visible').count()) === 0)
      await this.keys('Control+Space');
    await this.settle();
  }

  /**
   * Runs a command by its name in the palette.
   * @param {string} name
   */
  async command(name) {
    await this.keys('F1');
    await this.waitFor(widgets.input);
    await this.page.keyboard.type(name);
    await this.waitFor('.quick-input-list .monaco-list-row');
    await this.settle();
    await this.keys('Enter');
    await this.settle();
  }

  /** Messages that VS Code itself pops up. */
  async closeToasts() {
    await this.page.evaluate('ogpplanCloseToasts()');
  }

  /** The text of the widgets that are open: what a hover says, what a list offers, what is notified. */
  async widgetTexts() {
    const selectors = [
      ...Object.values(widgets),
      '.notification-toast',
      '.suggest-details',
      '.marker-widget',
    ];
    const texts = await this.page.locator(selectors.join(', ')).filter({ visible: true }).allInnerTexts();
    return texts.map((text) => text.trim()).filter(Boolean);
  }

  /** Saves, and returns the text as it is now. */
  async text() {
    await this.keys('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    return readFileSync(this.file, 'utf8');
  }

  /**
   * Takes a picture of the window, or of a part of it.
   * @param {string} path
   * @param {{ x: number, y: number, width: number, height: number }} [clip]
   */
  async screenshot(path, clip) {
    await this.settle();
    mkdirSync(dirname(resolve(path)), { recursive: true });
    await this.page.screenshot({ path, ...(clip ? { clip } : {}) });
  }
}

/**
 * Copies a plan, and the plans and settings beside it, to a folder of their own.
 * @param {string} file
 */
function copyBeside(file) {
  if (!existsSync(file)) throw new Failure(`${file} does not exist.`, 'name a file that does.');
  const folder = join(freshFolder('look'), basename(dirname(file)));
  mkdirSync(folder);
  for (const name of readdirSync(dirname(file))) {
    const isWanted = name === basename(file) || name.endsWith('.ogpplan') || name === 'ogpplan.config.yaml';
    if (isWanted) cpSync(join(dirname(file), name), join(folder, name));
  }
  return join(folder, basename(file));
}
