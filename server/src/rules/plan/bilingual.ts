/** A small bilingual plan without gaps, as a whole file: examples of rules on its languages replace a part of it. */
export function bilingualPlan(part = '', by = ''): string {
  const changed = plan.replace(part, by);
  if (part !== '' && changed === plan) throw new Error(`The bilingual example has no such part: ${part}`);
  return changed;
}

const plan = `ogpplan: 1
edition: 2019
stage: drafting
participant: Corrada
title:
  es: Plan de Gobierno Abierto de Corrada
  en: Open Government Plan of Corrada
languages: [es, en]
period:
  start: 2020-09-01
  end: 2022-08-31
due: 2020-08-31
agencies:
  justice:
    name:
      es: Ministerio de Justicia
      en: Ministry of Justice
    acronym: MJ
    kind: government
    contact:
      name: Ana Ortiz
      email: ana.ortiz@justice.example.org
  open-corrada:
    name:
      es: Corrada Abierta
      en: Open Corrada
    kind: civil-society
introduction:
  es: |
    Corrada quiere que todos vean cómo se gasta el dinero público.
  en: |
    Corrada wants anyone to be able to see how public money is spent.
efforts-to-date:
  es: |
    El primer plan abrió el presupuesto.
  en: |
    The first plan opened the budget.
development-process:
  dissemination:
    es: |
      Los borradores estaban en línea, con una respuesta a cada propuesta.
    en: |
      The drafts were online, with an answer to each proposal.
  dialogue:
    es: |
      Hubo cuatro reuniones con doscientas personas.
    en: |
      Four meetings were held with two hundred people.
  co-ownership:
    es: |
      Un foro de ministerios y asociaciones decidió el texto.
    en: |
      A forum of ministries and associations decided on the text.
commitments:
  - id: open-contracts
    title:
      es: Publicar cada contrato público
      en: Publish every public contract
    start: 2020-09-01
    end: 2022-08-31
    lead: justice
    supporting: [open-corrada]
    problem:
      es: |
        Nueve de cada diez contratos nunca se publican.
      en: |
        Nine contracts in ten are never published.
    description:
      es: |
        El ministerio publica cada contrato en un registro abierto.
      en: |
        The ministry publishes each contract in an open register.
    results:
      es: |
        Todos los contratos están en línea desde 2021.
      en: |
        All contracts signed from 2021 on are online.
    contribution:
      es: |
        Quien compara precios descubre los abusos.
      en: |
        Whoever compares prices finds abuse.
    values:
      transparency:
        es: Todos pueden leer contratos que estaban cerrados.
        en: Everyone can read contracts that were closed.
    milestones:
      - title:
          es: Aprobar la norma
          en: Adopt the rule
        deliverable:
          es: Norma publicada en la Gaceta
          en: Rule published in the Gazette
        end: 2021-06
      - title:
          es: Abrir el registro
          en: Open the register
        deliverable:
          es: Registro en línea
          en: Register online
        end: 2022-06
`;
