import { ISTIO } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';

export const istio = definePreset({
  id: 'istio',
  name: 'Istio',
  controllers: [ISTIO],
  version: '1.30',
  answers: {},
});
