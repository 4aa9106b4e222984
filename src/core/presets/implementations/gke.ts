import { GKE } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { reported } from '../reported.ts';

const REPORT = 'conformance report of GKE Gateway 1.36.2 with Gateway API v1.6.0: no mesh profile';

export const gke = definePreset({
  id: 'gke',
  name: 'GKE Gateway',
  controllers: [GKE],
  version: '1.36',
  answers: {
    ...reported(GKE),
    'feature-mesh': { value: 'off', source: REPORT },
  },
});
