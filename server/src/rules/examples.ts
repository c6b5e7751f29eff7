import { defaults, type Edition } from '../handbook/editions';
import { digestOf } from '../plan/digest';
import { KnownPlans } from '../plan/knownPlans';
import { type Neighbours, neighboursIn, noNeighbours, referencesOf } from '../plan/neighbours';
import { type Plan, readPlan } from '../plan/plan';
import { resolvePath } from '../plan/planPaths';
import type { Example } from './rule';

/** An example as a whole file, with the stretch that its finding underlines. */
export interface ExampleFile {
  readonly text: string;
  /** Offsets UTF-16, end exclusive; undefined if the example does not say. */
  readonly mark: { readonly start: number; readonly end: number } | undefined;
}

/** Where the file of an example stands, and the folder that the paths of other plans start from. */
const exampleUri = 'file:///plans/plan.ogpplan';

/** What the plan of an example may know of the others beside it. */
export function neighboursOf({ others }: Example, plan: Plan): Neighbours {
  if (!others) return noNeighbours;
  const digests = Object.entries(others).map(([path, text]) =>
    digestOf(readPlan(text), resolvePath(exampleUri, path) ?? path),
  );
  return neighboursIn(new KnownPlans(digests), exampleUri, referencesOf(plan));
}

type Sections = ReadonlyMap<string, string>;

const periods: Readonly<Record<Edition, { start: string; end: string; due: string }>> = {
  2015: { start: '2016-07-01', end: '2018-06-30', due: '2016-06-30' },
  2019: { start: '2020-09-01', end: '2022-08-31', due: '2020-08-31' },
  2022: { start: '2024-01-01', end: '2025-12-31', due: '2023-12-31' },
};

/** Makes a whole file of an example: its keys take the place of those of a plan without gaps. */
export function fileOf(example: Example, fragment: 'as given' | 'fixed' = 'as given'): ExampleFile {
  const source = composed(example, fragment === 'fixed' ? example.fixed : undefined);
  const start = source.indexOf('«');
  const end = source.indexOf('»');
  const text = source.replace('«', '').replace('»', '');
  return { text, mark: start < 0 || end < 0 ? undefined : { start, end: end - 1 } };
}

function composed(example: Example, fixed: string | undefined): string {
  if (example.file !== undefined) return fixed ?? example.file;
  const plan = (example.commitment === undefined && fixed) || example.plan;
  const commitment = (example.commitment !== undefined && fixed) || example.commitment;
  const without = new Set(example.without ?? []);
  const keys = override(commitmentSections(example.edition ?? 2019), sections(commitment), without);
  const indented = [...keys.values()].join('').replace(/^(?=.)/gm, '    ');
  const commitments = `commitments:\n${indented.replace('    ', '  - ')}`;
  const base = new Map([...planSections(example), ['commitments', commitments]]);
  return [...override(base, sections(plan), without).values()].join('');
}

function override(base: Sections, over: Sections, without: ReadonlySet<string>): Sections {
  const kept = new Map([...base].filter(([key]) => !without.has(key)));
  for (const [key, text] of over) kept.set(key, text);
  return kept;
}

/** Splits a fragment at its keys of column 0; what comes before the first belongs to it. */
function sections(fragment = ''): Sections {
  const found = new Map<string, string>();
  let current = '';
  let pending = '';
  for (const line of fragment.replace(/^\n/, '').split(/(?<=\n)/)) {
    const key = /^«?(["']?)([\w-]+)\1»?:/.exec(line)?.[2];
    if (key !== undefined) {
      current = key;
      found.set(key, pending + line);
      pending = '';
    } else if (current === '') pending += line;
    else found.set(current, found.get(current) + line);
  }
  return found;
}

const planSections = ({ edition = 2019, stage = 'drafting', kind: given }: Example): Sections => {
  const { start, end, due } = periods[edition];
  const kind = given ?? defaults.kind;
  return sections(`
ogpplan: 1
edition: ${edition}
kind: ${kind}
stage: ${stage}
participant: Corrada
title: Open Government Action Plan of Corrada
languages: [en]
period:
  start: ${start}
  end: ${end}
due: ${due}
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact:
      name: Ana Ortiz
      email: ana.ortiz@justice.example.org
  open-corrada:
    name: Open Corrada
    kind: civil-society
introduction: |
  Corrada wants anyone to be able to see how public money is spent.
efforts-to-date: |
  The first plan opened the budget. Contracts stayed closed.
development-process:
  dissemination: |
    The timetable and the drafts were online from the start. Each answer to a proposal was published.
  dialogue: |
    Four public meetings were held, with two hundred people.
  co-ownership: |
    A forum of ministries and associations decided on the text.
  inclusion: |
    Meetings had sign language and were held in the districts too.
  implementation: |
    The forum meets every three months and publishes its minutes.
`);
};

const commitmentSections = (edition: Edition): Sections => {
  const { start, end } = periods[edition];
  const year = Number(start.slice(0, 4)) + (start.endsWith('-01-01') ? 0 : 1);
  return sections(`
id: open-contracts
title: Publish every public contract
policy-areas: [open-contracting]
start: ${start}
end: ${end}
lead: justice
supporting: [open-corrada]
problem: |
  Citizens cannot see what the state buys. Nine contracts in ten are never published.
causes: |
  No law asks for it.
done-so-far: |
  A pilot published the contracts of two ministries.
objective: |
  Anyone can read any public contract.
description: |
  The ministry drafts the rule and opens a public register of contracts. Residents and associations take part in
  the draft, in the indigenous languages too. Staff are trained in the new procedures.
results: |
  All contracts signed from 2021 on are online within 30 days. Auditors check that, and anyone can complain.
contribution: |
  Journalists and bidders can compare prices, so overpriced contracts come to light.
ambition: |
  Contracts were secret until now.
values:
  transparency: |
    Everyone can read contracts that were closed to the public.
milestones:
  - id: rule
    title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: ${year}-06
  - id: register
    title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: ${year + 1}-06
`);
};
