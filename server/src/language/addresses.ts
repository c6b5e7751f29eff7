/** An address of the web in a text. Offsets UTF-16, end exclusive. */
export interface Address {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

const address = /\b(?:https?:\/\/|www\.)[^\s<>"'`|«»“”‘’{}\\^]+/giu;
/** At its end they belong to the sentence. */
const trailing = /(?<![.,;:!?…*_\]])[.,;:!?…*_\]]+$/u;

/** The addresses of the web in a text: `https://…`, and `www.…` for those who leave that out. */
export function addressesIn(text: string): Address[] {
  return Array.from(text.matchAll(address), ({ index: start, 0: found }) => {
    let written = found.replace(trailing, '');
    while (written.endsWith(')') && count(written, ')') > count(written, '(')) {
      written = written.slice(0, -1).replace(trailing, '');
    }
    const url = /^www\./i.test(written) ? `http://${written}` : written;
    return { start, end: start + written.length, url };
  }).filter(({ url }) => /^https?:\/\/[^/.]+\.[^/.]/i.test(url) || /^https?:\/\/localhost\b/i.test(url));
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

const mail = /^[^\s@<>]+@(?=[^\s@<>][^\s@<>.]*\.[^\s@<>])[^\s@<>]+$/;

/** What opens a letter to an e-mail address; undefined for a text that is none. */
export const mailTo = (text: string): string | undefined =>
  mail.test(text.trim()) ? `mailto:${text.trim()}` : undefined;
