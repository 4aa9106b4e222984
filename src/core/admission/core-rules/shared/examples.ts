import { ingress, pod, service } from '../../../kinds/shared/example-manifests.ts';
import { indented } from '../../../text/indented.ts';

/** Manifests that the examples of core rules are made of. */

/** A Service with one port, and more lines of its spec. */
export const serviceWith = (more: string): string => service(`${more}\nports:\n  - port: 80`);

/** A Pod with one container, and more lines of that container and of the Pod. */
export const podWith = (container: string, more = ''): string =>
  pod(`${more}
containers:
  - name: cart
    image: registry.example.com/cart:1.0.0
${indented(container, 4)}`);

const TO_CART = 'service:\n  name: cart\n  port:\n    number: 80';

/** An Ingress with one path, which leads to a Service unless it says otherwise; and more lines of its rule. */
export const ingressRule = (path: string, backend = TO_CART, more = ''): string => {
  const lines = `${path}\nbackend:\n${indented(backend)}`.replaceAll('\n', '\n          ');
  const http = `http:\n      paths:\n        - ${lines}`;
  return ingress(`rules:\n  - ${more === '' ? '' : `${more}\n    `}${http}`);
};
