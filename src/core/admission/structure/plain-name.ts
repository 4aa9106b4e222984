import * as known from '../../kinds/shared/patterns.ts';

const HYPHEN = 45;
const DOT = 46;
const NONE = 0;

/**
 * Whether a text is what nearly all names are: labels of small letters and digits with single or several hyphens between, joined
 * by dots. Reading so few signs takes half the time of a regular expression.
 */
export function isPlainName(text: string): boolean {
  let before = DOT;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) before = NONE;
    else if (code === HYPHEN && before !== DOT) before = HYPHEN;
    else if (code === DOT && before === NONE) before = DOT;
    else return false;
  }
  return before === NONE;
}

/** The patterns that every plain name fits. */
export const FIT_BY_PLAIN_NAMES: ReadonlySet<string> = new Set([
  known.API_GROUP,
  known.DNS_SUBDOMAIN,
  known.HOSTNAME,
  known.LABEL_VALUE,
  known.HEADER_NAME,
  known.HEADER_VALUE,
]);
