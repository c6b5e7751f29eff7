import assert from 'node:assert/strict';
import { addressesIn, mailTo } from '../../../server/src/language/addresses';
import { documentLinks } from '../../../server/src/language/links';
import { PlanDocument } from '../../../server/src/plan/plan';
import { workspaceOf } from '../workspaceOf';

const uri = 'file:///w/new.ogpplan';
const workspace = workspaceOf({ 'file:///w/old.ogpplan': 'title: Old\n' });
const pageOf = (code: string) => `page:${code}.md`;

/** The links of a text as `text → target`. */
function linksIn(text: string): string[] {
  const { plan } = new PlanDocument(text);
  return documentLinks({ plan, uri, workspace }, pageOf).map(({ range, target }) => {
    const { lines } = plan;
    return `${lines.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))} → ${target}`;
  });
}

describe('document links', () => {
  it('lead to plans that are in the workspace', () => {
    assert.deepEqual(linksIn('previous-plan: old.ogpplan\n'), ['old.ogpplan → file:///w/old.ogpplan']);
    assert.deepEqual(linksIn('translation-of: "./old.ogpplan"\n'), [
      '"./old.ogpplan" → file:///w/old.ogpplan',
    ]);
    assert.deepEqual(linksIn('commitments:\n  - continues: { plan: old.ogpplan, commitment: a }\n'), [
      'old.ogpplan → file:///w/old.ogpplan',
    ]);
    assert.deepEqual(linksIn('previous-plan: none.ogpplan\n'), []);
  });

  it('lead to addresses wherever they are written', () => {
    assert.deepEqual(
      linksIn(
        'previous-plan: https://example.org/plan.pdf\n# See https://example.org/a.\ncommitments:\n  - problem: |\n      (see www.example.org/b_(c)), “https://example.org/d?e=f#g”.\n',
      ),
      [
        'https://example.org/plan.pdf → https://example.org/plan.pdf',
        'https://example.org/a → https://example.org/a',
        'www.example.org/b_(c) → http://www.example.org/b_(c)',
        'https://example.org/d?e=f#g → https://example.org/d?e=f#g',
      ],
    );
    const texts = ['https://', 'http://x', 'www.', 'httpx://example.org', 'a.https'];
    assert.deepEqual(texts.flatMap(addressesIn), []);
    assert.deepEqual(
      addressesIn('[https://a.org/x, https://b.org]').map(({ url }) => url),
      ['https://a.org/x', 'https://b.org'],
    );
  });

  it('lead to the people who answer', () => {
    const contact = 'contact: { name: Ana, email: ana@example.org }';
    assert.deepEqual(linksIn(`${contact}\n`), ['ana@example.org → mailto:ana@example.org']);
    assert.deepEqual(linksIn(`agencies:\n  a:\n    ${contact}\ncommitments:\n  - ${contact}\n`), [
      'ana@example.org → mailto:ana@example.org',
      'ana@example.org → mailto:ana@example.org',
    ]);
    assert.deepEqual(
      linksIn(`x-c: &c { email: ana@example.org }\ncommitments:\n  - contact: *c\n  - contact: *c\n`),
      ['ana@example.org → mailto:ana@example.org'],
    );
    assert.equal(mailTo('ana at example.org'), undefined);
  });

  it('lead to the handbook of the edition, and to rules that are turned off', () => {
    const [handbook] = linksIn('edition: 2019\n');
    assert.match(handbook ?? '', /^2019 → https:\/\/www\.opengovpartnership\.org\/.*Handbook/);
    assert.deepEqual(linksIn('# ogpplan-ignore lead-kind, nothing -- why\ntitle: A\n'), [
      'lead-kind → page:lead-kind.md',
    ]);
  });

  it('move with their lines, and are found in broken plans', () => {
    const document = new PlanDocument(
      'title: A\ncommitments:\n  - id: a\n    problem: "https://a.org\n  - id: b\n    problem: https://b.org\n',
    );
    const lineOf = () =>
      documentLinks({ plan: document.plan, uri, workspace }, pageOf).map(({ range }) => range.start.line);
    assert.deepEqual(lineOf(), [3, 5]);
    const at = { line: 1, character: 0 };
    document.edit([{ range: { start: at, end: at }, text: 'stage: drafting\n' }]);
    assert.deepEqual(lineOf(), [4, 6]);
  });
});
