import type { HandbookLanguage } from './values';

/** The Open Government Partnership in four languages: full name, and the acronym in use. */
export const partnershipNames = {
  en: { name: 'Open Government Partnership', acronym: 'OGP' },
  es: { name: 'Alianza para el Gobierno Abierto', acronym: 'AGA' },
  fr: { name: 'Partenariat pour un gouvernement ouvert', acronym: 'PGO' },
  pt: { name: 'Parceria para Governo Aberto', acronym: 'OGP' },
} as const satisfies Readonly<Record<HandbookLanguage, { readonly name: string; readonly acronym: string }>>;
