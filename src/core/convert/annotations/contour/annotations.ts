import type { AnnotationSet } from '../annotation-set.ts';
import { approximated, converted, lost, needsExtension, number } from '../fact.ts';

const POOL = 'Connections and requests to the Service are not limited.';

export const contour = {
  name: 'Contour',
  prefix: 'projectcontour.io/',
  readFrom: 'August 2026',
  facts: {
    'ingress.class': converted(3, 'the Gateway that the routes attach to'),
    'websocket-routes': converted(
      1,
      'appProtocol kubernetes.io/ws of the Service port',
      'HTTPRouteBackendProtocolWebSocket',
    ),
    'response-timeout': converted(2, 'HTTPRoute spec.rules[].timeouts.request', 'HTTPRouteRequestTimeout'),
    'num-retries': number(needsExtension(2, 'retries', 'Failed requests are not tried again.')),
    'retry-on': needsExtension(2, 'retries', 'Failed requests are not tried again.'),
    'per-try-timeout': converted(
      2,
      'HTTPRoute spec.rules[].timeouts.backendRequest',
      'HTTPRouteBackendTimeout',
    ),
    'tls-minimum-protocol-version': needsExtension(
      3,
      'clientTlsOptions',
      'Versions of TLS with clients are those of the implementation.',
    ),
    'tls-maximum-protocol-version': needsExtension(
      2,
      'clientTlsOptions',
      'Versions of TLS with clients are those of the implementation.',
    ),
    'tls-cert-namespace': converted(3, 'a ReferenceGrant in the namespace of the Secret'),
    'upstream-protocol.h2': approximated(
      3,
      1,
      'BackendTLSPolicy, and appProtocol of the Service port',
      'TLS to the backend is checked.',
      'BackendTLSPolicy',
    ),
    'upstream-protocol.h2c': converted(
      3,
      'appProtocol kubernetes.io/h2c of the Service port',
      'HTTPRouteBackendProtocolH2C',
    ),
    'upstream-protocol.tls': approximated(
      3,
      1,
      'BackendTLSPolicy',
      'TLS to the backend is checked.',
      'BackendTLSPolicy',
    ),
    'max-connections': number(lost(2, POOL)),
    'max-pending-requests': number(lost(2, POOL)),
    'max-requests': number(lost(2, POOL)),
    'max-retries': number(lost(1, POOL)),
    'per-host-max-connections': number(lost(2, POOL)),
  },
  open: {},
} as const satisfies AnnotationSet;
