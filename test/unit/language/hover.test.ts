import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { source } from '../../../server/src/handbook/sources';
import { plainMarkdown, withoutMarkup } from '../../../server/src/language/markdown';
import type { readPlan } from '../../../server/src/plan/plan';
import { findingOn, testRule } from './findings';
import { hoverOver, none, textOf } from './hovering';

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

    it('has nothing to say of its explanation and of other names', () => {
      for (const values of [
        '    values:\n      transparency: Wor‸ds.\n',
        '    values:\n      kind‸ness: Words.\n',
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
      for (const place of ['title: A plan \n‸', '‸\ntitle: A plan']) {
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
        pageOf: (code) => `rules:/${code}.md`,
      });
      assert.equal((hover?.contents as MarkupContent | undefined)?.kind, 'plaintext');
      assert.match(textOf(hover), /^Title of some-rule · some-rule\n/);
      assert.doesNotMatch(textOf(hover), /[*`[\]]|https?:|More on/);
    });
  });

  describe('on a field', () => {
    it('tells what belongs there, how reviewers read it, an example, and the handbook’s place', () => {
      const { text, covered } = hoverOver(`${commitment}    prob‸lem: Words.\n`, none);
      assert.match(text, /^\*\*problem\*\* – The public problem/);
      assert.match(text, /Asked for in 2019:\* The public problem, with a baseline/);
      assert.match(text, /How reviewers read it:/);
      assert.match(text, /For example:/);
      assert.match(text, /OGP Handbook: .*2019.*Commitment template/);
      assert.equal(covered, 'problem');
    });

    it('speaks for the edition of the plan, and says what is not confirmed', () => {
      const end = 'ogpplan: 1\nedition: 2022\nperiod:\n  e‸nd: 2024-12-31\n';
      const later = hoverOver(end, none).text;
      assert.match(later, /30 June or 31 December/);
      assert.match(later, /Action plan end date\]\(.*\) \(unconfirmed\)/);
      assert.match(hoverOver(end.replace('2022', '2019'), none).text, /31 August/);
    });

    it('says of a field that only other editions ask for that it may stay', () => {
      const { text } = hoverOver(`${commitment}    cau‸ses: Words.\n`, none);
      assert.match(text, /Not asked for in 2019, but in 2022; it does no harm here/);
      assert.match(text, /The guidance of 2019 does not speak of it\. Compare /);
    });

    it('says of what only the file format asks for that no handbook does', () => {
      assert.match(hoverOver('ogpp‸lan: 1\n', none).text, /no handbook asks for it/);
    });

    it('is found wherever a field stands', () => {
      for (const [place, name] of [
        ['tit‸le: A\n', 'title'],
        ['title‸: A\n', 'title'],
        ['contact: { na‸me: Ana }\n', 'name'],
        ['"tit‸le": A\n', '"title"'],
        ['title: A\r\nperiod:\r\n    sta‸rt: 2020-09-01\r\n', 'start'],
        ['commitments:\n- i‸d: a\n', 'id'],
        ['commitments:\n  - id: a\n    milestones:\n      -   ‸title: A\n', 'title'],
        ['commitments: [{ id: a, milestones: [{ deliv‸erable: A }] }]\n', 'deliverable'],
        ['agencies:\n  mof:\n    ki‸nd: government\n', 'kind'],
        ['title: \nlang‸uages:\n', 'languages'],
        ['a: &a 1\ncontact:\n  phone‸: *a\n', 'phone'],
      ] as const) {
        assert.equal(hoverOver(place, none).covered, name, place);
      }
    });

    it('is found in a part that does not parse, told from the lines above', () => {
      const broken = (line: string) =>
        `${commitment}    problem: "open\n${line}    title: B\n  - id: b\n    title: "x" y\n`;
      for (const [line, name] of [
        ['    descri‸ption: A\n', undefined],
        ['  - id: c\n    title: a: b: c\n    descri‸ption: A\n', 'description'],
        ['  - id: c\n    title: a: b: c\n    lead: mof\n    milestones:\n      - tit‸le: A\n', 'title'],
        ['  - id: c\n    title: a: b: c\n    end: 2021-‸03\n', '2021-03'],
        ['  - id: c\n    title: a: b: c\n    sdgs: [16‸.6]\n', '16.6'],
      ] as const) {
        assert.equal(hoverOver(broken(line), none).covered, name, line);
      }
    });

    it('has nothing to say of names that are the author’s own', () => {
      for (const place of [
        'x-not‸es: 1\n',
        'colo‸ur: red\n',
        'title: A tit‸le: b\n',
        'introduction: |\n  tit‸le: x\n',
      ]) {
        assert.equal(hoverOver(place, none).hover, undefined, place);
      }
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
