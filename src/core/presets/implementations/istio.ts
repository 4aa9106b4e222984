import { ISTIO } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { ENVOY_REGEX } from '../envoy-regex.ts';
import { reported } from '../reported.ts';

const CONVERSION = 'istio/istio pilot/pkg/config/kube/gateway/conversion.go at 60a4b52';
const CONDITIONS = 'istio/istio pilot/pkg/config/kube/gateway/conditions.go at 019df51';
const ROUTES = 'istio/istio pilot/pkg/config/kube/gateway/route_collections.go at 035dd80';
const CLASS = 'istio/istio pilot/pkg/config/kube/gatewaycommon/gatewayclass.go at eed52eb, GetClassStatus';
const REPORT = 'conformance report of Istio 1.30.1 with Gateway API v1.5.1: profile MESH-HTTP';
const CONFLICTS =
  'istio/istio pilot/pkg/config/kube/gatewaycommon/listener_conflict.go at eed52eb; seen in a cluster, too';
const OWN = 'istio/istio pilot/pkg/config/kube/gateway/conversion.go at eed52eb; seen in a cluster, too';

export const istio = definePreset({
  id: 'istio',
  name: 'Istio',
  controllers: [ISTIO],
  version: '1.30',
  answers: {
    ...reported(ISTIO),
    'feature-tls-modes-mixed': { value: 'on', source: CONFLICTS },
    'feature-retries': { value: 'on', source: CONVERSION },
    'feature-mesh': { value: 'on', source: REPORT },
    'http-beside-tls': { value: 'hostname', source: CONFLICTS },
    'https-tls-same-hostname': { value: 'ProtocolConflict', source: CONFLICTS },
    'udp-beside-others': { value: 'conflict', source: CONFLICTS },
    'conflict-winner': { value: 'first', source: CONFLICTS },
    'mixed-refusal': { value: 'allowed', source: CONDITIONS },
    'reference-check-order': { value: 'grant', source: CONVERSION },
    'external-name': { value: 'allowed', source: CONVERSION },
    'weight-zero-references': { value: 'skipped', source: CONVERSION },
    'certificate-secret-type': { value: 'any', source: CONVERSION },
    'policy-faults': { value: 'unmarked', source: CONVERSION },
    'grpc-websocket-backend': { value: 'ignored', source: CONVERSION },
    'gateway-programmed': { value: 'infrastructure', source: CONVERSION },
    'invalid-route-kinds': { value: 'served', source: CONDITIONS },
    'supported-version': { value: 'absent', source: CLASS },
    'no-conflicts': { value: 'all', source: CONVERSION },
    'gateway-resolved-refs': { value: 'own', source: OWN },
    'https-without-tls': { value: 'valid', source: CONVERSION },
    'host-fall-through': { value: 'off', source: ROUTES },
    'regex-rank': { value: 'below', source: CONVERSION },
    'regex-extent': { value: 'whole', source: ENVOY_REGEX },
    'grpc-requests': { value: 'post', source: CONVERSION },
    'bad-mirror': { value: 'dropped', source: CONVERSION },
  },
});
