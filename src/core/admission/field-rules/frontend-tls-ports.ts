import { gateway } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, numberAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule } from '../field-rule.ts';
import { removeItem, uniqueItems } from './shared/unique-items.ts';

const ports = (perPort: Json): readonly (string | undefined)[] =>
  arrayAt(perPort, []).map((entry) => numberAt(entry, 'port')?.toString());

const example = (second: number, open = '', close = '') =>
  gateway(`
gatewayClassName: example
listeners:
  - name: https
    port: 443
    protocol: HTTPS
    tls:
      certificateRefs:
        - name: shop-tls
tls:
  frontend:
    default: {}
    perPort:
      ${open}- port: 443
        tls: {}
      - port: ${second}
        tls: {}${close}`);

export const gatewayFrontendTlsPortUnique = defineFieldRule({
  id: 'gateway-frontend-tls-port-unique',
  message: 'Port for TLS configuration must be unique within the Gateway',
  title: 'The TLS settings of one port are given twice.',
  why: 'Each entry takes the place of the default for its port; with two nothing decides between them.',
  fix: 'Keep one entry for each port.',
  ...uniqueItems(ports, (index, port) => removeItem(index, `Remove the second entry for port ${port}`)),
  examples: { bad: example(443, '⟦', '⟧'), good: example(8443) },
});
