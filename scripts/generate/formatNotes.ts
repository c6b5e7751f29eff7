/** The part of the format page that no data can tell. */
export const formatNotes = `## Dates

A date is written \`2022-08-31\`. Dates of commitments and milestones may also name a month only, \`2022-08\`: as a start that means its first day, as an end its last. First and last day both count. What is written otherwise is reported; where it can only mean one day (\`31/08/2022\`, \`August 2022\`), the light bulb rewrites it.

## Several languages

\`languages\` lists the languages of the plan, the administrative one first. Every text may have one wording for each:

\`\`\`yaml
languages: [es, en]
title:
  es: Plan de Gobierno Abierto 2024–2026
  en: Open Government Plan 2024–2026
\`\`\`

A text that is written only once counts as the first language. Or keep the translation in a file of its own that says \`translation-of: plan.es.ogpplan\`.

## Agencies

Every body stands once under \`agencies\`, with an id of your choice. \`lead\` and \`supporting\` name the ids:

\`\`\`yaml
agencies:
  finance:
    name: Ministry of Finance
    acronym: MoF
    kind: government
commitments:
  - id: open-budget
    title: Publish the budget as open data
    lead: finance
\`\`\`

## Values

Each value that a commitment serves is a key, and below it stands why:

\`\`\`yaml
values:
  transparency: Publishes every contract within 30 days of signing.
\`\`\`

## What counts as empty

A key with nothing behind it, \`~\`, \`[]\` and \`{}\` are as good as no key at all. A text that is only a place to fill in (\`…\`, \`TBD\`, \`<title of the plan>\`, a prompt of a template) counts as empty too, and is reported where it stands.

## What YAML would misread

Put a text in quotes if it begins with one of \`[ { > | % * & @ ! #\`, a backtick or a dash and a space, or if it holds a colon with a space behind it or a \`#\` with a space before it. Below a \`|\` nothing needs quotes. The checks tell you where it matters, and the light bulb adds the quotes.

## Notes, and parts used twice

What stands behind \`# \` is a note to yourself. Keys that begin with \`x-\` are free for anything. A part can be named with \`&name\` and used again with \`*name\`.

## Silencing a check

\`\`\`yaml
# ogpplan-ignore milestone-limit -- agreed with the forum
- id: open-contracts
  title: Publish every public contract
\`\`\`

On a line of its own the comment holds for the item or key that begins below it; at the end of a line for what is underlined on that line. \`# ogpplan-ignore-file CODE\` holds for the whole file. Several codes are separated by commas; the reason behind \`--\` is optional, but colleagues will be glad of it. All codes are in [the list of checks](rules/README.md).`;
