import type { Choice } from './vocabularies';

/** Policy areas OGP sorts commitments by, with what each covers. An open list: others are fine, these are suggested. */
export const policyAreas = [
  {
    id: 'access-to-information',
    label: 'Access to information',
    hint: 'Laws and routines by which people ask for information and get it; proactive publication.',
  },
  { id: 'aid', label: 'Aid', hint: 'Development money: who gives it, where it goes, what becomes of it.' },
  {
    id: 'anti-corruption',
    label: 'Anti-corruption',
    hint: 'Preventing, finding and punishing the abuse of office.',
  },
  {
    id: 'asset-disclosure',
    label: 'Asset disclosure',
    hint: 'What officials own, earn and owe, published and checked.',
  },
  {
    id: 'audits-and-controls',
    label: 'Audits and controls',
    hint: 'Audit offices, inspections, and what becomes of what they find.',
  },
  {
    id: 'beneficial-ownership',
    label: 'Beneficial ownership: who really owns a company',
    hint: 'Registers of the people behind companies, open to the public.',
  },
  {
    id: 'budget-transparency',
    label: 'Budget transparency',
    hint: 'Budgets and spending that anyone can read, compare and question.',
  },
  {
    id: 'capacity-building',
    label: 'Capacity building',
    hint: 'Training officials or citizens for openness; rarely a commitment of its own.',
  },
  {
    id: 'citizenship-and-immigration',
    label: 'Citizenship and immigration',
    hint: 'Papers, rights and procedures of migrants, refugees and new citizens.',
  },
  {
    id: 'civic-space',
    label: 'Civic space',
    hint: 'Freedom to associate, assemble and speak; rules for civil society organisations.',
  },
  {
    id: 'climate-and-environment',
    label: 'Climate and environment',
    hint: 'Environmental information, and a say in decisions on climate and nature.',
  },
  {
    id: 'conflicts-of-interest',
    label: 'Conflicts of interest',
    hint: 'Private interests of those in office: declared, checked, kept apart.',
  },
  {
    id: 'data-protection',
    label: 'Data protection',
    hint: 'What the state keeps about people, and their rights over it.',
  },
  {
    id: 'digital-governance',
    label: 'Digital governance',
    hint: 'Rules for the state’s use of data and algorithms.',
  },
  {
    id: 'e-government',
    label: 'E-government',
    hint: 'Services and procedures online; counts where they open something to the public.',
  },
  {
    id: 'education',
    label: 'Education',
    hint: 'Schools and universities: their money, their results, a say for parents and pupils.',
  },
  {
    id: 'elections-and-political-finance',
    label: 'Elections and political finance',
    hint: 'Voting, and the money behind parties and campaigns.',
  },
  {
    id: 'extractive-industries',
    label: 'Extractive industries: oil, gas, mining',
    hint: 'Licences, contracts and revenue of oil, gas and mining.',
  },
  {
    id: 'fiscal-openness',
    label: 'Fiscal openness',
    hint: 'Public money as a whole: taxes, budgets, spending, debt.',
  },
  { id: 'gender', label: 'Gender', hint: 'Equality of women and men, and what public decisions do to each.' },
  { id: 'health', label: 'Health', hint: 'Care, medicines and their money; the patients’ say.' },
  { id: 'human-rights', label: 'Human rights', hint: 'Rights, the bodies that guard them, and remedies.' },
  {
    id: 'inclusion',
    label: 'Inclusion',
    hint: 'Groups that are left out: their access to information, a say, complaints.',
  },
  {
    id: 'infrastructure-and-transport',
    label: 'Infrastructure and transport',
    hint: 'Roads, buildings, transport: planning, contracts, progress in public.',
  },
  {
    id: 'judiciary',
    label: 'Judiciary',
    hint: 'Courts: open hearings and judgments, appointments, statistics.',
  },
  { id: 'justice', label: 'Justice', hint: 'Access to justice: legal aid, police, prisons, redress.' },
  { id: 'labor', label: 'Labour', hint: 'Work, wages, labour inspection, social dialogue.' },
  {
    id: 'legislation-and-regulation',
    label: 'Legislation and regulation',
    hint: 'How laws and rules are made: drafts, consultation, impact.',
  },
  {
    id: 'legislature',
    label: 'Legislature',
    hint: 'Parliament open to the public: votes, debates, members’ conduct.',
  },
  { id: 'lobbying', label: 'Lobbying', hint: 'Who talks to those in office, about what.' },
  { id: 'media', label: 'Media', hint: 'Press and broadcasting: ownership, freedom, disinformation.' },
  {
    id: 'natural-resources',
    label: 'Natural resources',
    hint: 'Land, forests, fisheries: who may use them, on what terms.',
  },
  {
    id: 'open-contracting',
    label: 'Open contracting',
    hint: 'Contracts from planning to the last payment, as open data.',
  },
  { id: 'open-data', label: 'Open data', hint: 'Data that anyone may use, in formats that machines read.' },
  {
    id: 'participatory-budgeting',
    label: 'Participatory budgeting',
    hint: 'Part of a budget decided by residents.',
  },
  {
    id: 'people-with-disabilities',
    label: 'People with disabilities',
    hint: 'Access to information, decisions and services without barriers.',
  },
  {
    id: 'private-sector',
    label: 'Private sector',
    hint: 'Firms: their registers, their conduct, their part in reforms.',
  },
  {
    id: 'public-participation',
    label: 'Public participation',
    hint: 'Consultations, petitions, councils: ways for the public to shape decisions.',
  },
  {
    id: 'public-procurement',
    label: 'Public procurement',
    hint: 'How the state buys: tenders, awards, complaints.',
  },
  {
    id: 'public-service-delivery',
    label: 'Public service delivery',
    hint: 'Services people use: standards, feedback, complaints.',
  },
  {
    id: 'records-management',
    label: 'Records management',
    hint: 'Archives and files, without which nothing can be disclosed.',
  },
  {
    id: 'science-and-technology',
    label: 'Science and technology',
    hint: 'Research and its results, open to the public.',
  },
  {
    id: 'security-and-public-safety',
    label: 'Security and public safety',
    hint: 'Police, defence, intelligence: oversight and figures.',
  },
  {
    id: 'social-accountability',
    label: 'Social accountability',
    hint: 'Citizens who check works and services and get an answer.',
  },
  {
    id: 'subnational',
    label: 'Subnational government',
    hint: 'Regions, provinces and municipalities made open.',
  },
  {
    id: 'water-and-sanitation',
    label: 'Water and sanitation',
    hint: 'Supply, quality, tariffs, and a say for users.',
  },
  { id: 'welfare', label: 'Welfare', hint: 'Benefits and programmes: who gets what, and by what rules.' },
  {
    id: 'whistleblower-protection',
    label: 'Whistleblower protection',
    hint: 'Safe ways to report wrongdoing, and protection for those who do.',
  },
  { id: 'youth', label: 'Youth', hint: 'Young people’s say in public decisions.' },
] as const satisfies readonly Choice[];
