import { type Edition, factsOf, type TemplateKey } from '../handbook/editions';
import { openGovernmentValue, valuesOfEdition } from '../handbook/values';
import { agencyKinds } from '../handbook/vocabularies';
import { agencyObject } from '../plan/schema/agency';
import { commitmentObject } from '../plan/schema/commitment';
import { contactObject } from '../plan/schema/contact';
import { developmentProcessObject } from '../plan/schema/developmentProcess';
import { planFields } from '../plan/schema/plan';
import type { Field, Fields, ObjectType } from '../plan/schema/types';
import { renderPair } from './render';
import type { TextStyle } from './style';
import { concat, type Slot, slot, type Template } from './template';
import { block, flowList, list, type MapValue, map, scalar, type Value } from './value';

/** What is known about a commitment before it is written. */
export interface CommitmentOptions {
  /** Ids of the register, to pick the lead and the supporting bodies from. */
  readonly agencies?: readonly string[];
  /** The one agency that leads, where it is known. */
  readonly lead?: string;
}

type Entry = MapValue['entries'][number];

/** The id of the one agency in the register of a new plan. */
const firstAgency = 'lead-agency';

/** The slot of a field: its prompt in the schema. */
const slotOf = (field: Field | undefined, choices?: readonly string[]): Slot =>
  slot(field?.prompt ?? field?.doc ?? '…', choices);

const slotLine = (fields: Fields, key: string, choices?: readonly string[]): Value =>
  scalar([slotOf(fields[key], choices)]);

const slotBlock = (fields: Fields, key: string): Value => block([slotOf(fields[key])]);

/** A map with a slot for each of the keys. */
const slotMap = (fields: Fields, keys: readonly string[]): MapValue =>
  map(keys.map((key) => [key, slotLine(fields, key)]));

const contactTemplate = (): MapValue => slotMap(contactObject.fields, Object.keys(contactObject.fields));

/** A milestone as the edition's template has it, every part a slot. */
export function milestoneTemplate(edition: Edition): MapValue {
  const { fields } = commitmentObject.fields.milestones.type.item;
  const entries: Entry[] = [
    ['title', slotLine(fields, 'title')],
    ['deliverable', slotLine(fields, 'deliverable')],
    ['end', slotLine(fields, 'end')],
  ];
  if (edition === 2015) {
    entries.push(['status', scalar([slot('new or ongoing', fields.status.type.choices)])]);
  }
  return map(entries);
}

/** The values that stand alone, each asking why the commitment is relevant to it. */
export function valuesTemplate(edition: Edition): MapValue {
  const entries = valuesOfEdition(edition)
    .filter(({ standsAlone }) => standsAlone)
    .map(({ id }): Entry => [id, block([slot(openGovernmentValue(id).question)])]);
  return map(entries);
}

/** A commitment as the edition's template has it, in its order, every part a slot; optional boxes are left out. */
export function commitmentTemplate(edition: Edition, options: CommitmentOptions = {}): MapValue {
  const asked = factsOf(edition).template.filter(({ optional }) => !optional);
  return map([
    ['id', slotLine(commitmentObject.fields, 'id')],
    ...asked.map(({ key }): Entry => [key, commitmentField(key, edition, options)]),
  ]);
}

/** What the template writes under a key of a commitment. */
export function commitmentField(key: TemplateKey, edition: Edition, options: CommitmentOptions = {}): Value {
  const { fields } = commitmentObject;
  switch (key) {
    case 'lead':
      return options.lead === undefined ? slotLine(fields, key, options.agencies) : scalar(options.lead);
    case 'supporting':
      return flowList([slotLine(fields, key, options.agencies)]);
    case 'contact':
      return contactTemplate();
    case 'values':
      return valuesTemplate(edition);
    case 'sdgs':
      return flowList([scalar([slot('goal, such as 16')])]);
    case 'milestones':
      return list([milestoneTemplate(edition)]);
    default: {
      const { type } = fields[key];
      return type.kind === 'text' && type.prose ? slotBlock(fields, key) : slotLine(fields, key);
    }
  }
}

/** An agency of the register, every part a slot. */
export function agencyTemplate(): MapValue {
  const kinds = agencyKinds.map(({ id }) => id);
  return map([
    ['name', slotLine(agencyObject.fields, 'name')],
    ['kind', slotLine(agencyObject.fields, 'kind', kinds)],
  ]);
}

/** What the edition's co-creation standards ask to be told, every part a slot. */
export function developmentProcessTemplate(edition: Edition): MapValue {
  const { fields }: ObjectType = developmentProcessObject;
  return map(factsOf(edition).coCreation.map((key): Entry => [key, slotBlock(fields, key)]));
}

/** A whole plan with one commitment, every part that is the author's a slot. */
export function planTemplate(edition: Edition): MapValue {
  const line = (key: string): Entry => [key, slotLine(planFields, key)];
  const text = (key: string): Entry => [key, slotBlock(planFields, key)];
  return map([
    ['ogpplan', scalar('1')],
    ['edition', scalar(`${edition}`)],
    ['kind', scalar('national')],
    ['stage', scalar('drafting')],
    line('participant'),
    line('title'),
    ['languages', flowList([slotLine(planFields, 'languages')])],
    ['period', slotMap(planFields.period.type.fields, ['start', 'end'])],
    ['contact', contactTemplate()],
    ['agencies', map([[firstAgency, agencyTemplate()]])],
    text('introduction'),
    text('efforts-to-date'),
    ['development-process', developmentProcessTemplate(edition)],
    ['commitments', list([commitmentTemplate(edition, { lead: firstAgency })])],
  ]);
}

/** A whole plan as it is written into an empty file. */
export const planText = (edition: Edition, style: TextStyle): Template =>
  concat(
    ...planTemplate(edition).entries.map(([key, value]) => [...renderPair(key, value, 0, style), style.eol]),
  );
