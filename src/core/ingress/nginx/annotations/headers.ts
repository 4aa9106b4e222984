import type { AnnotationReader } from './annotation-reader.ts';
import { readObjectName, type ObjectName } from './authentication.ts';
import { BASIC, EXPRESSION, EXTENDED } from './value-patterns.ts';

/** Headers of requests and answers. */
export type Headers = Readonly<{
  /** `custom-headers`: a ConfigMap with headers of answers. */
  custom: ObjectName | null;
  /** `upstream-vhost`: the Host that the backend sees. */
  upstreamHost: string | null;
  /** `x-forwarded-prefix`, which is sent with a rewrite only. */
  forwardedPrefix: string | null;
  /** `connection-proxy-header`. */
  connection: string | null;
}>;

/** Reads `custom-headers`, `upstream-vhost`, `x-forwarded-prefix` and `connection-proxy-header`. */
export function readHeaders(reader: AnnotationReader): Headers {
  const custom = reader.text('custom-headers', 'denied', BASIC);
  const name = custom === undefined ? undefined : readObjectName(custom);
  if (custom !== undefined && !name) reader.refuse('custom-headers', 'denied', 'does not name a ConfigMap');
  return {
    custom: name ?? null,
    upstreamHost: reader.text('upstream-vhost', 'not-read', EXPRESSION) ?? null,
    forwardedPrefix: reader.text('x-forwarded-prefix', 'not-read', BASIC) ?? null,
    connection: reader.text('connection-proxy-header', 'not-read', EXTENDED) ?? null,
  };
}
