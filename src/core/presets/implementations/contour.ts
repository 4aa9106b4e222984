import { CONTOUR } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { ENVOY_REGEX } from '../envoy-regex.ts';
import { reported } from '../reported.ts';

const PROCESSOR = 'projectcontour/contour internal/dag/gatewayapi_processor.go at 000ca7c';

export const contour = definePreset({
  id: 'contour',
  name: 'Contour',
  controllers: [CONTOUR],
  version: '1.28',
  answers: {
    ...reported(CONTOUR),
    'mixed-refusal': { value: 'furthest', source: PROCESSOR },
    'tcp-on-tls': { value: 'taken', source: PROCESSOR },
    'https-without-tls': { value: 'invalid', source: PROCESSOR },
    'regex-extent': { value: 'whole', source: ENVOY_REGEX },
  },
});
