import assert from 'node:assert/strict';
import { plainWords } from '../../../server/src/handbook/normalise';
import {
  isValueId,
  openGovernmentValue,
  openGovernmentValues,
  valueIdFromName,
  valueIds,
  valuesOfEdition,
} from '../../../server/src/handbook/values';

describe('handbook/values', () => {
  it('lets three values stand alone', () => {
    assert.deepEqual(
      valueIds.filter((id) => openGovernmentValue(id).standsAlone),
      ['transparency', 'accountability', 'public-participation'],
    );
  });

  it('knows inclusion from 2022 on', () => {
    assert.equal(valuesOfEdition(2019).length, 4);
    assert.equal(valuesOfEdition(2022).length, 5);
  });

  for (const [name, id] of [
    ['transparency', 'transparency'],
    ['Access to information', 'transparency'],
    ['acceso a la información', 'transparency'],
    ['ACCESO A LA INFORMACION', 'transparency'],
    ["accès à l'information", 'transparency'],
    ['Accès à l’information', 'transparency'],
    ['Acesso à informação', 'transparency'],
    ['Rendición de cuentas', 'accountability'],
    ['rendicion-de-cuentas', 'accountability'],
    ['redevabilité', 'accountability'],
    ['Reddition de comptes', 'accountability'],
    ['prestação de contas', 'accountability'],
    ['responsabilização', 'accountability'],
    ['public_participation', 'public-participation'],
    ['Civic participation', 'public-participation'],
    ['participación ciudadana', 'public-participation'],
    ['participation citoyenne', 'public-participation'],
    ['participação social', 'public-participation'],
    ['Technology & Innovation', 'technology-and-innovation'],
    ['Tecnología e innovación', 'technology-and-innovation'],
    ['inovação e tecnologia', 'technology-and-innovation'],
    ['Inclusión', 'inclusion'],
    ['inclusão', 'inclusion'],
  ] as const) {
    it(`reads ${name} as ${id}`, () => assert.equal(valueIdFromName(name), id));
  }

  it('guesses nothing', () => {
    for (const text of [
      '',
      'transparancy',
      'open',
      'integrity',
      'open data',
      'transparency and accountability',
    ]) {
      assert.equal(valueIdFromName(text), undefined, text);
    }
  });

  it('takes only the id itself for an id', () => {
    assert.ok(isValueId('public-participation'));
    assert.ok(!isValueId('Public participation'));
    assert.ok(!isValueId('constructor'));
  });

  it('gives no name to two values, and none twice in one language', () => {
    const owners = new Map<string, string>();
    for (const { id, names } of openGovernmentValues) {
      for (const list of Object.values(names)) {
        assert.equal(new Set(list.map(plainWords)).size, list.length);
        for (const name of list) {
          assert.equal(owners.get(plainWords(name)) ?? id, id, name);
          owners.set(plainWords(name), id);
        }
      }
    }
  });
});
