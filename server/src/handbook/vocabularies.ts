import type { Kind, Stage } from './editions';

/** One choice of a vocabulary. */
export interface Choice<Id extends string = string> {
  readonly id: Id;
  /** What a reader should see, in English. */
  readonly label: string;
  /** When to choose it, where the label does not say enough. */
  readonly hint?: string;
}

/** What kind of body an agency is. */
export type AgencyKind =
  | 'government'
  | 'legislature'
  | 'judiciary'
  | 'subnational'
  | 'independent'
  | 'civil-society'
  | 'academia'
  | 'private-sector'
  | 'media'
  | 'multilateral';

/** An agency kind, and the side of the template its bodies stand on. */
export interface AgencyKindChoice extends Choice<AgencyKind> {
  /** Not part of the state: does not answer for a commitment, and counts as another sector. */
  readonly outsideGovernment: boolean;
}

export const agencyKinds = [
  { id: 'government', label: 'Ministry, department or agency', outsideGovernment: false },
  { id: 'legislature', label: 'Parliament or assembly', outsideGovernment: false },
  { id: 'judiciary', label: 'Court or justice body', outsideGovernment: false },
  { id: 'subnational', label: 'Region, province or municipality', outsideGovernment: false },
  {
    id: 'independent',
    label: 'Independent public body',
    hint: 'Ombudsperson, audit office, information or electoral commission, regulator.',
    outsideGovernment: false,
  },
  {
    id: 'civil-society',
    label: 'Civil society organisation',
    hint: 'Association, foundation, union, community or faith group.',
    outsideGovernment: true,
  },
  { id: 'academia', label: 'University or research institute', outsideGovernment: true },
  { id: 'private-sector', label: 'Company or business association', outsideGovernment: true },
  { id: 'media', label: 'Press or broadcaster', outsideGovernment: true },
  {
    id: 'multilateral',
    label: 'International organisation',
    hint: 'United Nations agency, development bank, regional organisation.',
    outsideGovernment: true,
  },
] as const satisfies readonly AgencyKindChoice[];

/** Is it an agency kind outside government? Unknown kinds are not. */
export function isOutsideGovernment(kind: string): boolean {
  return agencyKinds.some(({ id, outsideGovernment }) => id === kind && outsideGovernment);
}

/** What became of a proposal. */
export type Outcome = 'accepted' | 'partly-accepted' | 'declined';

export const outcomes = [
  { id: 'accepted', label: 'Accepted', hint: 'The plan does what was proposed.' },
  { id: 'partly-accepted', label: 'Accepted in part', hint: 'Say which part, and why not the rest.' },
  { id: 'declined', label: 'Declined', hint: 'Say why.' },
] as const satisfies readonly Choice<Outcome>[];

/** Whether a milestone starts something or goes on with it (edition 2015). */
export type MilestoneStatus = 'new' | 'ongoing';

export const milestoneStatuses = [
  { id: 'new', label: 'New with this plan' },
  { id: 'ongoing', label: 'Carried on from before' },
] as const satisfies readonly Choice<MilestoneStatus>[];

export const stages = [
  { id: 'drafting', label: 'Being written', hint: 'Gaps are pointed out gently.' },
  {
    id: 'consultation',
    label: 'Out for comment',
    hint: 'As while drafting; prompts left in place are warnings.',
  },
  { id: 'submission', label: 'Ready to submit, or submitted', hint: 'What OGP requires must be there.' },
] as const satisfies readonly Choice<Stage>[];

export const kinds = [
  { id: 'national', label: 'Plan of a country' },
  { id: 'local', label: 'Plan of an OGP Local member' },
] as const satisfies readonly Choice<Kind>[];

/** Policy areas OGP sorts commitments by. An open list: others are fine, these are suggested. */
export const policyAreas = [
  { id: 'access-to-information', label: 'Access to information' },
  { id: 'aid', label: 'Aid' },
  { id: 'anti-corruption', label: 'Anti-corruption' },
  { id: 'asset-disclosure', label: 'Asset disclosure' },
  { id: 'audits-and-controls', label: 'Audits and controls' },
  { id: 'beneficial-ownership', label: 'Beneficial ownership: who really owns a company' },
  { id: 'budget-transparency', label: 'Budget transparency' },
  { id: 'capacity-building', label: 'Capacity building' },
  { id: 'citizenship-and-immigration', label: 'Citizenship and immigration' },
  { id: 'civic-space', label: 'Civic space' },
  { id: 'climate-and-environment', label: 'Climate and environment' },
  { id: 'conflicts-of-interest', label: 'Conflicts of interest' },
  { id: 'data-protection', label: 'Data protection' },
  { id: 'digital-governance', label: 'Digital governance' },
  { id: 'e-government', label: 'E-government' },
  { id: 'education', label: 'Education' },
  { id: 'elections-and-political-finance', label: 'Elections and political finance' },
  { id: 'extractive-industries', label: 'Extractive industries: oil, gas, mining' },
  { id: 'fiscal-openness', label: 'Fiscal openness' },
  { id: 'gender', label: 'Gender' },
  { id: 'health', label: 'Health' },
  { id: 'human-rights', label: 'Human rights' },
  { id: 'inclusion', label: 'Inclusion' },
  { id: 'infrastructure-and-transport', label: 'Infrastructure and transport' },
  { id: 'judiciary', label: 'Judiciary' },
  { id: 'justice', label: 'Justice' },
  { id: 'labor', label: 'Labour' },
  { id: 'legislation-and-regulation', label: 'Legislation and regulation' },
  { id: 'legislature', label: 'Legislature' },
  { id: 'lobbying', label: 'Lobbying' },
  { id: 'media', label: 'Media' },
  { id: 'natural-resources', label: 'Natural resources' },
  { id: 'open-contracting', label: 'Open contracting' },
  { id: 'open-data', label: 'Open data' },
  { id: 'participatory-budgeting', label: 'Participatory budgeting' },
  { id: 'people-with-disabilities', label: 'People with disabilities' },
  { id: 'private-sector', label: 'Private sector' },
  { id: 'public-participation', label: 'Public participation' },
  { id: 'public-procurement', label: 'Public procurement' },
  { id: 'public-service-delivery', label: 'Public service delivery' },
  { id: 'records-management', label: 'Records management' },
  { id: 'science-and-technology', label: 'Science and technology' },
  { id: 'security-and-public-safety', label: 'Security and public safety' },
  { id: 'social-accountability', label: 'Social accountability' },
  { id: 'subnational', label: 'Subnational government' },
  { id: 'water-and-sanitation', label: 'Water and sanitation' },
  { id: 'welfare', label: 'Welfare' },
  { id: 'whistleblower-protection', label: 'Whistleblower protection' },
  { id: 'youth', label: 'Youth' },
] as const satisfies readonly Choice[];
