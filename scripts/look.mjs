// Looks at a file in a real VS Code with the extension loaded, from the command line.
//
//   node scripts/look.mjs FILE [options] ACTION…
//   npm run look -- examples/draft.ogpplan --find 'title: Publish^' --hover --print --out hover.png
//
// Options
//   --theme light|dark|hc|hc-light|NAME   colour theme (light)
//   --size 1280x800                       of the window
//   --scale 2                             pixels of the picture for one of the window (1)
//   --setting KEY=JSON                    a user setting, may be repeated: --setting 'editor.fontSize=16'
//   --extension DIR                       another extension than this repository's
//   --build                               build dist/ first (done anyway where it is missing)
//   --no-findings                         do not wait for the first squiggle
//
// Actions run in the order in which they stand; the file shown is a copy, so anything may be typed.
//   --goto LINE:COL      put the cursor there (1-based)          --find TEXT     where the file says this; ^ = cursor
//   --hover              show the hover at the cursor            --quickfix      open the quick fix menu
//   --suggest            open the completion list                --type TEXT     type (\n = Enter, \t = Tab)
//   --keys 'Control+Z Enter'   press chords                      --command NAME  run a command of the palette
//   --paste TEXT         paste a text (\n, \t and \uXXXX as in JSON)
//   --wait SELECTOR      wait until this is visible              --click SELECTOR  click it (Playwright selectors)
//   --problems           open the list of problems               --escape        close what is open
//   --print              print the text of what is open          --text          save, print the file as it is now
//   --out FILE.png       take a picture                          --clip X,Y,W,H  of this part (before --out)
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { endWithParent } from './lib/lifetime.mjs';
import { root } from './lib/project.mjs';
import { Failure, runMain, say } from './lib/report.mjs';
import { Window } from './lib/window.mjs';

const string = /** @type {const} */ ({ type: 'string' });
const flag = /** @type {const} */ ({ type: 'boolean' });
const { values, positionals, tokens } = parseArgs({
  tokens: true,
  allowPositionals: true,
  options: {
    ...{ theme: string, size: string, scale: string, extension: string, build: flag, 'no-findings': flag },
    setting: { type: 'string', multiple: true },
    ...{
      goto: string,
      find: string,
      type: string,
      paste: string,
      keys: string,
      command: string,
      wait: string,
      click: string,
    },
    ...{ hover: flag, quickfix: flag, suggest: flag, problems: flag, escape: flag, print: flag, text: flag },
    ...{ out: string, clip: string },
  },
});

/** @type {{ x: number, y: number, width: number, height: number } | undefined} */
let clip;

/** @type {Record<string, (window: Window, value: string) => Promise<void>>} */
const actions = {
  goto: (window, value) => {
    const [line = 1, column = 1] = value.split(':').map(Number);
    return window.goto(line, column);
  },
  find: (window, value) => window.find(value),
  hover: (window) => window.hover(),
  quickfix: (window) => window.quickFix(),
  suggest: (window) => window.suggest(),
  type: (window, value) => window.type(value.replaceAll('\\n', '\n').replaceAll('\\t', '\t')),
  paste: (window, value) => window.paste(JSON.parse(`"${value}"`)),
  keys: async (window, value) => {
    await window.keys(value);
    await window.settle();
  },
  command: (window, value) => window.command(value),
  wait: (window, value) => window.waitFor(value),
  click: (window, value) => window.page.locator(value).first().click(),
  problems: (window) => window.command('View: Focus Problems'),
  escape: (window) => window.keys('Escape'),
  print: async (window) => say((await window.widgetTexts()).join('\n---\n')),
  text: async (window) => say(await window.text()),
  clip: async (_, value) => {
    const [x = 0, y = 0, width = 0, height = 0] = value.split(',').map(Number);
    clip = { x, y, width, height };
  },
  out: (window, value) => window.screenshot(value, clip),
};

await runMain(async () => {
  const [file] = positionals;
  if (!file)
    throw new Failure(
      'No file given.',
      'node scripts/look.mjs FILE … (the head of the script tells the rest)',
    );
  if (values.build || (!values.extension && !existsSync(join(root, 'dist', 'server.js')))) await build();
  const [width = 1280, height = 800] = (values.size ?? '1280x800').split('x').map(Number);
  const window = await Window.open({
    file,
    ...(values.extension ? { extension: values.extension } : {}),
    ...(values.theme ? { theme: values.theme } : {}),
    size: { width, height },
    scale: Number(values.scale ?? 1),
    settings: Object.fromEntries((values.setting ?? []).map(readSetting)),
  });
  endWithParent(() => window.close());
  try {
    if (!values['no-findings'] && !(await window.waitForFindings())) say('(no findings are shown)');
    for (const token of tokens) {
      if (token.kind === 'option') await actions[token.name]?.(window, token.value ?? '');
    }
  } finally {
    await window.close();
  }
});

/** @param {string} text */
function readSetting(text) {
  const at = text.indexOf('=');
  const value = text.slice(at + 1);
  try {
    return [text.slice(0, at), JSON.parse(value)];
  } catch {
    return [text.slice(0, at), value];
  }
}
