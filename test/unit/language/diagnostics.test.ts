import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import {
  type DiagnosticOptions,
  diagnosticsOf,
  problemLimit,
} from '../../../server/src/language/diagnostics';
import { readPlan } from '../../../server/src/plan/plan';
import type { Finding, Level } from '../../../server/src/rules/rule';
import { findingOn, markOn, testRule } from './findings';

const defaults: DiagnosticOptions = { settings: {}, uri: 'file:///a.ogpplan', pageOf: () => undefined };

const plan = readPlan('ogpplan: 1\r\ntitle: A plan\r\nparticipant: Ⓧ𝄞 Corrada\r\n');

describe('diagnostics', () => {
  it('say what, where, how severe and by which rule', () => {
    const { diagnostics } = diagnosticsOf(plan, [findingOn(plan, testRule('some-rule'), 'A plan')], defaults);
    assert.deepEqual(diagnostics, [
      {
        range: { start: { line: 1, character: 7 }, end: { line: 1, character: 13 } },
        severity: DiagnosticSeverity.Warning,
        code: 'some-rule',
        source: 'ogpplan',
        message: 'Found A plan. Mend it.',
      },
    ]);
  });

  it('count characters as UTF-16 does', () => {
    const { diagnostics } = diagnosticsOf(
      plan,
      [findingOn(plan, testRule('some-rule'), 'Corrada')],
      defaults,
    );
    assert.deepEqual(diagnostics[0]?.range.start, { line: 2, character: 17 });
  });

  it('have the severity of the rule, or of the settings', () => {
    const severities: readonly (readonly [Level, number])[] = [
      ['error', DiagnosticSeverity.Error],
      ['warning', DiagnosticSeverity.Warning],
      ['information', DiagnosticSeverity.Information],
      ['hint', DiagnosticSeverity.Hint],
    ];
    for (const [severity, expected] of severities) {
      const own = [findingOn(plan, testRule('some-rule', { severity }), 'A plan')];
      assert.equal(diagnosticsOf(plan, own, defaults).diagnostics[0]?.severity, expected);
      const set = [findingOn(plan, testRule('some-rule', { severity: 'off' }), 'A plan')];
      const settings = { 'some-rule': severity };
      assert.equal(diagnosticsOf(plan, set, { ...defaults, settings }).diagnostics[0]?.severity, expected);
    }
  });

  it('leave out rules that are off', () => {
    const findings = [
      findingOn(plan, testRule('some-rule'), 'A plan'),
      findingOn(plan, testRule('other'), 'A plan'),
    ];
    const settings = { 'some-rule': 'off' } as const;
    const { diagnostics, problems } = diagnosticsOf(plan, findings, { ...defaults, settings });
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['other'],
    );
    assert.equal(problems, 1);
  });

  it('link to the page of the rule', () => {
    const pageOf = (code: string) => `rules:/${code}.md`;
    const findings = [findingOn(plan, testRule('some-rule'), 'A plan')];
    const { diagnostics } = diagnosticsOf(plan, findings, { ...defaults, pageOf });
    assert.deepEqual(diagnostics[0]?.codeDescription, { href: 'rules:/some-rule.md' });
  });

  it('name related places and fade what does nothing', () => {
    const finding = findingOn(plan, testRule('some-rule'), 'A plan', {
      unnecessary: true,
      related: [{ mark: markOn(plan, 'Corrada'), message: 'Also here' }],
    });
    const [diagnostic] = diagnosticsOf(plan, [finding], defaults).diagnostics;
    assert.deepEqual(diagnostic?.tags, [DiagnosticTag.Unnecessary]);
    assert.deepEqual(diagnostic.relatedInformation, [
      {
        location: {
          uri: 'file:///a.ogpplan',
          range: { start: { line: 2, character: 17 }, end: { line: 2, character: 24 } },
        },
        message: 'Also here',
      },
    ]);
  });

  it('do not count hints as problems', () => {
    const findings = [
      findingOn(plan, testRule('some-rule', { severity: 'hint' }), 'A plan'),
      findingOn(plan, testRule('other', { severity: 'information' }), 'A plan'),
    ];
    const { diagnostics, problems } = diagnosticsOf(plan, findings, defaults);
    assert.equal(diagnostics.length, 2);
    assert.equal(problems, 1);
  });

  describe('of a plan with very many', () => {
    const warn = testRule('warns');
    const fail = testRule('fails', { severity: 'error' });
    const many = (count: number): Finding[] =>
      Array.from({ length: count }, (_, n) =>
        findingOn(plan, n % 2 ? warn : fail, 'A plan', { args: { name: `${n}` } }),
      );

    it('are all shown up to the limit', () => {
      const { diagnostics } = diagnosticsOf(plan, many(problemLimit), defaults);
      assert.equal(diagnostics.length, problemLimit);
      assert.ok(diagnostics.every(({ code }) => code));
    });

    it('say in the last how many more there are', () => {
      const { diagnostics, problems } = diagnosticsOf(plan, many(1300), defaults);
      assert.equal(diagnostics.length, problemLimit);
      assert.equal(problems, 1300);
      assert.match(String(diagnostics.at(-1)?.message), /^301 more problems/);
      assert.equal(diagnostics.filter(({ code }) => code).length, 999);
    });

    it('keep the most severe, in the order of the text', () => {
      const { diagnostics } = diagnosticsOf(plan, many(1300), defaults);
      const named = diagnostics.slice(0, -1);
      assert.equal(named.filter(({ code }) => code === 'fails').length, 650);
      const numbers = named.map(({ message }) => Number(/\d+/.exec(String(message))?.[0]));
      assert.deepEqual(
        numbers,
        [...numbers].sort((a, b) => a - b),
      );
    });
  });
});
