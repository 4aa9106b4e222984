import type { Rule } from '../define-rule.ts';
import { manifests, object, service } from '../shared/examples.ts';
import { admissionRule } from './define-admission-rule.ts';

const ingress = (path: string, backend: string): string =>
  manifests(
    object(
      'networking.k8s.io/v1',
      'Ingress',
      { name: 'cart', namespace: 'shop' },
      `spec:\n  ingressClassName: example\n  rules:\n    - http:\n        paths:\n          - path: ${path}\n            pathType: Prefix\n            backend:\n${backend}`,
    ),
    object(
      'networking.k8s.io/v1',
      'IngressClass',
      { name: 'example' },
      'spec:\n  controller: example.com/ingress-controller',
    ),
    service(),
  );

const TO_CART =
  '              service:\n                name: cart\n                port:\n                  number: 80';

const ports = (nodePort: string): string =>
  service('cart', 'shop', `type: ClusterIP\nports:\n  - port: 80\n    targetPort: 8080${nodePort}`);

const data = (key: string): string =>
  object('v1', 'ConfigMap', { name: 'cart', namespace: 'shop' }, `data:\n  ${key}: EUR`);

/** What the kinds of Kubernetes itself demand beyond their schemas. */
export const nativeRules: readonly Rule[] = [
  admissionRule('invalid', {
    title: 'A value does not go with the rest of the object.',
    why: 'The API server checks the kinds of Kubernetes itself across their fields.',
    fix: 'The message says what it expects.',
    examples: { bad: ingress('⟦cart⟧', TO_CART), good: ingress('/cart', TO_CART) },
  }),
  admissionRule('forbidden', {
    title: 'A field must not be there.',
    why: 'It has a meaning only together with other settings, so the API server refuses it without them.',
    fix: 'Remove the field, or choose the setting that it belongs to.',
    examples: { bad: ports('\n    nodePort: ⟦30080⟧'), good: ports('') },
  }),
  admissionRule('ingress-port', {
    title: 'A backend of an Ingress gives no port.',
    why: 'A Service may offer several, so the API server wants the name or the number of one. It is the port of the Service, not of its pods.',
    fix: 'Pick one of the ports of the Service.',
    examples: {
      bad: ingress('/cart', '              ⟦service:\n                name: cart⟧'),
      good: ingress('/cart', TO_CART),
    },
  }),
  admissionRule('data-key', {
    title: 'A key of a ConfigMap or Secret is not allowed.',
    why: 'Keys become names of files where the object is mounted: letters, digits, `-`, `_` and `.`.',
    fix: 'Rename the key.',
    examples: { bad: data('⟦default currency⟧'), good: data('default-currency') },
  }),
];
