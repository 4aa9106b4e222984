import { NO_CHANGES, type HeaderChanges } from '../../../filters/shared/header-changes.ts';
import type { HeaderValues } from '../../../filters/shared/header-values.ts';
import { memo } from '../../../incremental/memo.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { isCertificateConfigured } from '../is-certificate-configured.ts';
import { needsRewrite } from '../finish-server.ts';
import { corsHeaders } from '../phases/cors.ts';
import type { NginxLocation } from '../nginx-model.ts';
import type { LocationContext } from '../phases/phase.ts';

/**
 * The headers that the backend gets (docs/model/ingress.md#headers): what a client sends of those that the controller sets
 * itself is replaced, or gone where the new value is not known.
 */
export function requestHeaders(context: LocationContext): HeaderValues {
  const { request, scheme, passedScheme, sentHost, client, location } = context;
  const set = setHeaders(location);
  if (request.headers.size === 0) return set;
  const own: Readonly<Record<string, string | null>> = {
    'x-real-ip': client,
    'x-forwarded-for': client,
    'x-forwarded-host': sentHost,
    'x-forwarded-port': scheme === 'https' ? '443' : '80',
    'x-forwarded-proto': passedScheme,
    'x-forwarded-scheme': passedScheme,
    'x-scheme': passedScheme,
  };
  const headers = new Map<string, readonly string[]>();
  for (const [name, values] of request.headers) {
    if (!Object.hasOwn(own, name)) headers.set(name, values);
    else {
      const value = own[name] ?? null;
      if (value !== null) headers.set(name, [value]);
    }
  }
  for (const [name, values] of set) headers.set(name, values);
  return headers;
}

/** The headers that annotations of a location set, whatever the client sends. */
const setHeaders: (location: NginxLocation) => HeaderValues = memo((location) => {
  const headers = new Map<string, readonly string[]>();
  const prefix = location.by?.annotations.headers.forwardedPrefix ?? null;
  if (prefix !== null && needsRewrite(location)) headers.set('x-forwarded-prefix', [prefix]);
  const connection = location.by?.annotations.headers.connection ?? null;
  if (connection !== null) headers.set('connection', [connection]);
  return headers;
});

const NO_HEADERS: ReadonlyMap<string, string> = new Map();

/** What happens to the headers of answers: CORS, `custom-headers`, and HSTS where a certificate is configured. */
export function responseHeaders(context: LocationContext, index: ResourceIndex): HeaderChanges {
  const { location, request, scheme, model } = context;
  const cors = location.by ? corsHeaders(location.by.annotations.cors, request) : NO_CHANGES;
  const custom = location.by?.required.customHeaders ?? NO_HEADERS;
  const { hsts } = model.settings;
  const strict = hsts !== null && scheme === 'https' && isCertificateConfigured(model, request.host, index);
  if (custom.size === 0 && !strict) return cors;
  const changes = new Map(cors);
  for (const [name, value] of custom) changes.set(name.toLowerCase(), { action: 'set', value });
  if (strict) changes.set('strict-transport-security', { action: 'set', value: hsts });
  return changes;
}
