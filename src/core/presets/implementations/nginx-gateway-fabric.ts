import { NGINX_GATEWAY_FABRIC } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { reported } from '../reported.ts';

const LISTENER = 'nginx/nginx-gateway-fabric internal/controller/state/graph/gateway_listener.go at 0367f79';
const BACKENDS = 'nginx/nginx-gateway-fabric internal/controller/state/graph/backend_refs.go at 05b166e';
const ROUTES = 'nginx/nginx-gateway-fabric internal/controller/state/graph/route_common.go at 012cc3f';
const SECRETS = 'nginx/nginx-gateway-fabric internal/controller/state/graph/secret.go at 04b3983';
const REPORT =
  'conformance report of NGINX Gateway Fabric v2.7.0-pre-release with Gateway API v1.6.1: no mesh profile';
const PATHS =
  'nginx/nginx-gateway-fabric internal/controller/nginx/config/servers.go at 02a92b0, createPath: from the beginning, to no end';

export const nginxGatewayFabric = definePreset({
  id: 'nginx-gateway-fabric',
  name: 'NGINX Gateway Fabric',
  controllers: [NGINX_GATEWAY_FABRIC],
  version: '2.7',
  answers: {
    ...reported(NGINX_GATEWAY_FABRIC),
    'feature-mesh': { value: 'off', source: REPORT },
    'http-beside-tls': { value: 'conflict', source: LISTENER },
    'https-tls-same-hostname': { value: 'HostnameConflict', source: LISTENER },
    'udp-beside-others': { value: 'distinct', source: LISTENER },
    'conflict-winner': { value: 'none', source: LISTENER },
    'mixed-refusal': { value: 'furthest', source: ROUTES },
    'tcp-on-tls': { value: 'refused', source: LISTENER },
    'missing-port': { value: 'BackendNotFound', source: BACKENDS },
    'weight-zero-references': { value: 'checked', source: BACKENDS },
    'certificate-secret-type': { value: 'tls', source: SECRETS },
    'policy-faults': { value: 'unsupported', source: BACKENDS },
    'https-without-tls': { value: 'invalid', source: LISTENER },
    'regex-extent': { value: 'part', source: PATHS },
  },
});
