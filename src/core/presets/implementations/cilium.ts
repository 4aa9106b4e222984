import { CILIUM } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { reported } from '../reported.ts';

const CHECKS = 'cilium/cilium operator/pkg/gateway-api/routechecks/route_checks.go at 1a347a7';
const REPORT =
  'conformance report of Cilium v1.20.0 with Gateway API v1.6.1: profiles MESH-HTTP and MESH-GRPC';
const ENVOY =
  'https://www.envoyproxy.io/docs/envoy/latest/api-v3/config/route/v3/route_components.proto: safe_regex matches the entire path';

export const cilium = definePreset({
  id: 'cilium',
  name: 'Cilium',
  controllers: [CILIUM],
  version: '1.20',
  answers: {
    ...reported(CILIUM),
    'feature-session-persistence': null,
    'feature-external-auth': null,
    'feature-default-gateways': null,
    'feature-experimental-kinds': null,
    'feature-mesh': { value: 'on', source: REPORT },
    'http-beside-tls': null,
    'https-tls-same-hostname': null,
    'udp-beside-others': null,
    'conflict-winner': null,
    'gateway-clash': null,
    'mixed-refusal': null,
    'http-grpc-hostname': null,
    'tcp-on-tls': null,
    'reference-check-order': { value: 'grant', source: CHECKS },
    'missing-port': null,
    'external-name': { value: 'allowed', source: CHECKS },
    'weight-zero-references': { value: 'checked', source: CHECKS },
    'extension-kinds': null,
    'certificate-secret-type': null,
    'policy-faults': null,
    'grpc-websocket-backend': null,
    'grpc-mixed-rules': null,
    'usable-listener': null,
    'conflicted-accepted': null,
    'gateway-programmed': null,
    'invalid-route-kinds': null,
    'refused-listener-set': null,
    'policy-ancestor': null,
    'supported-version': null,
    'no-conflicts': null,
    'gateway-resolved-refs': null,
    'https-without-tls': null,
    'host-fall-through': null,
    'path-normalisation': null,
    'regex-rank': null,
    'regex-extent': { value: 'whole', source: ENVOY },
    'repeated-headers': null,
    'repeated-query': null,
    'query-decoding': null,
    'grpc-requests': null,
    'tcp-under-tls': null,
    'response-filter-order': null,
    'bad-mirror': null,
    'cors-preflight-status': null,
    'cors-refused-preflight': null,
    'extension-filters': null,
    'dropped-rules': null,
  },
});
