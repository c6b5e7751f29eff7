import { type Edition, factsOf, type Kind, type TemplateKey } from '../handbook/editions';
import { valuesOfEdition } from '../handbook/values';
import { agencyKinds } from '../handbook/vocabularies';
import { agencyObject } from '../plan/schema/agency';
import { commitmentObject } from '../plan/schema/commitment';
import { contactObject } from '../plan/schema/contact';
import { developmentProcessObject } from '../plan/schema/developmentProcess';
import { planFields } from '../plan/schema/plan';
import { type AskedIn, askFor, askForEach, slotFor, valueField } from './asks';
import { renderPair } from './render';
import type { TextStyle } from './style';
import { concat, type Template } from './template';
import { flowList, list, type MapValue, map, scalar, type Value } from './value';

/** What is known about a commitment before it is written. */
export interface CommitmentOptions {
  /** Ids of the register, to pick the lead and the supporting bodies from. */
  readonly agencies?: readonly string[];
  /** The one agency that leads, where it is known. */
  readonly lead?: string;
}

/** What is known of a plan before it is written; the rest is asked for. Days as `YYYY-MM-DD`. */
export interface KnownOfPlan {
  readonly kind?: Kind;
  readonly participant?: string;
  readonly start?: string;
  readonly end?: string;
}

type Entry = MapValue['entries'][number];

/** The id of the one agency in the register of a new plan. */
const firstAgency = 'lead-agency';

const contactTemplate = (askedIn: AskedIn): MapValue =>
  askForEach(contactObject, Object.keys(contactObject.fields), askedIn);

/** A milestone as the edition's template has it, every part a slot; `ends` are the dates to pick its end from. */
export function milestoneTemplate(edition: Edition, askedIn: AskedIn, ends?: readonly string[]): MapValue {
  const { fields } = commitmentObject.fields.milestones.type.item;
  return map([
    ['title', askFor(fields.title, askedIn)],
    ['deliverable', askFor(fields.deliverable, askedIn)],
    ['end', askFor(fields.end, askedIn, ends)],
    ...(edition === 2015 ? [['status', askFor(fields.status, askedIn)] as const] : []),
  ]);
}

/** The values that stand alone, each asking why the commitment is relevant to it. */
const valuesTemplate = (edition: Edition, askedIn: AskedIn): MapValue =>
  map(
    valuesOfEdition(edition)
      .filter(({ standsAlone }) => standsAlone)
      .map(({ id }): Entry => [id, askFor(valueField(id), askedIn)]),
  );

/** A commitment as the edition's template has it, in its order, every part a slot; optional boxes are left out. */
export function commitmentTemplate(
  edition: Edition,
  askedIn: AskedIn,
  options: CommitmentOptions = {},
): MapValue {
  const asked = factsOf(edition).template.filter(({ optional }) => !optional);
  return map([
    ['id', askFor(commitmentObject.fields.id, askedIn)],
    ...asked.map(({ key }): Entry => [key, commitmentField(key, edition, askedIn, options)]),
  ]);
}

/** What the template writes under a key of a commitment. */
export function commitmentField(
  key: TemplateKey,
  edition: Edition,
  askedIn: AskedIn,
  options: CommitmentOptions = {},
): Value {
  const { fields } = commitmentObject;
  switch (key) {
    case 'lead':
      return options.lead === undefined
        ? askFor(fields.lead, askedIn, options.agencies)
        : scalar(options.lead);
    case 'supporting':
      return flowList([askFor(fields.supporting, askedIn, options.agencies)]);
    case 'contact':
      return contactTemplate(askedIn);
    case 'values':
      return valuesTemplate(edition, askedIn);
    case 'sdgs':
      return flowList([scalar([slotFor(fields.sdgs, askedIn)])]);
    case 'milestones':
      return list([milestoneTemplate(edition, askedIn)]);
    default:
      return askFor(fields[key], askedIn);
  }
}

/** An agency of the register, every part a slot. */
export function agencyTemplate(askedIn: AskedIn): MapValue {
  const { fields } = agencyObject;
  return map([
    ['name', askFor(fields.name, askedIn)],
    [
      'kind',
      askFor(
        fields.kind,
        askedIn,
        agencyKinds.map(({ id }) => id),
      ),
    ],
  ]);
}

/** What the edition's co-creation standards ask to be told, every part a slot. */
export const developmentProcessTemplate = (edition: Edition, askedIn: AskedIn): MapValue =>
  askForEach(developmentProcessObject, factsOf(edition).coCreation, askedIn);

/**
 * A whole plan with one commitment, every part that is the author's and not known a slot; its languages are those
 * given.
 */
export function planTemplate(edition: Edition, askedIn: AskedIn, known: KnownOfPlan = {}): MapValue {
  const ask = (key: keyof typeof planFields): Entry => [key, askFor(planFields[key], askedIn)];
  const period = askForEach(planFields.period.type, ['start', 'end'], askedIn);
  const { kind = 'national', participant } = known;
  return map([
    ['ogpplan', scalar('1')],
    ['edition', scalar(`${edition}`)],
    ['kind', scalar(kind)],
    ['stage', scalar('drafting')],
    participant === undefined ? ask('participant') : ['participant', scalar(participant)],
    ask('title'),
    [
      'languages',
      flowList(askedIn.length > 0 ? askedIn.map((language) => scalar(language)) : [ask('languages')[1]!]),
    ],
    ['period', map(period.entries.map(([key, asked]) => [key, dayIn(known, key) ?? asked]))],
    ['contact', contactTemplate(askedIn)],
    ['agencies', map([[firstAgency, agencyTemplate(askedIn)]])],
    ask('introduction'),
    ask('efforts-to-date'),
    ['development-process', developmentProcessTemplate(edition, askedIn)],
    ['commitments', list([commitmentTemplate(edition, askedIn, { lead: firstAgency })])],
  ]);
}

function dayIn(known: KnownOfPlan, key: string): Value | undefined {
  const day = key === 'start' ? known.start : known.end;
  return day === undefined ? undefined : scalar(day);
}

/** A whole plan as it is written into an empty file. */
export const planText = (
  edition: Edition,
  askedIn: AskedIn,
  style: TextStyle,
  known: KnownOfPlan = {},
): Template =>
  concat(
    ...planTemplate(edition, askedIn, known).entries.map(([key, value]) => [
      ...renderPair(key, value, 0, style),
      style.eol,
    ]),
  );
