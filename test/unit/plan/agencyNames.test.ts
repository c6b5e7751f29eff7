import assert from 'node:assert/strict';
import { agencyKey, bracketAcronym } from '../../../server/src/plan/agencyKeys';
import { AgencyIndex, type RegisteredAgency } from '../../../server/src/plan/agencyNames';
import { slugId, uniqueId } from '../../../server/src/plan/ids';

/** A register in which each name stands under its place: a0, a1 … */
function registered(...names: readonly string[]): AgencyIndex {
  return new AgencyIndex(names.map((name, at) => ({ id: `a${at}`, names: [name], acronyms: [] })));
}

const belize: readonly RegisteredAgency[] = [
  {
    id: 'public-service',
    names: ['Ministry of the Public Service', 'Min. of Public Service'],
    acronyms: ['MPS'],
  },
  { id: 'mof', names: ['Ministry of Finance', 'Ministerio de Hacienda'], acronyms: ['MOF'] },
  { id: 'justice', names: ['Ministry of Justice (MoJ)'], acronyms: [] },
  { id: 'energy', names: ['Department of Energy (DoE)'], acronyms: [] },
  { id: 'education', names: ['Department of Education (DoE)'], acronyms: [] },
  { id: 'economy', names: ['Ministry of Economy, Trade and Energy'], acronyms: [] },
  { id: 'undp', names: ['United Nations Development Programme'], acronyms: ['UNDP'] },
];

