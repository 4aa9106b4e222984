import { ENVOY_GATEWAY } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { ENVOY_REGEX } from '../envoy-regex.ts';
import { reported } from '../reported.ts';

const of = (file: string): string => `envoyproxy/gateway v1.9.0 internal/${file}`;
const ROUTE = of('gatewayapi/route.go');
const ALLOWED = of('gatewayapi/route.go, processAllowedListenersForParentRefs; seen in a cluster, too');
const REFERENCED = of('gatewayapi/helpers.go, GetReferencedListeners');
const SORTED = of('gatewayapi/sort.go, XdsIRRoutes');
const VALIDATE = of('gatewayapi/validate.go');
const CONDITIONS = of('gatewayapi/validate.go, validateListenerConditions');
const MANAGER = of('xds/translator/listener.go: NormalizePath; gatewayapi/listener.go: MergeSlashes');
const HOSTS = of('xds/translator/translator.go: a virtual host for each hostname');
const SETS = of('gatewayapi/listenerset.go');
const STATUS = of('gatewayapi/status/gateway.go');
const CLASS = of('gatewayapi/status/gatewayclass.go');
const REPORT = 'conformance report of Envoy Gateway v1.9.0 with Gateway API v1.6.1: no mesh profile';
/** What was seen and what the source says are not the same here: what was seen holds, and the source is named beside it. */
const seenAgainst = (file: string): string => `seen in a cluster; ${of(file)} reads otherwise`;

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
    'http-grpc-hostname': { value: 'coexist', source: ROUTE },
    'tcp-on-tls': {
      value: 'refused',
      source: seenAgainst('gatewayapi/listener.go, allowedRouteKindsForProtocol,'),
    },
    'reference-check-order': { value: 'kind', source: VALIDATE },
    'missing-port': { value: 'PortNotFound', source: VALIDATE },
    'external-name': { value: 'refused', source: ROUTE },
    'weight-zero-references': { value: 'checked', source: ROUTE },
    'certificate-secret-type': { value: 'tls', source: VALIDATE },
    'policy-faults': { value: 'tls', source: ROUTE },
    'grpc-websocket-backend': { value: 'ignored', source: ROUTE },
    'grpc-mixed-rules': {
      value: 'all',
      source: seenAgainst('gatewayapi/route.go, processGRPCRouteParentRefs,'),
    },
    'usable-listener': { value: 'accepted', source: SETS },
    'gateway-programmed': { value: 'infrastructure', source: STATUS },
    'invalid-route-kinds': { value: 'withheld', source: CONDITIONS },
    'refused-listener-set': { value: 'silent', source: REFERENCED },
    'refused-set-reason': { value: 'listeners', source: ALLOWED },
    'supported-version': { value: 'absent', source: CLASS },
    'no-conflicts': { value: 'sets', source: CONDITIONS },
    'https-without-tls': { value: 'invalid', source: VALIDATE },
    'host-fall-through': { value: 'off', source: HOSTS },
    'path-normalisation': { value: 'normalised', source: MANAGER },
    'regex-rank': { value: 'between', source: SORTED },
    'regex-extent': { value: 'whole', source: ENVOY_REGEX },
    'grpc-requests': { value: 'post', source: ROUTE },
    'bad-mirror': { value: 'failed', source: ROUTE },
    'dropped-rules': { value: 'failed', source: ROUTE },
  },
});
