import assert from 'node:assert/strict';
import { plainWords } from '../../../server/src/handbook/normalise';
import {
  languagePlaceholders,
  noAgencyNames,
  openEndedDates,
  templatePrompts,
} from '../../../server/src/handbook/placeholder-phrases';
import {
  isNoAgency,
  isOpenEndedDate,
  isPlaceholder,
  isTick,
  isUniversalPlaceholder,
  unfinishedMarks,
} from '../../../server/src/handbook/placeholders';

describe('handbook/placeholders', () => {
  for (const text of [
    '…',
    '...',
    '___',
    '???',
    '-',
    '–',
    'xx',
    'XXX',
    'xxx xxx',
    'TBD',
    'tbd.',
    'TBC',
    'TODO',
    'TODO:',
    'TODO: ask the ministry',
    'N/A',
    'n.a.',
    'na',
    'Lorem ipsum dolor sit amet',
    'YYYY-MM-DD',
    'dd/mm/yyyy',
    'AAAA-MM-JJ',
    'JJ/MM/AAAA',
    '2026-XX-XX',
    'XX/XX/2026',
    '__/__/2026',
    '20XX',
    '20XX-08-31',
    'MM/YYYY',
    '[name of ministry]',
    '<name>',
    '{{title}}',
    '{title}',
    `lorem ipsum ${'dolor '.repeat(100)}`,
  ]) {
    it(`takes ${JSON.stringify(text.slice(0, 40))} for a placeholder in any language`, () => {
      assert.ok(isUniversalPlaceholder(text));
      assert.ok(isPlaceholder(text));
      assert.ok(isPlaceholder(`  ${text}\n`));
    });
  }

  for (const text of [
    'Not Specified',
    'None Specified',
    'Unclear',
    'To be determined',
    '(to be confirmed)',
    'To be confirmed…',
    'No especificado',
    'Por definir',
    'Non précisé',
    'à définir',
    'Não especificado',
    'A definir',
    'Click or tap here to enter text.',
    'What is the commitment?',
    '¿Cuál es el compromiso?',
  ]) {
    it(`takes ${JSON.stringify(text)} for a placeholder bound to a language`, () => {
      assert.ok(!isUniversalPlaceholder(text));
      assert.ok(isPlaceholder(text));
    });
  }

  for (const text of [
    '',
    ' ',
    'todo',
    'Todo',
    'Todo el país: escuelas y centros de salud',
    'The register is unclear about owners.',
    'Publish the register… and keep it current',
    'J.D.',
    '3.d',
    '16.10',
    '2026-08-31',
    '2026-08',
    '31/08/2026',
    'Q3 2022',
    'Aug 2026',
    'X',
    'Ana',
    'A',
    'None of the 12 districts publishes its budget',
    '[Decision 12] and [Decision 13]',
    '[Decision 12](https://example.org/12)',
    '<https://example.org>',
    '<ana@example.org>',
    'TODO: check the figure. The ministry publishes 12 budgets a year.',
    'Ongoing',
    'All ministries',
    '+501 000 0000',
    '0501234',
    'MADJ',
    'MAYA',
    'Mama Maya',
  ]) {
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      assert.ok(!isPlaceholder(text));
    });
  }

  it('stays quick on long texts that only look like a placeholder', () => {
    const started = performance.now();
    for (const text of ['xx '.repeat(5000), '-'.repeat(20000), `[${'a'.repeat(20000)}`, '__/'.repeat(60)]) {
      isPlaceholder(text);
    }
    assert.ok(performance.now() - started < 200);
  });

  it('knows the names that stand for no agency, as names and as ids', () => {
    for (const name of [
      'None Specified',
      'none-specified',
      'N/A',
      'ninguno',
      'Aucun',
      'nenhum',
      'TBD',
      'Néant',
    ]) {
      assert.ok(isNoAgency(name), name);
    }
    for (const name of [
      'Ministry of Finance',
      'All ministries',
      'Other institutions (not specified)',
      'NITA',
    ]) {
      assert.ok(!isNoAgency(name), name);
    }
  });

  it('knows answers that name no day', () => {
    assert.ok(isOpenEndedDate('Ongoing'));
    assert.ok(isOpenEndedDate('Continuous'));
    assert.ok(isOpenEndedDate('En cours'));
    assert.ok(!isOpenEndedDate('2026-08-31'));
  });

  it('knows a tick from an explanation', () => {
    for (const tick of ['x', 'X', '✓', '✔️', 'Yes', 'sí', 'oui', 'Sim']) assert.ok(isTick(tick), tick);
    for (const text of ['', 'Publishes every contract.', 'Xx Yes']) assert.ok(!isTick(text), text);
  });

  it('finds what was left unfinished inside prose, and only that', () => {
    const text = 'Publish TBD contracts. TODO: ask. Esto es todo: nada… lorem ipsum';
    assert.deepEqual(
      unfinishedMarks(text).map(({ start, end }) => text.slice(start, end)),
      ['TBD', 'TODO:', 'lorem ipsum'],
    );
    assert.deepEqual(unfinishedMarks('METODO: uno. TBDS, método: dos. En todo'), []);
  });

  it('writes every phrase as plainWords does, once', () => {
    const tables = [languagePlaceholders, templatePrompts].flatMap((table) => Object.values(table));
    for (const table of [...tables, noAgencyNames, openEndedDates]) {
      for (const phrase of table) assert.equal(plainWords(phrase), phrase);
      assert.equal(new Set(table).size, table.length);
    }
  });
});
