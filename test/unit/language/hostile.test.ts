import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Marked, type Token } from 'marked';
import { withoutIcons, withoutLinks } from '../../../client/src/plainText';
import { actionsAt } from '../../../server/src/language/codeActions';
import { lensesOf, lensText } from '../../../server/src/language/codeLenses';
import { complete } from '../../../server/src/language/completion/completion';
import { diagnosticsOf } from '../../../server/src/language/diagnostics';
import { displayDefaults } from '../../../server/src/language/display';
import { hoverAt } from '../../../server/src/language/hover';
import { inlayHintsIn } from '../../../server/src/language/inlayHints';
import { documentLinks } from '../../../server/src/language/links';
import { outlineOf } from '../../../server/src/language/outline';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { workspaceOf } from '../workspaceOf';

const uri = 'file:///w/plan.ogpplan';
const page = 'ogpplan-rule:/';

/** What a plan may try: links, commands, pictures, HTML, bare addresses, icons, and new paragraphs for all of them. */
const tricks = [
  '[click](command:workbench.action.quit)',
  '](command:workbench.action.quit)',
  '![x](https://evil.example/x.png)',
  '<img src="https://evil.example/x.png" onerror="alert(1)">',
  '<script>alert(1)</script>',
  '<https://evil.example>',
  '<a href="command:x">y</a>',
  'https://evil.example/a?b=c',
  'www.evil.example',
  'evil@evil.example',
  '`[a](command:x)`',
  '``` \n[a](command:x)\n```',
  'a\n\n[b](command:x)\n\n![c](http://evil.example)',
  'a\n\n# Heading\n\n> quote\n\n- list\n\n| a |\n|---|\n| b |',
  '[a]: https://evil.example\n\n[a]',
  '[a][b]\n\n[b]: command:x',
  '\\[a](command:x)',
  '\\\\[a](command:x)',
  '**bold** _em_ ~~no~~ $(zap) $x$',
  '&#91;a&#93;&#40;command:x&#41; &lt;img src=x&gt;',
  '\u2028[a](command:x)\u2028',
  '\r\n\r\n[a](command:x)',
  '1. [a](command:x)',
  '--- \n[a](command:x)',
  '[More on this rule](ogpplan-rule:/evil.md)',
];

/** A plan that says a trick wherever it can say something, and another plan that it points at. */
function planOf(trick: string): { text: string; older: string } {
  const words = JSON.stringify(trick);
  const text = `ogpplan: 1
edition: 2022
participant: ${words}
title: ${words}
languages: [en, ${words}]
previous-plan: older.ogpplan
translation-of: ${words}
period: { start: ${words}, end: 2024-06-30 }
contact: { name: ${words}, email: who@example.org }
agencies:
  ${words}: { name: ${words}, kind: ${words}, acronym: ${words}, aliases: [${words}] }
  one: { name: ${words}, kind: government, acronym: ${words}, aliases: [${words}] }
  two: { name: ${JSON.stringify(`${trick}s`)}, kind: government }
${words}: ${words}
commitments:
  - id: ${words}
    title: ${words}
    ${words}: ${words}
    lead: one
    supporting: [two, ${words}]
    policy-areas: [${words}]
    values: { ${words}: ${words}, transparency: ${words} }
    sdgs: [${words}]
    start: 31/31/2024 ${JSON.parse(words).replace(/[^\w ]/g, '')}
    end: ${words}
    continues: before
    milestones:
      - { id: ${words}, title: ${words}, end: 1/2/24, lead: ${words} }
      - { id: ${words}, title: ${words}, end: 2024-02-30, lead: one }
  - id: ${words}
    title: ${words}
    continues: { plan: older.ogpplan, commitment: ${words} }
    lead: [one, one]
    # ogpplan-ignore ${trick.replace(/\s+/g, ' ')}
`;
  const older = `ogpplan: 1
title: ${words}
participant: ${words}
languages: [en]
agencies:
  three: { name: ${words}, kind: government }
commitments:
  - { id: before, title: ${words} }
  - { id: ${words}, title: ${words} }
`;
  return { text, older };
}

