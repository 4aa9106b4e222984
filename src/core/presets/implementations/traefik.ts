import { TRAEFIK } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { reported } from '../reported.ts';

const HTTP = 'traefik/traefik pkg/provider/kubernetes/gateway/httproute.go at 02d04f0';
const LISTENERS = 'traefik/traefik v3.7.13 pkg/provider/kubernetes/gateway/kubernetes.go: allocatedListeners';
const REPORT = 'conformance report of Traefik v3.7.10 with Gateway API v1.6.1: no mesh profile';

export const traefik = definePreset({
  id: 'traefik',
  name: 'Traefik',
  controllers: [TRAEFIK],
  version: '3.7',
  answers: {
    ...reported(TRAEFIK),
    'feature-mesh': { value: 'off', source: REPORT },
    'conflict-winner': { value: 'first', source: LISTENERS },
    'reference-check-order': { value: 'grant', source: HTTP },
    'missing-port': { value: 'BackendNotFound', source: HTTP },
    'weight-zero-references': { value: 'checked', source: HTTP },
    'host-fall-through': { value: 'on', source: HTTP },
    'dropped-rules': { value: 'failed', source: HTTP },
  },
});
