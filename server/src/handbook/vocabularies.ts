import type { Kind, Stage } from './editions';

export { policyAreas } from './policyAreas';

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
  {
    id: 'government',
    label: 'Ministry, department or agency',
    hint: 'Of the national executive.',
    outsideGovernment: false,
  },
  {
    id: 'legislature',
    label: 'Parliament or assembly',
    hint: 'Also its committees and its secretariat.',
    outsideGovernment: false,
  },
  {
    id: 'judiciary',
    label: 'Court or justice body',
    hint: 'Courts, councils of judges, prosecutors where they are independent.',
    outsideGovernment: false,
  },
  {
    id: 'subnational',
    label: 'Region, province or municipality',
    hint: 'Also their associations.',
    outsideGovernment: false,
  },
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
  {
    id: 'academia',
    label: 'University or research institute',
    hint: 'Schools of public administration too, if they are independent.',
    outsideGovernment: true,
  },
  {
    id: 'private-sector',
    label: 'Company or business association',
    hint: 'Chambers of commerce and state-owned companies that act as firms.',
    outsideGovernment: true,
  },
  {
    id: 'media',
    label: 'Press or broadcaster',
    hint: 'Also associations of journalists.',
    outsideGovernment: true,
  },
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

/** What a reader should see of an agency kind. */
export const kindLabel = (kind: string): string =>
  agencyKinds.find(({ id }) => id === kind)?.label ?? 'kind not given';

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
  { id: 'new', label: 'New with this plan', hint: 'Nothing of it was promised or begun before.' },
  { id: 'ongoing', label: 'Carried on from before', hint: 'Say what this plan adds to it.' },
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
  {
    id: 'national',
    label: 'Plan of a country',
    hint: 'Of the national government and civil society.',
  },
  {
    id: 'local',
    label: 'Plan of an OGP Local member',
    hint: 'Of a city, a region or another local government.',
  },
] as const satisfies readonly Choice<Kind>[];
