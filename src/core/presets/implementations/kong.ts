import { KONG_INGRESS_CONTROLLER, KONG_OPERATOR } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { reported } from '../reported.ts';

const REPORT = 'conformance report of Kong Operator v2.3.0-rc.3 with Gateway API v1.6.1: no mesh profile';

export const kong = definePreset({
  id: 'kong',
  name: 'Kong',
  controllers: [KONG_OPERATOR, KONG_INGRESS_CONTROLLER],
  version: '2.3',
  answers: {
    ...reported(KONG_OPERATOR),
    'feature-mesh': { value: 'off', source: REPORT },
  },
});
