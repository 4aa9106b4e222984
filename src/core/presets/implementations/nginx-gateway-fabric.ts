import { NGINX_GATEWAY_FABRIC } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { reported } from '../reported.ts';

const LISTENER = 'nginx/nginx-gateway-fabric internal/controller/state/graph/gateway_listener.go at 0367f79';
const BACKENDS = 'nginx/nginx-gateway-fabric internal/controller/state/graph/backend_refs.go at 05b166e';
const ROUTES = 'nginx/nginx-gateway-fabric internal/controller/state/graph/route_common.go at 012cc3f';
const SECRETS = 'nginx/nginx-gateway-fabric internal/controller/state/graph/secret.go at 04b3983';
const REPORT =
  'conformance report of NGINX Gateway Fabric v2.7.0-pre-release with Gateway API v1.6.1: no mesh profile';
const RECORDED = 'known before this list was kept, release not recorded';

export const nginxGatewayFabric = definePreset({
  id: 'nginx-gateway-fabric',
  name: 'NGINX Gateway Fabric',
  controllers: [NGINX_GATEWAY_FABRIC],
  version: '2.7',
  answers: {
    ...reported(NGINX_GATEWAY_FABRIC),
    'feature-session-persistence': null,
    'feature-external-auth': null,
    'feature-default-gateways': null,
    'feature-experimental-kinds': null,
    'feature-mesh': { value: 'off', source: REPORT },
    'http-beside-tls': { value: 'conflict', source: LISTENER },
    'https-tls-same-hostname': { value: 'HostnameConflict', source: LISTENER },
    'udp-beside-others': { value: 'distinct', source: LISTENER },
    'conflict-winner': { value: 'none', source: LISTENER },
    'gateway-clash': null,
    'mixed-refusal': { value: 'furthest', source: ROUTES },
    'http-grpc-hostname': null,
    'tcp-on-tls': { value: 'refused', source: LISTENER },
    'reference-check-order': null,
    'missing-port': { value: 'BackendNotFound', source: BACKENDS },
    'external-name': null,
    'weight-zero-references': { value: 'checked', source: BACKENDS },
    'extension-kinds': null,
    'certificate-secret-type': { value: 'tls', source: SECRETS },
    'policy-faults': { value: 'unsupported', source: BACKENDS },
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
    'https-without-tls': { value: 'invalid', source: LISTENER },
    'host-fall-through': null,
    'path-normalisation': null,
    'regex-rank': null,
    'regex-extent': { value: 'part', source: RECORDED },
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
