import type { AnnotationReader } from './annotation-reader.ts';
import { BASIC, EXTENDED, HEADER_NAMES, oneOf, URL_WITH_VARIABLES, withoutBlanks } from './value-patterns.ts';

/** A name of an object, perhaps with its namespace: `name`, `namespace/name`. */
export type ObjectName = Readonly<{ namespace: string | null; name: string }>;

/** Users and passwords of a Secret. */
export type BasicAuth = Readonly<{
  type: 'basic' | 'digest';
  /** Null where none is named, which denies all requests. */
  secret: ObjectName | null;
  /** The Secret has an entry for each user, and no file of them. */
  byUser: boolean;
  realm: string;
}>;

/** A service that is asked about each request. */
export type ExternalAuth = Readonly<{
  url: string;
  method: string | null;
  /** Where clients are sent that it refuses with 401; null for nowhere. */
  signIn: string | null;
  signInParameter: string;
  responseHeaders: readonly string[];
  /** The ConfigMap with headers for it. */
  setHeaders: ObjectName | null;
}>;

/** How clients prove who they are. */
export type Authentication = Readonly<{
  basic: BasicAuth | null;
  external: ExternalAuth | null;
  /** One of all the ways suffices. */
  satisfyAny: boolean;
  /** `enable-global-auth`: the URL of the settings is asked as well. */
  global: boolean;
}>;

/** Reads `name` or `namespace/name`; undefined for another text. */
export function readObjectName(text: string): ObjectName | undefined {
  const [first = '', second, ...more] = text.split('/');
  if (first === '' || second === '' || more.length > 0) return undefined;
  return second === undefined ? { namespace: null, name: first } : { namespace: first, name: second };
}

function readBasic(reader: AnnotationReader): BasicAuth | null {
  const type = reader.text('auth-type', 'not-read', oneOf(['basic', 'digest']));
  const realm = reader.text('auth-realm', 'not-read', EXTENDED) ?? '';
  const secretType = reader.text('auth-secret-type', 'not-read', oneOf(['auth-file', 'auth-map']));
  const secret = reader.text('auth-secret', 'denied', BASIC);
  if (type !== 'basic' && type !== 'digest') return null;
  return {
    type,
    secret: (secret && readObjectName(secret)) || null,
    byUser: secretType === 'auth-map',
    realm,
  };
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE'];
/** `200 202 401 5m, 200 30m`. */
const DURATIONS = /^[\d\w ,]*$/;

function readExternal(reader: AnnotationReader): ExternalAuth | null {
  const url = reader.text('auth-url', 'not-read', URL_WITH_VARIABLES);
  const signIn = reader.text('auth-signin', 'default', URL_WITH_VARIABLES) ?? null;
  const signInParameter = reader.text('auth-signin-redirect-param', 'default', URL_WITH_VARIABLES) ?? 'rd';
  if (url === undefined) return null;
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^/?#]/i.test(url))
    reader.refuse('auth-url', 'denied', 'has no scheme or no host');
  const headers = reader.text('auth-response-headers', 'denied', withoutBlanks(HEADER_NAMES)) ?? '';
  reader.text('auth-cache-duration', 'denied', DURATIONS);
  const setHeaders = reader.text('auth-proxy-set-headers', 'denied', BASIC);
  return {
    url,
    method: reader.text('auth-method', 'denied', oneOf(METHODS)) ?? null,
    signIn,
    signInParameter,
    responseHeaders: headers
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    setHeaders: (setHeaders && readObjectName(setHeaders)) || null,
  };
}

/** Reads `auth-*`, `satisfy` and `enable-global-auth`, without those of client certificates. */
export const readAuthentication = (reader: AnnotationReader): Authentication => ({
  basic: readBasic(reader),
  external: readExternal(reader),
  satisfyAny: reader.text('satisfy', 'default', oneOf(['any', 'all'], true))?.toLowerCase() === 'any',
  global: reader.boolean('enable-global-auth', 'default') ?? true,
});
