/** A plan with one finding on which the tests can rely: seven milestones. */
export const sevenMilestones = `ogpplan: 1
edition: 2019
participant: Corrada
title: A plan
languages: [en]
period:
  start: 2020-09-01
  end: 2022-08-31
agencies:
  mof:
    name: Ministry of Finance
    kind: government
commitments:
  - id: a
    title: Publish contracts
    lead: mof
    values:
      transparency: Publishes every contract.
    milestones:
${[1, 2, 3, 4, 5, 6, 7].map((n) => `      - title: Step ${n}\n        end: 2021-0${n}\n`).join('')}`;

export const uri = 'file:///plans/plan.ogpplan';
