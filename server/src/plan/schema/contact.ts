import { line, object, optional, string } from './build';

/** A person who answers for a plan, a commitment or an agency's part in it. A bare text is the name. */
export const contactObject = object(
  'contact',
  {
    name: optional(string, 'Full name.'),
    title: optional(line, 'Function and department.'),
    email: optional(string, 'E-mail address.'),
    phone: optional(string, 'Telephone number.'),
  },
  { field: 'name', reported: false },
);
