import { object } from '../../kinds/shared/example-manifests.ts';
import { service } from './examples.ts';

/** A BackendTLSPolicy for Service cart; `target` are further lines of its target, `validation` those of validation. */
export const tlsPolicy = (
  target: string,
  validation = 'wellKnownCACertificates: System',
  name = 'cart-tls',
): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'BackendTLSPolicy',
    { name, namespace: 'shop' },
    `spec:\n  targetRefs:\n    - group: ""\n      kind: Service\n      ${target}\n  validation:\n    hostname: cart.example.com\n    ${validation}`,
  );

/** Service cart with a named port. */
export const securedCart = service('cart', 'shop', 'ports:\n  - name: web\n    port: 443');
