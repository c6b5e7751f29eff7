// Facts of package.json, written in by the build.
declare const PRODUCT_VERSION: string;
declare const PRODUCT_HOMEPAGE: string;

export const version: string = PRODUCT_VERSION;
/** Where the rule pages are on the web, with a slash at the end; '' if nowhere. */
export const homepage: string = PRODUCT_HOMEPAGE;
