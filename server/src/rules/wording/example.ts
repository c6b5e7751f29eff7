import { anyField, type Field, fields, inclusionExample } from '../../handbook/fields';
import type { ValueId } from '../../handbook/values';
import { countOf } from './evidence';
import type { CommitmentTexts } from './texts';

type Examples = Pick<Field, 'result' | 'values'>;

/** The field a commitment is in: by its policy areas, the first before the others, else by its words. */
function fieldOf({ commitment, tally }: CommitmentTexts): Examples {
  const areas = commitment.node.get('policy-areas')?.items ?? [];
  for (const { value } of areas) {
    const parts = value.split('-');
    const field = fields.find((one) => one.areas.some((area) => parts.includes(area)));
    if (field) return field;
  }
  const weight = ({ groups }: Field) => groups.reduce((sum, group) => sum + countOf(tally, group), 0);
  const heaviest = fields.reduce((best, field) => (weight(field) > weight(best) ? field : best));
  return weight(heaviest) > 0 ? heaviest : anyField;
}

/** A result that anyone could check, from the field of a commitment. */
export const exampleResult = (texts: CommitmentTexts): string => fieldOf(texts).result;

/** How a commitment of that field could serve a value. */
export const exampleFor = (value: ValueId, texts: CommitmentTexts): string =>
  value === 'inclusion' ? inclusionExample : fieldOf(texts).values[value];
