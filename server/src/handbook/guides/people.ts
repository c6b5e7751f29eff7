import { contacts, formatOnly, type Guides, smart } from './guide';

export const contact: Guides = {
  name: {
    review: 'A person, not an office: someone who can be asked how far the work is.',
    example: 'Ana Cruz',
    sources: contacts,
  },
  title: {
    review: 'It shows whether the person can get things done, and whom to ask when the post changes hands.',
    example: 'Director of Procurement, Ministry of Finance',
    sources: contacts,
  },
  email: {
    review: 'Used by reviewers and citizens alike; an address of the office outlives the person.',
    example: '`opengov@finance.example`',
    sources: contacts,
  },
  phone: { review: 'With the country code.', example: '`+501 223 4567`', sources: contacts },
};

export const agency: Guides = {
  name: {
    review: 'As the body itself writes it, the same everywhere; a bare "the Ministry" answers for nothing.',
    example: 'Ministry of Finance',
    sources: smart,
  },
  acronym: {
    review: 'Readers outside the administration do not know it: write the name too.',
    example: '`MoF`',
    sources: formatOnly,
  },
  aliases: {
    review: 'Spellings that stand in texts and older plans, so that they are recognised as the same body.',
    example: '`[Min. of Finance, Treasury]`',
    sources: formatOnly,
  },
  kind: {
    review:
      'It sorts the body into the columns of the template. Who leads should be a public body; partners outside government count as support.',
    example: '`government`',
    sources: contacts,
  },
  contact: {
    review: 'Serves for every commitment that the body leads and that names nobody itself.',
    example: '`name: Ana Cruz`, with `title`, `email` and `phone`',
    sources: contacts,
  },
};
