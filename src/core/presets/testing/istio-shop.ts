import {
  gateway,
  gatewayClass,
  httpRoute,
  manifests,
  service,
} from '../../kinds/shared/example-manifests.ts';

/** Manifests whose class Istio answers for, and of which it makes something else than the specification does. */
export const ISTIO_SHOP = manifests(
  gatewayClass('controllerName: istio.io/gateway-controller', { name: 'istio' }),
  gateway(
    `
gatewayClassName: istio
listeners:
  - name: http
    port: 80
    protocol: HTTP`,
    { name: 'edge', namespace: 'shop' },
  ),
  httpRoute(
    `
parentRefs:
  - name: edge
rules:
  - matches:
      - path:
          type: RegularExpression
          value: /c.*
    backendRefs:
      - name: a
        port: 80
  - matches:
      - path:
          value: /cart
    backendRefs:
      - name: b
        port: 80`,
    { name: 'cart', namespace: 'shop' },
  ),
  service('ports:\n  - port: 80\nselector:\n  app: a', { name: 'a', namespace: 'shop' }),
  service('ports:\n  - port: 80\nselector:\n  app: b', { name: 'b', namespace: 'shop' }),
);
