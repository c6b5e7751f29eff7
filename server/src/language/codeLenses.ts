import type { Location } from 'vscode-languageserver-types';
import { milestoneCap } from '../handbook/editions';
import { remembered } from '../handbook/remembered';
import { addUnder } from '../plan/lists';
import { absolute, type Piece } from '../plan/model/piece';
import type { Commitment } from '../plan/model/unit';
import { type Finding, letterNames, letters } from '../rules/rule';
import { gapsIn, scoreCommitment } from '../rules/score';
import { headMark } from '../rules/subjects';
import { counted, listed, sentence } from '../rules/words';
import { type AgencyRoles, agencyRoles, roleNames, rolesOf } from './agencyRoles';
import type { Display } from './display';
import { type Among, continuations, continuing } from './otherPlans';
import { rangeOfMark } from './ranges';

/** What a lens tells of a commitment, by its position in the plan. */
interface CommitmentSubject {
  readonly tells: 'smart' | 'milestones' | 'carried on';
  readonly commitment: number;
}

/** What a lens tells of an agency, by its id. */
interface AgencySubject {
  readonly tells: keyof AgencyRoles;
  readonly agency: string;
}

export type LensSubject = CommitmentSubject | AgencySubject;

/** A line that the editor shows above a part of a plan. Its words are made when it is seen. */
export interface Lens {
  /** Offset of the part. */
  readonly start: number;
  readonly subject: LensSubject;
}

/** The words of a lens, and the places that it leads to. */
export interface LensText {
  readonly title: string;
  readonly places: readonly Location[];
}

/** The lenses of a plan: over each commitment and each agency, as far as they are wanted. */
export function lensesOf(among: Among, shown: Display['codeLens']): Lens[] {
  return [
    ...(shown.agencies ? agencyLenses(among) : []),
    ...(shown.commitments ? commitmentLenses(among) : []),
  ];
}

function agencyLenses({ plan }: Among): Lens[] {
  return [...plan.frame.agencies.values()].flatMap(({ id, entry }) => {
    if (entry.merged) return [];
    const { start } = absolute(entry);
    const roles = rolesOf(plan, id);
    const played = agencyRoles.filter((role) => roles[role].length > 0);
    // One that does nothing says so.
    const told = played.length > 0 ? played : (['leads'] as const);
    return told.map((tells) => ({ start, subject: { tells, agency: id } }));
  });
}

function commitmentLenses({ plan, uri, workspace }: Among): Lens[] {
  const carriedOn = continuations(workspace, uri);
  return plan.commitments.flatMap(({ node, id }, commitment) => {
    const { start } = absolute(node);
    const lenses: Lens[] = [
      { start, subject: { tells: 'smart', commitment } },
      { start, subject: { tells: 'milestones', commitment } },
    ];
    if (id !== undefined && carriedOn.has(id))
      lenses.push({ start, subject: { tells: 'carried on', commitment } });
    return lenses;
  });
}

/** What a lens says; undefined for a part that is no longer there. */
export function lensText(
  among: Among,
  findings: readonly Finding[],
  subject: LensSubject,
): LensText | undefined {
  if ('agency' in subject) return agencyText(among, subject);
  const commitment = among.plan.commitments[subject.commitment];
  return commitment && texts[subject.tells](among, commitment, findings);
}

const texts = { smart: smartText, milestones: milestonesText, 'carried on': carriedOnText } as const;

function smartText({ plan, uri }: Among, commitment: Commitment, findings: readonly Finding[]): LensText {
  const placeOf = ({ mark }: Pick<Finding, 'mark'>) => ({ uri, range: rangeOfMark(plan.lines, mark) });
  if (commitment.piece.muted) {
    const broken = mistakesOf(findings).get(commitment.piece) ?? [];
    return { title: 'SMART: cannot be told while a line here cannot be read', places: broken.map(placeOf) };
  }
  const score = scoreCommitment(plan, findings, commitment);
  const open = letters.filter((letter) => !score[letter]).map((letter) => letterNames[letter]);
  const title = `SMART ${letters.length - open.length} of ${letters.length}`;
  if (open.length === 0) return { title, places: [] };
  return {
    title: `${title} – ${listed(open)} open`,
    places: gapsIn(plan, findings, commitment).map(({ finding }) => placeOf(finding)),
  };
}

/** Of findings those on syntax, by the piece that they are in. */
const mistakesOf = remembered((findings: readonly Finding[]): ReadonlyMap<Piece, readonly Finding[]> => {
  const found = new Map<Piece, Finding[]>();
  for (const finding of findings) {
    if (finding.rule.code === 'yaml-syntax') addUnder(found, finding.mark.piece, finding);
  }
  return found;
});

function milestonesText({ plan, uri }: Among, { milestones }: Commitment): LensText {
  const places = milestones.map((milestone) => ({
    uri,
    range: rangeOfMark(plan.lines, headMark(milestone)),
  }));
  const count = sentence(counted(milestones.length, 'milestone'));
  return { title: milestones.length > 0 ? `${count}, ${milestoneCap} at most` : count, places };
}

function carriedOnText({ uri, workspace }: Among, { id }: Commitment): LensText {
  const others = id === undefined ? [] : continuing(workspace, uri, id);
  const plans = new Set(others.map(({ digest }) => digest.uri)).size;
  return {
    title: `Carried on by ${counted(plans, 'other plan')}`,
    places: others.map(({ digest, commitment }) => ({
      uri: digest.uri,
      range: commitment.continuesRange ?? commitment.nameRange,
    })),
  };
}

function agencyText({ plan, uri }: Among, { tells, agency }: AgencySubject): LensText | undefined {
  if (!plan.frame.agencies.has(agency)) return undefined;
  const commitments = rolesOf(plan, agency)[tells];
  return {
    title:
      commitments.length > 0
        ? `${roleNames[tells]} ${counted(commitments.length, 'commitment')}`
        : 'No commitment names it',
    places: commitments.map(({ node }) => ({ uri, range: rangeOfMark(plan.lines, headMark(node)) })),
  };
}
