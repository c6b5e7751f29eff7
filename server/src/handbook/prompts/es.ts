import type { Prompts } from './en';

/** What a template asks for, in Spanish. */
export const es: Prompts = {
  plan: {
    ogpplan: 'versión del formato: 1',
    edition: 'edición del manual',
    kind: 'nacional (national) o local',
    stage: 'etapa del plan',
    participant: 'País o jurisdicción local',
    title: 'Título del plan, con los años que abarca',
    languages: 'código del idioma: es, en, fr o pt, por ejemplo',
    'translation-of': 'archivo del plan del que este es la traducción',
    due: 'AAAA-MM-DD',
    submitted: 'AAAA-MM-DD',
    'previous-plan': 'archivo o dirección web del plan anterior',
    introduction: 'Por qué este plan, por qué ahora y qué se propone cambiar',
    'efforts-to-date': 'Qué lograron los planes y las reformas anteriores y qué quedó pendiente',
  },
  period: { start: 'AAAA-MM-DD', end: 'AAAA-MM-DD' },
  contact: {
    name: 'Nombre y apellidos',
    title: 'Cargo y dependencia',
    email: 'correo electrónico',
    phone: 'número de teléfono',
  },
  agency: {
    name: 'Nombre completo de la institución',
    acronym: 'Sus siglas',
    aliases: 'otra forma en que se escribe su nombre',
    kind: 'tipo de institución',
  },
  'development process': {
    dissemination: 'Cómo y cuándo se informó a la ciudadanía y qué se hizo con sus aportes',
    dialogue: 'Reuniones y foros en línea: cuándo, dónde y con quién',
    'co-ownership': 'Quiénes decidieron en conjunto el contenido del plan y con qué reglas',
    inclusion: 'Qué se hizo para que participaran quienes suelen quedar excluidos',
    implementation:
      'Cómo se dará seguimiento a los avances y se dialogará sobre ellos durante la implementación',
  },
  'feedback entry': {
    proposal: 'Qué se propuso',
    from: 'quién lo propuso',
    outcome: 'resultado',
    reason: 'Por qué la propuesta no se acogió tal como se presentó',
  },
  commitment: {
    id: 'nombre-corto',
    title: 'Qué hace el compromiso, en una línea',
    'policy-areas': 'area-de-politica',
    start: 'AAAA-MM-DD',
    end: 'AAAA-MM-DD',
    lead: 'id-de-la-institucion',
    supporting: 'id-de-la-institucion',
    problem: 'Qué problema público resuelve: a quién afecta, en qué medida y cómo lo sabemos',
    causes: 'Cuáles son las causas del problema',
    'done-so-far': 'Qué se ha hecho hasta ahora y con qué resultado',
    objective: 'Qué debe lograr el compromiso',
    description: 'Qué se hará: las actividades, a cargo de quién y para quién',
    results: 'Qué será distinto cuando se haya cumplido y cómo se podrá comprobar',
    contribution: 'Cómo ayudan estas actividades a resolver el problema',
    ambition: 'En qué va más allá de lo que se hace hoy',
    values: 'Cómo contribuye el compromiso a este valor: qué podrá ver, decir o exigir la ciudadanía',
    additional: 'Presupuesto y vínculos con programas y otros planes',
    sdgs: 'objetivo, por ejemplo 16',
  },
  milestone: {
    id: 'nombre-corto',
    title: 'Qué se hará',
    deliverable: 'Qué podrá ver o comprobar cualquier persona cuando esté hecho',
    start: 'AAAA-MM',
    end: 'AAAA-MM',
    lead: 'id-de-la-institucion',
    status: 'nuevo (new) o en curso (ongoing)',
    intermediate: 'true si es el hito de los dos años',
  },
  'reference to an earlier commitment': {
    plan: 'archivo del plan anterior',
    commitment: 'id-del-compromiso',
  },
  amendment: {
    date: 'AAAA-MM-DD',
    summary: 'Qué cambió: qué compromiso o hito, cómo estaba y cómo queda',
    refresh: 'true si es la actualización de medio término',
  },
  value: {
    transparency: '¿Qué información llega a la ciudadanía que antes no podía ver, encontrar ni utilizar?',
    accountability:
      '¿Quién, fuera del gobierno, puede pedir cuentas a los funcionarios y qué pasa si la respuesta no es satisfactoria?',
    'public-participation':
      '¿En qué decisión puede influir la ciudadanía, por qué medios y cómo sabrá qué se hizo con sus aportes?',
    'technology-and-innovation':
      '¿A cuál de los otros tres valores sirve la tecnología y qué puede hacer con ella la ciudadanía?',
    inclusion: '¿Qué grupo quedaba excluido, qué se lo impedía y qué cambia con el compromiso?',
  },
  other: {
    ignore: 'por qué no hace falta corregirlo',
  },
};
