import { agencyKinds } from '../../handbook/vocabularies';
import { choice, line, list, object, optional, required, string } from './build';
import { contactObject } from './contact';

/** One body of the register. */
export const agencyObject = object('agency', {
  name: required(line, 'Full name of the body.'),
  acronym: optional(line, 'Its acronym.'),
  aliases: optional(list(string), 'Other ways in which its name is written.'),
  kind: optional(choice(agencyKinds.map(({ id }) => id)), 'What sort of body it is.'),
  contact: optional(contactObject, 'Who answers for it; a commitment without contact inherits its lead’s.'),
});
