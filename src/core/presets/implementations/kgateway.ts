import { KGATEWAY } from '../../conformance/gateway-controllers.ts';
import { definePreset } from '../define-preset.ts';
import { ENVOY_REGEX } from '../envoy-regex.ts';
import { reported } from '../reported.ts';

const LISTENERS = 'kgateway-dev/kgateway internal/kgateway/translator/listener/validator.go, 2.1';
const STATUS = 'kgateway-dev/kgateway pkg/reports/status.go at 039f945';
const REPORT = 'conformance report of kgateway v2.4.0-rc.1 with Gateway API v1.6.1: no mesh profile';

export const kgateway = definePreset({
  id: 'kgateway',
  name: 'kgateway',
  controllers: [KGATEWAY],
  version: '2.4',
  answers: {
    ...reported(KGATEWAY),
    'feature-mesh': { value: 'off', source: REPORT },
    'http-beside-tls': { value: 'conflict', source: LISTENERS },
    'https-tls-same-hostname': { value: 'HostnameConflict', source: LISTENERS },
    'conflict-winner': { value: 'first', source: LISTENERS },
    'tcp-on-tls': { value: 'refused', source: LISTENERS },
    'gateway-programmed': { value: 'listeners', source: LISTENERS },
    'no-conflicts': { value: 'all', source: STATUS },
    'gateway-resolved-refs': { value: 'listeners', source: STATUS },
    'regex-extent': { value: 'whole', source: ENVOY_REGEX },
  },
});
