import { KGATEWAY } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { reported } from '../reported.ts';

const LISTENERS = 'kgateway-dev/kgateway internal/kgateway/translator/listener/validator.go, 2.1';
const STATUS = 'kgateway-dev/kgateway pkg/reports/status.go, main of 2026';
const REPORT = 'conformance report of kgateway v2.4.0-rc.1 with Gateway API v1.6.1: no mesh profile';
const ENVOY =
  'https://www.envoyproxy.io/docs/envoy/latest/api-v3/config/route/v3/route_components.proto: safe_regex matches the entire path';

export const kgateway = definePreset({
  id: 'kgateway',
  name: 'kgateway',
  controllers: [KGATEWAY],
  version: '2.4',
  answers: {
    ...reported(KGATEWAY),
    'feature-session-persistence': null,
    'feature-external-auth': null,
    'feature-default-gateways': null,
    'feature-experimental-kinds': null,
    'feature-mesh': { value: 'off', source: REPORT },
    'http-beside-tls': { value: 'conflict', source: LISTENERS },
    'https-tls-same-hostname': { value: 'HostnameConflict', source: LISTENERS },
    'udp-beside-others': null,
    'conflict-winner': { value: 'first', source: LISTENERS },
    'gateway-clash': null,
    'mixed-refusal': null,
    'http-grpc-hostname': null,
    'tcp-on-tls': { value: 'refused', source: LISTENERS },
    'reference-check-order': null,
    'missing-port': null,
    'external-name': null,
    'weight-zero-references': null,
    'extension-kinds': null,
    'certificate-secret-type': null,
    'policy-faults': null,
    'grpc-websocket-backend': null,
    'grpc-mixed-rules': null,
    'usable-listener': null,
    'conflicted-accepted': null,
    'gateway-programmed': { value: 'listeners', source: LISTENERS },
    'invalid-route-kinds': null,
    'refused-listener-set': null,
    'policy-ancestor': null,
    'supported-version': null,
    'no-conflicts': { value: 'all', source: STATUS },
    'gateway-resolved-refs': { value: 'listeners', source: STATUS },
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
