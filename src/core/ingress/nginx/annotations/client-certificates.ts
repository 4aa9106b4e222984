import type { AnnotationReader } from './annotation-reader.ts';
import { readObjectName, type ObjectName } from './authentication.ts';
import { BASIC, EXPRESSION, oneOf, URL_WITH_VARIABLES } from './value-patterns.ts';

/** Certificates of clients, for a whole host. */
export type ClientCertificates = Readonly<{
  secret: ObjectName;
  verify: 'on' | 'off' | 'optional' | 'optional_no_ca';
  errorPage: string | null;
  /** `auth-tls-match-cn`. */
  matchName: string | null;
  passToBackend: boolean;
}>;

const VERIFY = ['on', 'off', 'optional', 'optional_no_ca'] as const;

/** Reads `auth-tls-*`; null where clients need no certificate. */
export function readClientCertificates(reader: AnnotationReader): ClientCertificates | null {
  const secret = reader.text('auth-tls-secret', 'not-read', BASIC);
  const verify = reader.text('auth-tls-verify-client', 'default', oneOf(VERIFY));
  reader.integer('auth-tls-verify-depth', 'default');
  const errorPage = reader.text('auth-tls-error-page', 'not-read', URL_WITH_VARIABLES) ?? null;
  const matchName = reader.text('auth-tls-match-cn', 'not-read', EXPRESSION_OF_NAME) ?? null;
  const passToBackend = reader.boolean('auth-tls-pass-certificate-to-upstream', 'default') ?? false;
  const name = secret === undefined ? undefined : readObjectName(secret);
  if (secret !== undefined && name?.namespace === null)
    reader.refuse('auth-tls-secret', 'host-denied', 'is not of the form namespace/name');
  if (!name) return null;
  return {
    secret: name,
    verify: VERIFY.find((one) => one === verify) ?? 'on',
    errorPage,
    matchName,
    passToBackend,
  };
}

const EXPRESSION_OF_NAME = (text: string): boolean =>
  text.startsWith('CN=') && EXPRESSION.test(text.slice('CN='.length));
