import { CILIUM } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { ENVOY_REGEX } from '../envoy-regex.ts';
import { reported } from '../reported.ts';

const CHECKS = 'cilium/cilium operator/pkg/gateway-api/routechecks/route_checks.go at 1a347a7';
const REPORT =
  'conformance report of Cilium v1.20.0 with Gateway API v1.6.1: profiles MESH-HTTP and MESH-GRPC';

export const cilium = definePreset({
  id: 'cilium',
  name: 'Cilium',
  controllers: [CILIUM],
  version: '1.20',
  answers: {
    ...reported(CILIUM),
    'feature-mesh': { value: 'on', source: REPORT },
    'reference-check-order': { value: 'grant', source: CHECKS },
    'external-name': { value: 'allowed', source: CHECKS },
    'weight-zero-references': { value: 'checked', source: CHECKS },
    'regex-extent': { value: 'whole', source: ENVOY_REGEX },
  },
});
