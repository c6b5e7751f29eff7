import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import { source } from '../../../server/src/handbook/sources';
import { type HoverOptions, hoverAt } from '../../../server/src/language/hover';
import { plainMarkdown, withoutMarkup } from '../../../server/src/language/markdown';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import type { Finding } from '../../../server/src/rules/rule';
import { findingOn, testRule } from './findings';
import { marked } from './marked';

const defaults: HoverOptions = { settings: {}, pageOf: () => undefined, markdown: true };

const textOf = (hover: Hover | undefined): string =>
  (hover?.contents as MarkupContent | undefined)?.value ?? '';

/** A hover over the marker, with the findings that a test makes up, else those of the rules. */
function hoverOver(
  marker: string,
  {
    findings,
    ...options
  }: Partial<HoverOptions> & { findings?: (plan: ReturnType<typeof readPlan>) => Finding[] } = {},
) {
  const { text, offset } = marked(marker);
  const plan = readPlan(text);
  const hover = hoverAt(plan, findings?.(plan) ?? checkPlan(plan), offset, { ...defaults, ...options });
  const covered =
    hover?.range && text.slice(plan.lines.offsetAt(hover.range.start), plan.lines.offsetAt(hover.range.end));
  return { text: textOf(hover), covered, hover };
}

const none = { findings: () => [] };
const commitment = 'ogpplan: 1\nedition: 2019\ncommitments:\n  - id: a\n    title: A\n';

