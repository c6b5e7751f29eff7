/** Words of agency names, folded (no accents, lower case). */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * Articles, prepositions and conjunctions: "Ministry of the Interior" and "Ministry of Interior",
 * "Agency for" and "Agency of" are one. English, Spanish, French and Portuguese.
 */
export const smallWords: ReadonlySet<string> = new Set(
  words(`
    the a an of for on in to and
    el la los las lo de del y e para por en
    le les l d des du et pour sur au aux
    o os as do da dos das em no na
  `),
);

/** British spelling → American, where names of agencies have it. */
export const spellings: ReadonlyMap<string, string> = new Map([
  ['labour', 'labor'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['defence', 'defense'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['modernisation', 'modernization'],
  ['decentralisation', 'decentralization'],
  ['digitalisation', 'digitalization'],
  ['informatisation', 'informatization'],
]);

/**
 * What sort of body a name says it is. A word near one of these and unlike any other is a misspelt one,
 * and they alone do not make two names alike.
 */
export const kindsOfBody: readonly string[] = words(`
  ministry ministries minister ministers department agency authority commission commissioner committee council
  office secretariat institute directorate bureau government parliament municipality association
  foundation administration inspectorate university presidency organization national federal state general
  ministerio ministro departamento agencia autoridad comision comite consejo oficina secretaria instituto direccion
  gobierno parlamento municipio asociacion fundacion administracion superintendencia subsecretaria
  universidad presidencia nacional
  ministere ministre departement agence autorite conseil institut direction gouvernement parlement
  municipalite universite presidence
  departement comissao conselho escritorio governo fundacao administracao associacao universidade
`);
