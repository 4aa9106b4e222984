import { ISTIO } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { reported } from '../reported.ts';

const CONVERSION = 'istio/istio pilot/pkg/config/kube/gateway/conversion.go at 60a4b52';
const CONDITIONS = 'istio/istio pilot/pkg/config/kube/gateway/conditions.go at 019df51';
const ROUTES = 'istio/istio pilot/pkg/config/kube/gateway/route_collections.go at 035dd80';
const CLASS = 'istio/istio pilot/pkg/config/kube/gateway/gatewayclass.go, GetClassStatus';
const REPORT = 'conformance report of Istio 1.30.1 with Gateway API v1.5.1: profile MESH-HTTP';
const SEEN = 'seen in a cluster, release not recorded';
const RECORDED = 'known before this list was kept, release not recorded';
const ENVOY =
  'https://www.envoyproxy.io/docs/envoy/latest/api-v3/config/route/v3/route_components.proto: safe_regex matches the entire path';

export const istio = definePreset({
  id: 'istio',
  name: 'Istio',
  controllers: [ISTIO],
  version: '1.30',
  answers: {
    ...reported(ISTIO),
    'feature-tls-modes-mixed': { value: 'on', source: SEEN },
    'feature-retries': { value: 'on', source: CONVERSION },
    'feature-session-persistence': null,
    'feature-external-auth': null,
    'feature-default-gateways': null,
    'feature-experimental-kinds': null,
    'feature-mesh': { value: 'on', source: REPORT },
    'http-beside-tls': { value: 'hostname', source: RECORDED },
    'https-tls-same-hostname': { value: 'ProtocolConflict', source: RECORDED },
    'udp-beside-others': { value: 'conflict', source: RECORDED },
    'conflict-winner': { value: 'first', source: RECORDED },
    'gateway-clash': null,
    'mixed-refusal': { value: 'allowed', source: CONDITIONS },
    'http-grpc-hostname': { value: 'coexist', source: RECORDED },
    'tcp-on-tls': null,
    'reference-check-order': { value: 'grant', source: CONVERSION },
    'missing-port': null,
    'external-name': { value: 'allowed', source: CONVERSION },
    'weight-zero-references': { value: 'skipped', source: CONVERSION },
    'extension-kinds': null,
    'certificate-secret-type': { value: 'any', source: CONVERSION },
    'policy-faults': { value: 'unmarked', source: CONVERSION },
    'grpc-websocket-backend': { value: 'ignored', source: CONVERSION },
    'grpc-mixed-rules': null,
    'usable-listener': { value: 'programmed', source: RECORDED },
    'conflicted-accepted': null,
    'gateway-programmed': { value: 'infrastructure', source: CONVERSION },
    'invalid-route-kinds': { value: 'served', source: CONDITIONS },
    'refused-listener-set': { value: 'silent', source: RECORDED },
    'policy-ancestor': null,
    'supported-version': { value: 'absent', source: CLASS },
    'no-conflicts': { value: 'all', source: CONVERSION },
    'gateway-resolved-refs': { value: 'own', source: SEEN },
    'https-without-tls': { value: 'valid', source: CONVERSION },
    'host-fall-through': { value: 'off', source: ROUTES },
    'path-normalisation': null,
    'regex-rank': { value: 'below', source: CONVERSION },
    'regex-extent': { value: 'whole', source: ENVOY },
    'repeated-headers': null,
    'repeated-query': null,
    'query-decoding': null,
    'grpc-requests': { value: 'post', source: CONVERSION },
    'tcp-under-tls': null,
    'response-filter-order': null,
    'bad-mirror': { value: 'dropped', source: CONVERSION },
    'cors-preflight-status': null,
    'cors-refused-preflight': null,
    'extension-filters': null,
    'dropped-rules': null,
  },
});