describe('plan/agencyNames', () => {
  describe('the key of a name', () => {
    for (const [one, other] of [
      ['Ministry of Economy & Trade', 'MINISTRY OF ECONOMY AND TRADE'],
      ['The Ministry of Interior', 'Ministry of the Interior'],
      ['Secretaría Técnica de Gobierno Digital.', 'la Secretaria Técnica de Gobierno Digital'],
      ['Ministerio de Economía y Finanzas', 'Ministerio de Economia & Finanzas'],
      ["Ministère de l'Intérieur", 'Ministère de l’intérieur'],
      ['Ministério da Justiça e Segurança', 'Ministerio da Justica & Seguranca'],
      ['Public Procurement Agency (PPA)', 'Public  Procurement Agency'],
      ['MEF (Ministerio de Economía y Finanzas)', 'Ministerio de Economía y Finanzas (MEF)'],
      ['Institute of Statistics - INSTAT', 'Institute of Statistics'],
      ['Anti-Corruption Council', 'Anticorruption Council'],
      ['Financial-Analytical Service', 'Financial Analytical Service'],
      ['U.S. Department of State', 'US Department of State'],
      ['Agency for Information Society', 'Agency of Information Society'],
      ['Mininstry of Justice', 'Ministry of Justice'],
      ['Ministry of Labour and Defence', 'Ministry of Labor and Defense'],
      ['Міністерство юстиції', 'МІНІСТЕРСТВО ЮСТИЦІЇ'],
    ] as const) {
      it(`${one} = ${other}`, () => assert.equal(agencyKey(one), agencyKey(other)));
    }

    for (const [one, other] of [
      ['Ministry of Health', 'Ministry of Wealth'],
      ['Ministry of Internal Affairs', 'Ministry of External Affairs'],
      ['Ministry of Finance', 'Ministry of Finance (public procurement registry)'],
      ['Government Office', 'Government Officer'],
      ['Section A', 'Section B'],
      ['Section A', 'Section'],
      ['Department of Energy (DoE)', 'Department of Education (DoE)'],
      ['CAinfo (como miembro del Consejo)', 'DATA (como miembro del Consejo)'],
    ] as const) {
      it(`${one} ≠ ${other}`, () => assert.notEqual(agencyKey(one), agencyKey(other)));
    }

    it('is empty for a name without a letter or digit', () => assert.equal(agencyKey(' … '), ''));
  });

  describe('the acronym in a name', () => {
    for (const [name, expected] of [
      ['State Labor Inspectorate (SLI)', 'SLI'],
      ['Commission on Human Rights (CHRAJ).', 'CHRAJ'],
      ['Department of Defense (DoD)', 'DoD'],
      ['Ministry of Interior [MI]', 'MI'],
      ['Institute of Statistics - INSTAT', 'INSTAT'],
      ['UAIP (Unidad de Acceso a la Información Pública)', 'UAIP'],
      ['(AGESIC)', 'AGESIC'],
      ['Executive Office of the President (White House)', undefined],
      ['Ministry of the Interior (first)', undefined],
      ['Unidad Normativa (UNAC) del Ministerio de Hacienda', undefined],
      ['CAinfo (como miembro del Consejo)', undefined],
      ['Center for Rural Development – Kumanovo', undefined],
      ['Parliament', undefined],
      ['Unfinished (SLI', undefined],
    ] as const) {
      it(`${name}: ${expected}`, () => assert.equal(bracketAcronym(name), expected));
    }
  });

  describe('finding an agency by what people write', () => {
    const index = new AgencyIndex(belize);
    for (const [text, expected] of [
      ['Ministry of Public Service', 'public-service'],
      ['min of public service', 'public-service'],
      ['Ministry of the Public Service (MPS)', 'public-service'],
      ['mps', 'public-service'],
      ['M.P.S.', 'public-service'],
      ['MoJ', 'justice'],
      ['Ministerio de hacienda', 'mof'],
      ['Public_Service', 'public-service'],
      ['DoE', undefined],
      ['Ministry of Health', undefined],
      ['Ministry', undefined],
      ['', undefined],
    ] as const) {
      it(`${JSON.stringify(text)} is ${expected}`, () => assert.equal(index.match(text), expected));
    }

    for (const [text, expected] of [
      ['public-servce', ['public-service']],
      ['Finance Ministry', ['mof']],
      ['Min. Public Serv.', ['public-service']],
      ['UNPD', ['undp']],
      ['DoE', ['energy', 'education']],
      ['Ministry', []],
      ['civil society', []],
      ['', []],
    ] as const) {
      it(`${JSON.stringify(text)} is near ${expected.join(', ') || 'none'}`, () => {
        assert.deepEqual(index.nearest(text).slice(0, Math.max(1, expected.length)), expected);
      });
    }

    it('offers three at most', () => {
      assert.equal(registered('Court A', 'Court B', 'Court C', 'Court D').nearest('Courts').length, 3);
    });

    it('knows initials that are not in the register', () => {
      assert.equal(new AgencyIndex(belize.filter(({ id }) => id !== 'undp')).nearest('mef')[0], 'mof');
      assert.equal(registered('Ministry of Foreign Affairs', 'Parliament').nearest('MoFA')[0], 'a0');
    });

    it('takes the entry that is written like the text where two look like one body', () => {
      const index = registered('Ministry of the Interior', 'Ministry of Interior');
      assert.deepEqual(
        ['ministry of interior', 'Ministry of the Interior', 'The Ministry of Interior'].map((text) =>
          index.match(text),
        ),
        ['a1', 'a0', undefined],
      );
    });

    it('has ids letter for letter', () => {
      assert.deepEqual(
        [index.has('mof'), index.has('MOF'), index.has('Ministry of Finance')],
        [true, false, false],
      );
    });

    for (const [text, expected] of [
      ['mps; mof', ['public-service', 'mof']],
      ['MPS and MoF', ['public-service', 'mof']],
      ['mps, mof', ['public-service', 'mof']],
      ['justice & mof', ['justice', 'mof']],
      ['mps\nmof', ['public-service', 'mof']],
      ['Ministry of Justice, the Ministry of Finance and UNDP', ['justice', 'mof', 'undp']],
      ['Ministry of Economy, Trade and Energy and MOF', ['economy', 'mof']],
      ['Ministry of Economy, Trade and Energy', []],
      ['mps, MPS', []],
      ['mps, somebody else', []],
      ['mps', []],
      [';;', []],
    ] as const) {
      it(`${JSON.stringify(text)} lists ${expected.join(', ') || 'none'}`, () => {
        assert.deepEqual(index.splitNames(text), expected);
      });
    }
  });

  describe('two entries for one body', () => {
    for (const [one, other] of [
      ['Ministry of Finance', 'the Ministry of Finance'],
      ['National Agency for Information Society (NAIS)', 'National Agency of Information Society'],
      ['United Nations Development Programme (UNDP)', 'UNDP'],
      ['IDFI', 'Institute for the Development of Freedom of Information (IDFI)'],
      ['Ministry of Economics and Energy', 'Ministry of Ecoonomics and Energy'],
      ['Subsecretaría de Transparencia y Anticorrupción', 'Subsecretaría de Transparencia y Anticorrpción'],
      ['Center for Civil Communication', 'Center for Civil Communications'],
      [
        'Minister of State for Innovation and Public Administration(MSIPA)',
        'Ministry of State for Innovation and Public Administration (MSIPA)',
      ],
      ['State Commission for Corruption Prevention', 'State Commission for Prevention of Corruption'],
      ['National Cohesion and Constitutional Affairs', 'National Cohesion and Consti- tutional Affairs'],
    ] as const) {
      it(`${one} + ${other}`, () => assert.deepEqual(registered(one, other).duplicates(), [['a0', 'a1']]));
    }

    for (const [one, other] of [
      ['Ministry of Health', 'Ministry of Wealth'],
      ['Ministry of Internal Affairs', 'Ministry of External Affairs'],
      ['Department of Energy (DoE)', 'Department of Education (DoE)'],
      ['Minister of State for Local Issues (MSLI)', 'Minister of State for Local Affairs'],
      ['State Agency of Land Resources', 'State Agency of Forest Resources'],
      ['Council of Ministers of Crimea', 'Cabinet of Ministers of Crimea'],
      ['Treasury Board', 'Treasury Board Secretariat'],
      ['Municipality of Petrovec', 'Municipality of Petrovac'],
      ['Council of State', 'State Council'],
      ['National Council of District 11', 'National Council of District 12'],
      ['Ministry of Finance', 'Ministry of Finance (public procurement registry)'],
      ['EC', 'IC'],
    ] as const) {
      it(`not ${one} + ${other}`, () => assert.deepEqual(registered(one, other).duplicates(), []));
    }

    it('names the first of several', () => {
      const index = registered(
        'Ministry of Energy',
        'Parliament',
        'the Ministry of Energy',
        'MINISTRY OF ENERGY',
      );
      assert.deepEqual(index.duplicates(), [
        ['a0', 'a2'],
        ['a0', 'a3'],
      ]);
    });

    it('leaves an acronym alone that two bodies have', () => {
      assert.deepEqual(
        registered('Department of Energy (DoE)', 'Department of Education (DoE)', 'DoE').duplicates(),
        [],
      );
    });

    it('finds a name among the aliases of another', () => {
      const index = new AgencyIndex([
        ...belize,
        { id: 'second', names: ['Min of Public Service'], acronyms: [] },
      ]);
      assert.deepEqual(index.duplicates(), [['public-service', 'second']]);
    });

    it('leaves the country of the plan out of its names', () => {
      const names = ['Ministry of Justice', 'Ministry of Justice of Georgia', 'Georgia'];
      const agencies = names.map((name, at) => ({ id: `a${at}`, names: [name], acronyms: [] }));
      assert.deepEqual(new AgencyIndex(agencies, ['Georgia', 'საქართველო']).duplicates(), [['a0', 'a1']]);
      assert.deepEqual(new AgencyIndex(agencies).duplicates(), []);
    });
  });

  describe('ids', () => {
    for (const [name, expected] of [
      ['Ministry of Finance', 'ministry-of-finance'],
      ['Ministère de l’Intérieur', 'ministere-de-linterieur'],
      ['  ÑANDÚ / Straße & Øresund ', 'nandu-strasse-oresund'],
      ['The Ministry of Everything and a Great Deal More', 'the-ministry-of-everything-and-a-great'],
      ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'donaudampfschifffahrtselektrizitatenhaup'],
      ['ქართული', 'agency'],
      ['Міністерство (MOF)', 'mof'],
      ['…', 'agency'],
      ['', 'agency'],
      ['Null', 'agency'],
      ['112', '112'],
    ] as const) {
      it(`${JSON.stringify(name)} → ${expected}`, () => assert.equal(slugId(name), expected));
    }

    it('takes another fallback', () => assert.equal(slugId('…', 'commitment'), 'commitment'));

    it('counts up until an id is free', () => {
      assert.equal(uniqueId('mof', new Set()), 'mof');
      assert.equal(uniqueId('mof', new Set(['mof', 'mof-2'])), 'mof-3');
    });
  });

  it('stays fast where prose stands for a name', () => {
    const prose = 'Ministerial working group of several bodies, '.repeat(2000);
    const begun = performance.now();
    const index = registered(prose, `${prose} and others`, 'Ministry of Finance');
    assert.deepEqual(index.duplicates(), []);
    assert.deepEqual(index.nearest(prose), []);
    assert.deepEqual(index.splitNames(prose), []);
    assert.ok(performance.now() - begun < 1000);
  });

  it('stays fast with a thousand agencies', () => {
    const many = Array.from({ length: 1000 }, (_, at) => {
      const letters = [at, at * 7, at * 13, at * 31].map((n) => String.fromCharCode(97 + (n % 26))).join('');
      return {
        id: `a${at}`,
        names: [`Ministry of Regional Administration of Region${letters}`],
        acronyms: [],
      };
    });
    const begun = performance.now();
    const index = new AgencyIndex(many);
    index.duplicates();
    index.nearest('Minstry of Regional Administration');
    assert.ok(performance.now() - begun < 2000);
  });
});
