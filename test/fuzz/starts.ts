import { planOf } from '../bench/plans';

/** A text that random edits begin with. */
export interface Start {
  readonly name: string;
  readonly text: string;
}

const anchors = `ogpplan: 1
edition: 2019
participant: Corrada
title: {en: Plan, es: &t Plan de Acción}
languages: [en, es]
period: &p {start: 2020-09-01, end: 2022-08-31}
agencies:
  moj: &moj
    name: Ministry of Justice
    kind: government
  cso: {<<: *moj, name: Association, kind: civil-society}
x-common: &common
  lead: moj
  values: [transparency]
commitments:
  - &first
    id: one
    <<: *common
    title: *t
    milestones: &steps
      - id: a
        title: Step
        end: 2021-13
  - <<: *first
    id: two
    milestones: *steps
  - *first
`;

const flow = `{ogpplan: 1, participant: Corrada, title: "A: plan", languages: [en],
  period: {start: 2020-09-01, end: 2022-08-31},
  agencies: {moj: {name: Ministry, kind: government}},
  commitments: [
    {id: one, title: One, lead: moj, values: [transparency, {public-participation: why}],
     milestones: [{id: a, title: "Step, one", end: 2021-06}]},
    {id: two, title: Two, policy-areas: []}]}
`;

const odd = `# ogpplan-ignore late-submission
ogpplan: 1
participant:   'Corrada'
title: >-
    Corrada
    2020

languages:
- en
period:
     start:  2020-09-01   # from
     end:    2022-08-31
agencies:
   moj:
           name: "Ministry of
             Justice"
           kind: government
commitments:

# the first
-   id: one
    title: One
    problem: |2
       deeper
      text

    # on its own
    milestones:
    -   title: Step
        end: 2021-06
-   id: two

    title: Two: not quoted
    values:
        transparency: |+
            kept

-
    id: three
    title: "a # b"
    lead: [moj, nobody]
note: behind the commitments
`;

const documents = `%YAML 1.2
---
ogpplan: 1
participant: Corrada
commitments:
  - id: one
    title: One
...
---
ogpplan: 1
commitments:
  - id: two
`;

const broken = `ogpplan: 1
participant: "Corrada
title: Plan
languages: [en
period:
  start: 2020-09-01
\tend: 2022-08-31
commitments:
  - id: one
    title: "One
    lead: moj
  - id: two
   title: Two
    milestones:
      - title: 'Step
  - id: three
    title: Three
commitments:
  - id: four
`;

const small = `ogpplan: 1
participant: Corrada
title: Plan
languages: [en]
period: {start: 2020-09-01, end: 2022-08-31}
agencies: {moj: {name: Ministry, kind: government}}
commitments:
  - id: one
    title: One
    lead: moj
  - id: two
    title: Two
    values: [transparency]
`;

/** Plans of every layout, invented. */
export const invented: readonly Start[] = [
  { name: 'small', text: small },
  { name: 'anchors', text: anchors },
  { name: 'flow', text: flow },
  { name: 'odd', text: odd },
  { name: 'documents', text: documents },
  { name: 'broken', text: broken },
  { name: 'large', text: planOf(3) },
  { name: 'CRLF', text: odd.replaceAll('\n', '\r\n') },
  { name: 'CR', text: small.replace('\n    title', '\r    title') },
  { name: 'BOM', text: `\ufeff${small}` },
  { name: 'no line break at the end', text: small.trimEnd() },
  { name: 'empty', text: '' },
];
