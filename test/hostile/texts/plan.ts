/** So many lines, each made from its number. */
export const lines = (count: number, line: (index: number) => string): string => {
  const all: string[] = [];
  for (let index = 0; index < count; index++) all.push(line(index));
  return `${all.join('\n')}\n`;
};

/** What stands before the commitments of a plan. */
export const head = `ogpplan: 1
edition: 2019
participant: Corrada
title: Corrada Open Government Action Plan 2020–2022
languages: [en]
period:
  start: 2020-09-01
  end: 2022-08-31
agencies:
  moj:
    name: Ministry of Justice
    kind: government
`;

/** A plan of two commitments, with more lines in the first. */
export const commitment = (rest: string): string => `${head}commitments:
  - id: first
    title: Publish every contract
    lead: moj
    end: 2022-08-31
${rest}  - id: second
    title: Open the register
    lead: moj
    end: 2022-08-31
`;

/** A plan with lines in a block text. */
export const inProse = (text: string): string => commitment(`    description: |\n${text}`);