describe('hover', () => {
  describe('on a value', () => {
    it('tells what it means, what reviewers ask, and where the handbook says so', () => {
      const { text, covered } = hoverOver(`${commitment}    values:\n      transp‸arency: Words.\n`, none);
      assert.match(text, /^\*\*Transparency\*\* – /);
      assert.match(text, /Reviewers ask:/);
      assert.match(text, /OGP Handbook: .*2019.*section 4\.1\.1/);
      assert.equal(covered, 'transparency');
    });

    it('cites the handbook of the plan’s edition', () => {
      const values = `${commitment}    values:\n      transp‸arency: Words.\n`;
      assert.match(hoverOver(values.replace('2019', '2022'), none).text, /version 5\.0 \(2022\)/);
      assert.match(hoverOver(values.replace('2019', '2015'), none).text, /2014–2016/);
    });

    it('knows everyday names, in lists too', () => {
      for (const values of [
        '    values:\n      rendición de cu‸entas: x\n',
        '    values:\n      - rendición de cu‸entas\n',
        '    values: [transparency, rendición de cu‸entas]\n',
        '    values: rendición de cu‸entas\n',
      ]) {
        const { text, covered } = hoverOver(commitment + values, none);
        assert.match(text, /^\*\*Accountability\*\*/, values);
        assert.equal(covered, 'rendición de cuentas');
      }
    });

    it('says of one that cannot stand alone that it cannot', () => {
      const { text } = hoverOver(`${commitment}    values:\n      technology-and-‸innovation: x\n`, none);
      assert.match(text, /Does not stand alone/);
    });

    it('has nothing to say of its explanation, of other names and of the key', () => {
      for (const values of [
        '    values:\n      transparency: Wor‸ds.\n',
        '    values:\n      kind‸ness: Words.\n',
        '    val‸ues:\n      transparency: Words.\n',
      ]) {
        assert.equal(hoverOver(commitment + values, none).hover, undefined, values);
      }
    });
  });

  describe('on a flagged place', () => {
    const one = testRule('some-rule', { sources: [source('handbook-2019', '4.1.2')] });
    const other = testRule('other-rule');

    it('tells the rule’s what, why and how, its source and the edition', () => {
      const { text, covered } = hoverOver('edition: 2015\ntitle: A p‸lan\n', {
        findings: (plan) => [findingOn(plan, one, 'A plan')],
      });
      assert.equal(
        text,
        [
          '**Title of some-rule** · `some-rule`',
          'What some-rule is.',
          '*Why:* Why it matters.',
          '*What to do:* How to mend it.',
          `[OGP Handbook: Rules and Guidance for Participants, version 4.0 (2019), updated as 4.1 (2020), section 4.1.2](${one.sources[0]?.url}) · This plan follows the rules of 2015.`,
        ].join('\n\n'),
      );
      assert.equal(covered, 'A plan');
    });

    it('leads on to the rule’s page where there is one', () => {
      const findings = (plan: ReturnType<typeof readPlan>) => [findingOn(plan, one, 'A plan')];
      const { text } = hoverOver('title: A p‸lan\n', { findings, pageOf: (code) => `rules:/${code}.md` });
      assert.match(text, /\]\(rules:\/some-rule\.md\)$/);
      assert.doesNotMatch(hoverOver('title: A p‸lan\n', { findings }).text, /\.md\)/);
    });

    it('says what is not confirmed', () => {
      const unsure = testRule('unsure', { sources: [source('handbook-2022', 'Amendments')] });
      const { text } = hoverOver('title: A p‸lan\n', {
        findings: (plan) => [findingOn(plan, unsure, 'A plan')],
      });
      assert.match(text, /Amendments\]\([^)]+\) \(unconfirmed\)/);
    });

    it('explains each of several rules once, and marks the smallest place', () => {
      const { text, covered } = hoverOver('title: A p‸lan\n', {
        findings: (plan) => [
          findingOn(plan, one, 'title: A plan'),
          findingOn(plan, other, 'plan'),
          findingOn(plan, other, 'A plan'),
        ],
      });
      assert.equal(text.split('\n\n---\n\n').length, 2);
      assert.match(text, /some-rule[\s\S]*other-rule/);
      assert.equal(covered, 'plan');
    });

    it('explains a value first, then what is wrong with it', () => {
      const { text, covered } = hoverOver(`${commitment}    values:\n      transp‸arency: Words.\n`, {
        findings: (plan) => [findingOn(plan, one, 'transparency: Words')],
      });
      assert.match(text, /^\*\*Transparency\*\*[\s\S]*\n\n---\n\n\*\*Title of some-rule/);
      assert.equal(covered, 'transparency');
    });

    it('reaches from the first character to behind the last', () => {
      const findings = (plan: ReturnType<typeof readPlan>) => [findingOn(plan, one, 'A plan')];
      for (const place of ['title: ‸A plan\n', 'title: A plan‸\n']) {
        assert.notEqual(hoverOver(place, { findings }).hover, undefined, place);
      }
      for (const place of ['title:‸ A plan\n', 'title: A plan \n‸', '‸title: A plan']) {
        assert.equal(hoverOver(place, { findings }).hover, undefined, place);
      }
    });

    it('is silent on rules that are off, in the settings or in the edition', () => {
      const off = testRule('off-rule', { severity: { 2015: 'off', 2019: 'hint', 2022: 'hint' } });
      const findings = (plan: ReturnType<typeof readPlan>) => [findingOn(plan, off, 'A plan')];
      assert.equal(hoverOver('edition: 2015\ntitle: A p‸lan\n', { findings }).hover, undefined);
      assert.notEqual(hoverOver('edition: 2019\ntitle: A p‸lan\n', { findings }).hover, undefined);
      const settings = { 'off-rule': 'off' } as const;
      assert.equal(hoverOver('edition: 2019\ntitle: A p‸lan\n', { findings, settings }).hover, undefined);
    });

    it('shows a real rule with its handbook section', () => {
      const milestones = Array.from({ length: 7 }, (_, n) => `      - title: T${n}\n`).join('');
      const { text } = hoverOver(`${commitment}    milestones:\n${milestones.replace('T5', 'T‸5')}`);
      assert.match(text, /milestone-limit/);
      assert.match(text, /section 4\.1\.2/);
      assert.match(text, /rules of 2019/);
    });

    it('speaks plainly to editors without Markdown', () => {
      const { hover } = hoverOver('title: A p‸lan\n', {
        findings: (plan) => [findingOn(plan, one, 'A plan')],
        markdown: false,
      });
      assert.equal((hover?.contents as MarkupContent | undefined)?.kind, 'plaintext');
      assert.match(textOf(hover), /^Title of some-rule · some-rule\n/);
      assert.doesNotMatch(textOf(hover), /[*`[\]]|https?:/);
    });
  });

  it('has nothing to say where there is nothing', () => {
    assert.equal(hoverOver('‸', none).hover, undefined);
    assert.equal(hoverOver('title: A‸\n', none).hover, undefined);
  });
});

describe('Markdown', () => {
  it('takes the meaning from words of a plan', () => {
    const hostile =
      '[a](command:x) ![i](http://x/y.png) <b>&amp; **b** `c` # h\n\n- x www.x.org a@b.org https://x.org $m$';
    const plain = plainMarkdown(hostile);
    // Every character that could begin a link, an image, a tag, an entity or emphasis is escaped.
    assert.doesNotMatch(plain, /(?<!\\)[[\]()<>&*`#!$@_]|(?<!\\):\/\/|www(?<!\\)\.|\n/);
    assert.equal(withoutMarkup(plain), hostile.replace(/\s+/g, ' '));
  });

  it('leaves letters, digits and commas alone', () => {
    assert.equal(plainMarkdown('Ministère de l’Économie, bureau 12'), 'Ministère de l’Économie, bureau 12');
  });

  it('loses its markup where it is to be plain', () => {
    assert.equal(
      withoutMarkup('**Bold** and *lean*: `code`, [a link](https://x.org/a_(b)) 2 * 3'.replace('_(b)', '')),
      'Bold and lean: code, a link 2 * 3',
    );
  });
});
