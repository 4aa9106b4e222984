import type { AnnotationReader } from './annotation-reader.ts';
import { URL_CHARACTERS } from './value-patterns.ts';

/** Redirects of all requests of a location, and between a host and its `www.` form. */
export type Redirect = Readonly<{
  /** Null where the location does not redirect. */
  to: Readonly<{ url: string; code: number; annotation: 'temporal-redirect' | 'permanent-redirect' }> | null;
  fromToWww: boolean;
}>;

/** A code of an annotation; the default where it is out of range. */
function readCode(reader: AnnotationReader, name: string, last: number, fallback: number): number {
  const code = reader.integer(name, 'not-read');
  if (code === undefined) return fallback;
  if (code >= 300 && code <= last) return code;
  reader.refuse(name, 'default', `is not between 300 and ${last}`);
  return fallback;
}

/**
 * Reads `temporal-redirect`, `permanent-redirect` and `from-to-www-redirect`. The temporal one goes first. One that is
 * there and empty, and a temporal one without a scheme, switch off all three.
 */
export function readRedirect(reader: AnnotationReader): Redirect {
  const nothing: Redirect = { to: null, fromToWww: false };
  const fromToWww = reader.boolean('from-to-www-redirect', 'not-read') ?? false;
  const codes = {
    temporal: readCode(reader, 'temporal-redirect-code', 307, 302),
    permanent: readCode(reader, 'permanent-redirect-code', 308, 301),
  };
  if (reader.raw('temporal-redirect') === '') {
    reader.refuse('temporal-redirect', 'default', 'is empty');
    return nothing;
  }
  const temporal = reader.text('temporal-redirect', 'not-read', URL_CHARACTERS);
  if (temporal !== undefined) {
    if (temporal.startsWith('http'))
      return { to: { url: temporal, code: codes.temporal, annotation: 'temporal-redirect' }, fromToWww };
    reader.refuse('temporal-redirect', 'default', 'does not begin with http:// or https://');
    return nothing;
  }
  if (reader.raw('permanent-redirect') === '') {
    reader.refuse('permanent-redirect', 'default', 'is empty');
    return nothing;
  }
  const permanent = reader.text('permanent-redirect', 'not-read', URL_CHARACTERS);
  if (permanent === undefined) return { to: null, fromToWww };
  return { to: { url: permanent, code: codes.permanent, annotation: 'permanent-redirect' }, fromToWww };
}
