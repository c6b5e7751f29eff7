// `npm run screenshots`: takes the pictures of README and walkthrough anew, from examples/draft.ogpplan in a real VS
// Code; `npm run screenshots -- NAME…` only those, such as score.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { endWithParent } from './lib/lifetime.mjs';
import { withPalette } from './lib/png.mjs';
import { root } from './lib/project.mjs';
import { Failure, runMain, say } from './lib/report.mjs';
import { Window } from './lib/window.mjs';

const images = join(root, 'docs', 'images');

/** Nothing in the picture but what it is about; the hover below its line, so that the lines before it can be read. */
const pictureSettings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.hover.above': false,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
};

/**
 * `show` brings about what is to be seen; `of` picks out the part of the window.
 * @type {{ name: string, show: (window: Window) => Promise<void>, of?: string }[]}
 */
const pictures = [
  {
    name: 'problems.png',
    show: async (window) => {
      await window.find('title: Publish the fig^ures of all 900 schools');
      await window.hover();
    },
  },
  {
    name: 'quick-fix.png',
    show: async (window) => {
      await window.find('title: Bring^ 40 public services');
      await window.quickFix();
    },
  },
  {
    name: 'completion.png',
    show: async (window) => {
      await window.find('    values:^');
      await window.type('\n');
      await window.suggest();
    },
  },
  {
    name: 'score.png',
    of: '.monaco-hover.workbench-hover, .workbench-hover-container',
    show: async (window) => {
      await window.page.locator('#status\\.languageStatus').first().click();
      await window.settle();
    },
  },
  {
    name: 'new-plan.png',
    of: '.quick-input-widget',
    show: async (window) => {
      await window.command('OGP Action Plan: New Action Plan');
      await window.keys('Enter');
      await window.type('Velmar\n');
    },
  },
];

await runMain(async () => {
  await build();
  const names = process.argv.slice(2);
  const wanted = pictures.filter(
    ({ name }) => names.length === 0 || names.includes(name.replace('.png', '')),
  );
  for (const { name, show, of = '.part.editor' } of wanted) {
    const window = await Window.open({
      file: join(root, 'examples', 'draft.ogpplan'),
      size: { width: 1080, height: 720 },
      scale: 2,
      settings: pictureSettings,
    });
    endWithParent(() => window.close());
    try {
      await window.command('View: Toggle Primary Side Bar Visibility');
      if (!(await window.waitForFindings()))
        throw new Failure('The draft shows no findings.', 'npm test tells more.');
      await show(window);
      const box = await window.page.locator(of).filter({ visible: true }).first().boundingBox();
      const path = join(images, name);
      await window.screenshot(path, box ?? undefined);
      writeFileSync(path, withPalette(readFileSync(path)));
      say(`docs/images/${name}`);
    } finally {
      await window.close();
    }
  }
});
