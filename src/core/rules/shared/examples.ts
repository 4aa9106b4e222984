/** Manifests that the examples of rules are put together from. Each is one document, ending with a line break. */

/** Joins documents. */
export const manifests = (...documents: readonly string[]): string => documents.join('---\n');

const indented = (lines: string, by: number): string =>
  lines
    .trim()
    .split('\n')
    .map((line) => `${' '.repeat(by)}${line}`)
    .join('\n');

type Place = Readonly<{ name: string; namespace?: string }>;

/** An object of any kind; `body` follows its metadata, and may go on with them. */
export const object = (apiVersion: string, kind: string, { name, namespace }: Place, body: string): string =>
  `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
${namespace === undefined ? '' : `  namespace: ${namespace}\n`}${body === '' ? '' : `${body.trimEnd()}\n`}`;

const spec = (lines: string): string => `spec:\n${indented(lines, 2)}`;

export const gatewayClass = object(
  'gateway.networking.k8s.io/v1',
  'GatewayClass',
  { name: 'example' },
  spec('controllerName: example.com/gateway-controller'),
);

const HTTP_LISTENER = `
- name: http
  port: 80
  protocol: HTTP
  allowedRoutes:
    namespaces:
      from: All`;

/** A Gateway with its class; without `listeners` it has one named http that takes all namespaces. */
export const gateway = (
  listeners: string = HTTP_LISTENER,
  place: Place = { name: 'edge', namespace: 'infra' },
): string =>
  manifests(
    gatewayClass,
    object(
      'gateway.networking.k8s.io/v1',
      'Gateway',
      place,
      spec(`gatewayClassName: example\nlisteners:\n${indented(listeners, 2)}`),
    ),
  );

/** A route in namespace shop. */
export const route = (lines: string, kind = 'HTTPRoute'): string =>
  object('gateway.networking.k8s.io/v1', kind, { name: 'cart', namespace: 'shop' }, spec(lines));

/** A Service; without `lines` it has port 80 and leads to 8080. */
export const service = (
  name = 'cart',
  namespace = 'shop',
  lines = 'ports:\n  - port: 80\n    targetPort: 8080',
): string => object('v1', 'Service', { name, namespace }, spec(lines));

/** Parents of a route in shop: the Gateway `infra/edge`. */
export const TO_EDGE = `parentRefs:
  - name: edge
    namespace: infra`;

/** A rule that sends everything to Service cart. */
export const TO_CART = `rules:
  - backendRefs:
      - name: cart
        port: 80`;

export const grant = (namespace: string, lines: string, name = 'from-shop'): string =>
  object('gateway.networking.k8s.io/v1', 'ReferenceGrant', { name, namespace }, spec(lines));

/** A ListenerSet of namespace shop for the Gateway `infra/<parent>`. */
export const listenerSet = (parent: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'ListenerSet',
    { name: 'shop', namespace: 'shop' },
    spec(
      `parentRef:\n  name: ${parent}\n  namespace: infra\nlisteners:\n  - name: shop\n    port: 80\n    protocol: HTTP\n    hostname: shop.example.com`,
    ),
  );
