import { AWS_LOAD_BALANCER } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { reported } from '../reported.ts';

const REPORT =
  'conformance report of AWS Load Balancer Controller v3.5.0 with Gateway API v1.6.1: no mesh profile';

export const aws = definePreset({
  id: 'aws',
  name: 'AWS Load Balancer Controller',
  controllers: [AWS_LOAD_BALANCER],
  version: '3.5',
  answers: {
    ...reported(AWS_LOAD_BALANCER),
    'feature-mesh': { value: 'off', source: REPORT },
  },
});
