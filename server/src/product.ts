// Facts of package.json, written in by the build.
declare const PRODUCT_VERSION: string;
declare const PRODUCT_HOMEPAGE: string;

export const version: string = PRODUCT_VERSION;
/** What the address of every rule page on the web begins with; '' where the product has no home there. */
export const webPages: string =
  PRODUCT_HOMEPAGE === '' ? '' : `${PRODUCT_HOMEPAGE.replace(/\/$/, '')}/docs/rules/`;
