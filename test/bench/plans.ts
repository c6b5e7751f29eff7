const sentences = [
  'The ministry will draft the regulation with the bar association and publish each draft for comment.',
  'Citizens cannot see which contracts were signed, at what price, or who really owns the winning company.',
  'Every dataset is published within thirty days in a format that anyone can download and reuse freely.',
  'Four regional workshops bring together mayors, teachers, journalists and people with disabilities.',
  'A public register lists each request, the answer given, and the reason where an answer was refused.',
  'An independent panel reviews the complaints twice a year and reports to parliament in open session.',
];

const bodies = 10;
const societies = 4;

/** Lines of a text, each of two or three sentences. */
const prose = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, line) => {
    const spoken = [0, 1, 2].slice(line % 3 === 1 ? 1 : 0);
    return `      ${spoken.map((index) => sentences[(seed + (line * 3 + index) * 5) % sentences.length]).join(' ')}`;
  }).join('\n');

function milestone(commitment: number, index: number): string {
  const year = index < 3 ? 2021 : 2022;
  const month = String(((index * 4) % 8) + 1).padStart(2, '0');
  return `      - id: step-${index + 1}
        title: ${sentences[(commitment + index) % sentences.length]!.slice(0, -1)}
        deliverable: Report ${commitment}.${index + 1} published on the page of the ministry with all of the data behind it
        start: 2020-10
        end: ${year}-${month}
        lead: body-${(commitment + index) % bodies}
        status: new
`;
}

function commitment(index: number): string {
  return `  - id: commitment-${index}
    title: Open the decisions of district council ${index} to everyone who lives there
    policy-areas: [open-data, public-participation, subnational]
    start: 2020-09-01
    end: 2022-08-31
    lead: body-${index % bodies}
    supporting: [body-${(index + 1) % bodies}, body-${(index + 7) % bodies}, society-${index % societies}]
    problem: |
${prose(index, 2)}
    description: |
${prose(index + 1, 3)}
    results: |
${prose(index + 2, 2)}
    contribution: |
${prose(index + 3, 1)}
    values:
      transparency: Publishes the minutes, votes and papers of every session, which nobody could read so far.
      public-participation: Gives residents a say in the agenda and an answer to each proposal they make.
      accountability: A panel hears complaints.
    sdgs: [16, 16.6, 16.10]
    milestones:
${[0, 1, 2, 3, 4].map((step) => milestone(index, step)).join('')}`;
}

const agency = (id: string, name: string, kind: string): string => `  ${id}:
    name: ${name}
    kind: ${kind}
    contact:
      name: Ana Ortiz
      email: ana@example.org
`;

/** A plan without gaps of so many commitments with five milestones each: 20 are 91 KB and some 1,310 lines. */
export function planOf(commitments: number): string {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  return `ogpplan: 1
edition: 2019
kind: national
stage: drafting
participant: Corrada
title: Corrada Open Government Action Plan 2020–2022
languages: [en]
period:
  start: 2020-09-01
  end: 2022-08-31
due: 2020-08-31
agencies:
${numbers(bodies)
  .map((index) => agency(`body-${index}`, `Council of District ${index}`, 'government'))
  .join('')}${numbers(societies)
  .map((index) => agency(`society-${index}`, `Association of Residents ${index}`, 'civil-society'))
  .join('')}introduction: |
${prose(0, 2).replaceAll('      ', '  ')}
efforts-to-date: |
${prose(3, 2).replaceAll('      ', '  ')}
development-process:
  dissemination: |
    Drafts were online from the start, and each answer to a proposal was published.
  dialogue: |
    Four public meetings were held, with two hundred people.
  co-ownership: |
    A forum of ministries and associations decided on the text.
commitments:
${numbers(commitments).map(commitment).join('')}`;
}