/** What an editor shows of a plan: Markdown, words in tooltips, and words that it shows as they are. */
function shown(trick: string) {
  const { text, older } = planOf(trick);
  const plan = readPlan(text);
  const workspace = workspaceOf({ 'file:///w/older.ogpplan': older });
  const findings = checkPlan(plan);
  const among = { plan, uri, workspace };
  const pageOf = (code: string) => `${page}${code}.md`;
  const request = { snippets: true, eager: true, today: 20_000, uri, workspace, findings: () => findings };
  const all: unknown[] = [inlayHintsIn(plan, { start: 0, end: text.length }, displayDefaults.inlayHints)];
  for (let line = 0; line < plan.lines.count; line++) {
    const [start, end] = [plan.lines.start(line), plan.lines.end(line)];
    const words = plan.lines.line(line);
    for (const offset of new Set([
      start + 3,
      start + words.indexOf(':') + 3,
      start + words.lastIndexOf('"') - 1,
      end,
    ])) {
      all.push(hoverAt(plan, findings, offset, { settings: {}, pageOf, markdown: true, uri, workspace }));
      all.push(complete(plan, offset, request));
    }
  }
  const { diagnostics } = diagnosticsOf(plan, findings, { settings: {}, uri, pageOf });
  const actions = actionsAt(plan, findings, { start: 0, end: text.length, only: undefined }, {});
  const lenses = lensesOf(among, displayDefaults.codeLens);
  return {
    markdown: markdownIn(all),
    tooltips: documentLinks(among, pageOf).map(({ tooltip }) => tooltip ?? ''),
    labels: [
      ...lenses.map((lens) => lensText(among, findings, lens.subject)?.title ?? ''),
      ...actions.map(({ title }) => title),
      ...diagnostics.map(({ message }) => String(message)),
    ],
    outline: outlineOf(plan),
  };
}

/** Everything that says of itself that it is Markdown. */
function markdownIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'markdown' && 'value' in value) return [String(value.value)];
  return Object.values(value).flatMap(markdownIn);
}

const marked = new Marked({ gfm: true });

/** What a reader of Markdown could click on, load or be misled by, each as one line. */
function reach(markdown: string): string[] {
  const found: string[] = [];
  const note = (token: Token) => {
    if (token.type === 'link') found.push(`link ${token.href}`);
    // The one kind of block that our explanations have.
    if (token.type === 'code' && !token.raw.startsWith('```yaml\n')) found.push('code');
    if (['image', 'html', 'heading', 'blockquote', 'table', 'def', 'del'].includes(token.type))
      found.push(token.type);
  };
  void marked.walkTokens(marked.lexer(markdown), note);
  return found;
}

/** What our own words link to. */
const ours =
  /^link (?:ogpplan-rule:\/[a-z-]+\.md|https?:\/\/(?:www\.opengovpartnership\.org|sdgs\.un\.org)\/\S*)$/;
const isOurs = (one: string) => ours.test(one) && !one.includes('evil');

/** Says nothing of what no plan says; a label is one line. */
function holds(trick: string): void {
  const { markdown, tooltips, labels, outline } = shown(trick);
  for (const text of markdown) {
    assert.deepEqual(
      reach(text).filter((one) => !isOurs(one)),
      [],
      `${JSON.stringify(trick)} in\n${text}`,
    );
  }
  for (const tooltip of tooltips) {
    // As VS Code shows it.
    const link = `[${tooltip.replaceAll(']', '\\]')}](https://sdgs.un.org/x)`;
    assert.deepEqual(reach(link), ['link https://sdgs.un.org/x'], link);
  }
  for (const label of labels) assert.ok(!/[\r\n]/.test(label), JSON.stringify(label));
  assert.ok(outline.length > 0);
}

describe('words of a plan', function () {
  this.timeout(30_000);

  for (const trick of tricks) {
    it(`are no more than words: ${JSON.stringify(trick)}`, () => holds(trick));
  }

  it('are no more than words, however they are put together', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        ...tricks,
        '[',
        ']',
        '(',
        ')',
        '!',
        '<',
        '>',
        '`',
        '\\',
        '\n',
        '\n\n',
        '*',
        '_',
        ' ',
        '&',
        '$(',
        'command:',
        'https://',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    );
    const texts = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((some) => some.join(''));
    fc.assert(fc.property(texts, holds), { numRuns: 40, seed: 1 });
  });

  it('are looked for in many places', () => {
    const { markdown, tooltips, labels } = shown('Ministry');
    const said = markdown.filter((text) => text.includes('Ministry'));
    assert.ok(said.length > 20 && new Set(said).size > 5, `${said.length} times`);
    assert.ok(tooltips.some((one) => one.includes('Ministry')));
    assert.ok(labels.filter((one) => one.includes('Ministry')).length > 10);
  });

  it('are seen to be more where they are', () => {
    for (const trick of tricks.filter(
      (one) => /command:|evil|<script/.test(one) && !/^\\\[|^`|&#91|^\]\(/.test(one),
    )) {
      assert.ok(
        reach(trick).some((one) => !isOurs(one)),
        trick,
      );
    }
  });

  it('make no pictures and links in lists and messages of VS Code', () => {
    assert.equal(withoutIcons('a $(zap) b'), 'a \\$(zap) b');
    assert.equal(withoutLinks('a [b](command:x)\n c'), 'a [b] (command:x) c');
  });
});
