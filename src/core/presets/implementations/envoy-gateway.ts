import { ENVOY_GATEWAY } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { ENVOY_REGEX } from '../envoy-regex.ts';
import { reported } from '../reported.ts';

const ROUTE = 'envoyproxy/gateway internal/gatewayapi/route.go, main of 2026';
const ALLOWED =
  'envoyproxy/gateway internal/gatewayapi/route.go, main of 2026, processAllowedListenersForParentRefs; seen in a cluster';
const VALIDATE = 'envoyproxy/gateway internal/gatewayapi/validate.go, main of 2026';
const LISTENER = 'envoyproxy/gateway internal/gatewayapi/listener.go at 00175ad';
const SETS = 'envoyproxy/gateway internal/gatewayapi/listenerset.go at 40970b4';
const STATUS = 'envoyproxy/gateway internal/gatewayapi/status/gateway.go at 0264b5f';
const CLASS = 'envoyproxy/gateway internal/gatewayapi/status/gatewayclass.go at 09a600c';
const REPORT = 'conformance report of Envoy Gateway v1.9.0 with Gateway API v1.6.1: no mesh profile';
const SEEN = 'seen in a cluster, release not recorded';
const RECORDED = 'known before this list was kept, release not recorded';

export const envoyGateway = definePreset({
  id: 'envoy-gateway',
  name: 'Envoy Gateway',
  controllers: [ENVOY_GATEWAY],
  version: '1.9',
  answers: {
    ...reported(ENVOY_GATEWAY),
    'feature-session-persistence': { value: 'on', source: ROUTE },
    'feature-mesh': { value: 'off', source: REPORT },
    'http-beside-tls': { value: 'conflict', source: VALIDATE },
    'https-tls-same-hostname': { value: 'HostnameConflict', source: VALIDATE },
    'udp-beside-others': { value: 'distinct', source: VALIDATE },
    'conflict-winner': { value: 'none', source: VALIDATE },
    'gateway-clash': { value: 'all', source: VALIDATE },
    'mixed-refusal': { value: 'furthest', source: ROUTE },
    'http-grpc-hostname': { value: 'coexist', source: RECORDED },
    'tcp-on-tls': { value: 'refused', source: SEEN },
    'reference-check-order': { value: 'kind', source: VALIDATE },
    'missing-port': { value: 'PortNotFound', source: VALIDATE },
    'external-name': { value: 'refused', source: ROUTE },
    'weight-zero-references': { value: 'checked', source: ROUTE },
    'certificate-secret-type': { value: 'tls', source: VALIDATE },
    'policy-faults': { value: 'tls', source: ROUTE },
    'grpc-websocket-backend': { value: 'ignored', source: ROUTE },
    'grpc-mixed-rules': { value: 'all', source: SEEN },
    'usable-listener': { value: 'accepted', source: SETS },
    'gateway-programmed': { value: 'infrastructure', source: STATUS },
    'invalid-route-kinds': { value: 'withheld', source: RECORDED },
    'refused-listener-set': { value: 'silent', source: SETS },
    'refused-set-reason': { value: 'listeners', source: ALLOWED },
    'supported-version': { value: 'absent', source: CLASS },
    'no-conflicts': { value: 'sets', source: RECORDED },
    'https-without-tls': { value: 'invalid', source: VALIDATE },
    'host-fall-through': { value: 'off', source: RECORDED },
    'path-normalisation': { value: 'normalised', source: LISTENER },
    'regex-rank': { value: 'between', source: RECORDED },
    'regex-extent': { value: 'whole', source: ENVOY_REGEX },
    'grpc-requests': { value: 'post', source: ROUTE },
    'bad-mirror': { value: 'failed', source: ROUTE },
    'dropped-rules': { value: 'failed', source: ROUTE },
  },
});
