import { EXAMPLE_KEY, SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';

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

const block = (text: string): string => `|\n${indented(text, 4)}`;

/** A Secret of type kubernetes.io/tls; what it holds is written as plain text. */
export const tlsSecret = (
  certificate = SHOP_CERTIFICATE,
  key = EXAMPLE_KEY,
  place: Place = { name: 'shop-tls', namespace: 'infra' },
): string =>
  object(
    'v1',
    'Secret',
    place,
    `type: kubernetes.io/tls\nstringData:\n  tls.crt: ${block(certificate)}\n  tls.key: ${block(key)}`,
  );

/** An HTTPS listener for shop.example.com that serves with the Secret of a name. */
export const httpsListener = (secret = 'shop-tls', hostname = 'shop.example.com'): string => `
- name: https
  hostname: ${hostname}
  port: 443
  protocol: HTTPS
  tls:
    certificateRefs:
      - name: ${secret}`;

/** An Ingress of namespace shop. */
export const ingress = (lines: string, name = 'shop', metadata = ''): string =>
  object('networking.k8s.io/v1', 'Ingress', { name, namespace: 'shop' }, `${metadata}${spec(lines)}`);

/** The class that an Ingress names. */
export const ingressClass = (controller = 'example.com/ingress-controller', name = 'example'): string =>
  object('networking.k8s.io/v1', 'IngressClass', { name }, spec(`controller: ${controller}`));

/** Sends a path of shop.example.com to Service cart. */
export const ingressRules = (host = 'shop.example.com', path = '/'): string => `rules:
  - host: ${host}
    http:
      paths:
        - path: ${path}
          pathType: Prefix
          backend:
            service:
              name: cart
              port:
                number: 80`;
