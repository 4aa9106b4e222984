import { boolean, dropped, lost, lostControl, needsExtension } from '../fact.ts';

const SNIPPET =
  'Say what the snippet does with filters, redirects or policies; what cannot be said so is gone.';

/** Observability, configuration as text, and FastCGI. */
export const raw = {
  'enable-access-log': boolean(
    needsExtension(1, 'accessLog', 'Requests of this path are logged like all others.'),
  ),
  'enable-rewrite-log': boolean(dropped('It is for finding faults in nginx.')),
  'enable-opentelemetry': boolean(
    needsExtension(1, 'tracing', 'Whether requests are traced is decided for the implementation as a whole.'),
  ),
  'opentelemetry-trust-incoming-span': boolean(
    needsExtension(1, 'tracing', 'Whether traces of clients are continued is decided by the implementation.'),
  ),
  'opentelemetry-operation-name': needsExtension(1, 'tracing', 'Spans have other names.'),
  'configuration-snippet': lostControl(
    'Configuration of nginx for these paths is not carried over.',
    SNIPPET,
  ),
  'server-snippet': lostControl('Configuration of nginx for this host is not carried over.', SNIPPET),
  'stream-snippet': lostControl('Configuration of nginx for TCP and UDP is not carried over.', SNIPPET),
  'fastcgi-index': lost(
    3,
    'Backends that speak FastCGI are not reached.',
    'Put an HTTP server in front of them.',
  ),
  'fastcgi-params-configmap': lost(
    3,
    'Backends that speak FastCGI are not reached.',
    'Put an HTTP server in front of them.',
  ),
};
