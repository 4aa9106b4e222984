import type { NameCheck } from './names.ts';

/** A name that is a part of a URL's path, and otherwise any. */
export const checkPathSegment: NameCheck = (name) =>
  name === '.' || name === '..'
    ? [`may not be '${name}'`]
    : ['/', '%'].filter((sign) => name.includes(sign)).map((sign) => `may not contain '${sign}'`);
