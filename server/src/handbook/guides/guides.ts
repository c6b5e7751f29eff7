import { commitment, continues, milestone } from './commitment';
import type { FieldGuide, Guides } from './guide';
import { agency, contact } from './people';
import { amendment, period, plan } from './plan';
import { developmentProcess, feedback } from './process';

/** The guides to every field of a plan, by the name that the schema gives the object. */
export const guides: Readonly<Record<string, Guides>> = {
  plan,
  period,
  contact,
  agency,
  'development process': developmentProcess,
  'feedback entry': feedback,
  commitment,
  milestone,
  'reference to an earlier commitment': continues,
  amendment,
};

/** The guide to a key of an object, by the object's name in the schema; undefined where there is none. */
export const guideOf = (object: string, key: string): FieldGuide | undefined => guides[object]?.[key];
