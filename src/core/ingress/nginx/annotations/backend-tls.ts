import type { AnnotationReader } from './annotation-reader.ts';
import { readObjectName, type ObjectName } from './authentication.ts';
import { BASIC, oneOf } from './value-patterns.ts';

/** TLS towards the backend, for `backend-protocol` HTTPS and GRPCS. */
export type BackendTls = Readonly<{
  /** A CA, and perhaps a certificate to show. */
  secret: ObjectName | null;
  verify: boolean;
  /** The name that is asked for and verified; null for that of the upstream. */
  name: string | null;
  serverName: boolean;
}>;

const isOn = (text: string | undefined): boolean => text?.toLowerCase() === 'on';

/** Reads `proxy-ssl-*`. */
export function readBackendTls(reader: AnnotationReader): BackendTls {
  const secret = reader.text('proxy-ssl-secret', 'not-read', BASIC);
  const name = secret === undefined ? undefined : readObjectName(secret);
  if (secret !== undefined && !name) reader.refuse('proxy-ssl-secret', 'denied', 'does not name a Secret');
  reader.integer('proxy-ssl-verify-depth', 'default');
  return {
    secret: name ?? null,
    verify: isOn(reader.text('proxy-ssl-verify', 'default', oneOf(['on', 'off'], true))),
    name: reader.text('proxy-ssl-name', 'default', BASIC) ?? null,
    serverName: isOn(reader.text('proxy-ssl-server-name', 'default', oneOf(['on', 'off'], true))),
  };
}
