import type { AnnotationSet } from '../annotation-set.ts';
import { approximated, boolean, converted, dropped, lost, manual, needsExtension, number } from '../fact.ts';
import { removed } from './removed.ts';

const CERTIFICATES = 'No one issues the certificate of the listener.';
const ISSUER =
  'Annotate the Gateway for cert-manager, or put a certificate into the Secret that the listener names.';

/** On Ingresses. */
const router = {
  'router.entrypoints': approximated(
    3,
    1,
    'the listeners that the route attaches to',
    'The names of entry points say nothing of their ports: web is taken for 80, websecure for 443.',
  ),
  'router.middlewares': approximated(
    3,
    1,
    'HTTPRoute spec.rules[].filters[], one for each middleware',
    'Where a middleware is no standard filter, only Traefik can apply it.',
  ),
  'router.priority': number(
    lost(3, 'Which of several matching rules answers is decided by how exact they are, not by a number.'),
  ),
  'router.rulesyntax': dropped('Rules are matches of the route afterwards.'),
  'router.pathmatcher': approximated(
    2,
    1,
    'HTTPRoute spec.rules[].matches[].path.type',
    'The dialect of expressions is the one of the implementation.',
  ),
  'router.tls': boolean(converted(3, 'the HTTPS listener that the route attaches to')),
  'router.tls.certresolver': manual(3, 'Gateway spec.listeners[].tls.certificateRefs', CERTIFICATES, ISSUER),
  'router.tls.options': manual(
    4,
    'Gateway spec.listeners[].tls.options, and spec.tls.frontend for client certificates',
    'Versions, ciphers and client certificates are no longer those of the TLSOption.',
    'Set what the TLSOption says: client certificates in spec.tls.frontend of the Gateway.',
  ),
  'router.observability.accesslogs': boolean(
    needsExtension(1, 'accessLog', 'Requests are logged as the implementation is set up.'),
  ),
  'router.observability.metrics': boolean(lost(1, 'Requests are counted as the implementation is set up.')),
  'router.observability.tracing': boolean(
    needsExtension(1, 'tracing', 'Requests are traced as the implementation is set up.'),
  ),
  'router.observability.traceverbosity': needsExtension(1, 'tracing', 'Spans are as detailed as elsewhere.'),
};

/** On Services. */
const service = {
  'service.serversscheme': converted(
    3,
    'appProtocol of the Service port, or BackendTLSPolicy',
    'HTTPRouteBackendProtocolH2C',
    'BackendTLSPolicy',
  ),
  'service.serverstransport': manual(
    3,
    'BackendTLSPolicy',
    'TLS to the backend is not what the ServersTransport says.',
    'Write a BackendTLSPolicy with its authority and server name.',
  ),
  'service.passhostheader': boolean(
    converted(2, 'HTTPRoute spec.rules[].filters[].urlRewrite.hostname', 'HTTPRouteHostRewrite'),
  ),
  'service.sticky': boolean(needsExtension(3, 'affinity', 'Requests of a client go to any endpoint.')),
  'service.sticky.cookie': boolean(needsExtension(3, 'affinity', 'Requests of a client go to any endpoint.')),
  'service.sticky.cookie.name': needsExtension(2, 'affinity', 'The cookie has another name.'),
  'service.sticky.cookie.secure': boolean(needsExtension(2, 'affinity', 'The cookie has other attributes.')),
  'service.sticky.cookie.samesite': needsExtension(2, 'affinity', 'The cookie has other attributes.'),
  'service.sticky.cookie.domain': needsExtension(2, 'affinity', 'The cookie has other attributes.'),
  'service.sticky.cookie.httponly': boolean(
    needsExtension(2, 'affinity', 'The cookie has other attributes.'),
  ),
  'service.sticky.cookie.maxage': number(needsExtension(2, 'affinity', 'The cookie has other attributes.')),
  'service.sticky.cookie.path': needsExtension(2, 'affinity', 'The cookie has other attributes.'),
  'service.nativelb': boolean(
    needsExtension(
      1,
      'serviceAddress',
      'Requests go to the endpoints instead of to the address of the Service.',
    ),
  ),
  'service.nodeportlb': boolean(lost(1, 'Requests go to the endpoints instead of to ports of the nodes.')),
  'service.middlewares': approximated(
    3,
    1,
    'HTTPRoute spec.rules[].filters[] of the rules that lead to the Service',
    'Where a middleware is no standard filter, only Traefik can apply it.',
  ),
};

export const traefik = {
  name: 'Traefik',
  prefix: 'traefik.ingress.kubernetes.io/',
  readFrom: 'v3.7.13',
  facts: { ...router, ...service, ...removed },
  open: {
    'router.tls.domains.': manual(2, 'the names of the certificate', CERTIFICATES, ISSUER),
  },
} as const satisfies AnnotationSet;
