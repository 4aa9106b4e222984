import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal, run } from './testing/workspace.ts';
import { keyOf, SHOP } from './testing/shop.ts';
import { describe } from '../topology/describe.ts';
import { anyKey } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent, NO_CHANGE } from './testing/refusals.ts';

obeysLaws('modernise-ingress', {
  calls: fc.record({ key: fc.oneof(anyKey, fc.constant(keyOf('extensions/Ingress/shop/older'))) }),
  refusal(topology, { key }) {
    const resource = topology.model.resources.get(key);
    if (!resource) return absent(topology, key);
    if (resource.kind !== 'Ingress') return `${describe(resource)} is no Ingress.`;
    return resource.group === 'extensions' ? null : NO_CHANGE;
  },
});

const OLD = `# The shop.
apiVersion: extensions/v1beta1
kind: Ingress
metadata:
  name: shop
  namespace: shop
spec:
  backend:
    serviceName: rest # for all else
    servicePort: http
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /cart # the cart
            backend:
              serviceName: cart
              servicePort: 8080
`;

const NEW = `# The shop.
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  namespace: shop
spec:
  defaultBackend:
    service:
      name: rest
      port:
        name: http
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /cart # the cart
            backend:
              service:
                name: cart
                port:
                  number: 8080
            pathType: ImplementationSpecific
`;

test.each(['extensions/v1beta1', 'networking.k8s.io/v1beta1'])('%s becomes v1, fields and all', (version) => {
  const [group = ''] = version.split('/');
  const args = { key: keyOf(`${group}/Ingress/shop/shop`) };
  expect(run(OLD.replace('extensions/v1beta1', version), 'modernise-ingress', args).text).toBe(NEW);
});

test('what is in v1 already stays, and other kinds are refused', () => {
  const args = { key: keyOf('networking.k8s.io/Ingress/shop/shop') };
  expect(refusal(NEW, 'modernise-ingress', args).reason).toContain('Nothing would change');
  expect(refusal(SHOP, 'modernise-ingress', { key: keyOf('/Service/shop/gone') }).reason).toContain(
    'is not in these',
  );
});
