import assert from 'node:assert/strict';
import { SymbolKind } from 'vscode-languageserver-types';
import { rankOf } from '../../../server/src/language/rank';
import { workspaceSymbols } from '../../../server/src/language/workspaceSymbols';
import { workspaceOf } from '../workspaceOf';

const { plans } = workspaceOf({
  'file:///w/one.ogpplan': `title: Plan de Gobierno Abierto
participant: Corrada
agencies:
  hacienda:
    name: Ministerio de Hacienda
    acronym: MH
    aliases: [Treasury]
commitments:
  - id: anti-corruption
    title: Estrategia Anticorrupción
  - id: budget
  - lead: hacienda
`,
  'file:///w/el%20plan.ogpplan': 'agencies:\n  mof:\n    name: Ministry of Finance\n',
});

const found = (query: string): string[] => workspaceSymbols(plans, query).map(({ name }) => name);

describe('workspace symbols', () => {
  it('are plans, commitments and agencies, each where it is', () => {
    assert.deepEqual(found(''), [
      'el plan.ogpplan',
      'Ministry of Finance',
      'Plan de Gobierno Abierto',
      'Estrategia Anticorrupción',
      'budget',
      'Ministerio de Hacienda',
    ]);
    const [symbol] = workspaceSymbols(plans, 'Estrategia');
    assert.deepEqual(symbol, {
      name: 'Estrategia Anticorrupción',
      kind: SymbolKind.Class,
      location: {
        uri: 'file:///w/one.ogpplan',
        range: { start: { line: 9, character: 11 }, end: { line: 9, character: 36 } },
      },
      containerName: 'Plan de Gobierno Abierto',
    });
  });

  it('are found by what else they are called, which then goes with the name', () => {
    assert.deepEqual(found('treasury'), ['Ministerio de Hacienda (Treasury)']);
    assert.deepEqual(found('corruption'), ['Estrategia Anticorrupción (anti-corruption)']);
    assert.deepEqual(found('corrada'), ['Plan de Gobierno Abierto (Corrada)']);
  });

  it('are found without accents, and with letters left out', () => {
    assert.deepEqual(found('anticorrupcion'), ['Estrategia Anticorrupción (estrategia anticorrupcion)']);
    assert.deepEqual(found('estrategia anticorrupcion'), [
      'Estrategia Anticorrupción (estrategia anticorrupcion)',
    ]);
    assert.deepEqual(found('ANTICORRUPCIÓN'), ['Estrategia Anticorrupción']);
    assert.deepEqual(found('mnfn'), ['Ministry of Finance']);
    assert.deepEqual(found('xyz'), []);
  });

  it('come with the likeliest first', () => {
    assert.deepEqual(
      ['finance', 'ministry of finance', 'refinance', 'fines'].map((text) => rankOf('finance', text)),
      [0, 1, 2, undefined],
    );
    assert.equal(rankOf('fi', 'refit and fine'), 1);
    assert.equal(rankOf('mof', 'ministry of finance'), 3);
    assert.equal(rankOf('', 'anything'), 0);
    assert.deepEqual(found('min'), ['Ministry of Finance', 'Ministerio de Hacienda']);
  });

  it('are at most as many as anybody reads', () => {
    const many = Array.from({ length: 600 }, (_, n) => `  - id: c${n}\n`).join('');
    const { plans: large } = workspaceOf({ 'file:///w/l.ogpplan': `commitments:\n${many}` });
    assert.equal(workspaceSymbols(large, 'c').length, 500);
  });
});
