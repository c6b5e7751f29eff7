import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image?: string; readonly markdown?: string; readonly altText?: string };
  readonly completionEvents?: readonly string[];
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly files: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: boolean;
    };
    readonly virtualWorkspaces: { readonly supported: boolean };
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly keybindings?: unknown;
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope: string }>> };
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { commands, menus, walkthroughs, keybindings } = manifest.contributes;
const ours = new Set(commands.map(({ command }) => command));
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

describe('what VS Code is told of the extension', () => {
  it('runs in both hosts, in folders that are not trusted or not on a disk', () => {
    assert.match(manifest.main, /^\.\/dist\/extension\.js$/);
    assert.match(manifest.browser, /^\.\/dist\/extension\.web\.js$/);
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
  });

  it('lets a folder decide on what is shown, and on nothing else', () => {
    const harmless = /^ogpplan\.(?:rules|codeLens\.\w+|inlayHints\.\w+|checkWorkspace)$/;
    const settings = Object.entries(manifest.contributes.configuration.properties);
    // Settings of scope `machine` are the user's; `restrictedConfigurations` counts only where support is `limited`.
    const ofFolders = settings.filter(([, { scope }]) => scope !== 'machine').map(([name]) => name);
    assert.deepEqual(
      ofFolders.filter((name) => !harmless.test(name)),
      [],
    );
  });

  it('has all commands in one category, and takes no key', () => {
    for (const { command, category } of commands) assert.equal(category, 'OGP Action Plan', command);
    assert.equal(keybindings, undefined);
  });

  it('names in menus what is a command', () => {
    const named = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
    assert.deepEqual(
      named.filter((command) => !ours.has(command)),
      [],
    );
  });
});

describe('the walkthrough', () => {
  const packed = new Set(globSync([...manifest.files]));

  it('shows pictures that are packed, with words for those who do not see them', () => {
    for (const { id, media } of steps) {
      const file = media.image ?? media.markdown;
      assert.ok(file && existsSync(file) && packed.has(file), `${id}: ${file}`);
      if (media.image) assert.ok((media.altText ?? '').length > 20, id);
    }
    assert.ok(steps.length > 3);
  });

  it('runs commands that are there', () => {
    for (const { id, description, completionEvents = [] } of steps) {
      const linked = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command!);
      const awaited = completionEvents.map((event) => event.replace(/^onCommand:/, ''));
      const missing = [...linked, ...awaited].filter((one) => one.startsWith('ogpplan.') && !ours.has(one));
      assert.deepEqual(missing, [], id);
    }
  });

  it('is short', () => {
    for (const { id, description } of steps) assert.ok(description.length < 400, id);
  });
});
