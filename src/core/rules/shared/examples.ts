import { EXAMPLE_KEY, SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';
import * as build from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { indented } from '../../text/indented.ts';

/** What the examples of rules are put together from: Gateway infra/edge, and routes and Services of namespace shop. */

const SHOP = { namespace: 'shop' };

export const gatewayClass = build.gatewayClass('controllerName: example.com/gateway-controller');

/** Takes routes of all namespaces. */
const FROM_ALL = '{ namespaces: { from: All } }';

/** An HTTP listener; `allowedRoutes` is written behind that key, or below it. */
export const httpListener = (allowedRoutes = FROM_ALL, hostname = ''): string => `
- name: http
${hostname === '' ? '' : `  hostname: ${hostname}\n`}  port: 80
  protocol: HTTP
  allowedRoutes:${allowedRoutes.startsWith('{') ? ` ${allowedRoutes}` : `\n${indented(allowedRoutes, 4)}`}`;

/** That listener, and an HTTPS listener with the Secret of a name. */
export const httpAndHttps = (secret: string): string => `${httpListener()}
- name: https
  port: 443
  protocol: HTTPS
  allowedRoutes: ${FROM_ALL}
  tls:
    certificateRefs:
      - name: ${secret}`;

/** A Gateway with its class; without `listeners` it has one named http that takes all namespaces. */
export const gateway = (
  listeners: string = httpListener('namespaces:\n  from: All'),
  place: Readonly<{ name: string; namespace?: string }> = { name: 'edge', namespace: 'infra' },
): string =>
  build.manifests(
    gatewayClass,
    build.gateway(`gatewayClassName: example\nlisteners:\n${indented(listeners)}`, place),
  );

/** A route in namespace shop. */
export const route = (lines: string, kind = 'HTTPRoute'): string =>
  build.object(`${GATEWAY_API}/v1`, kind, { name: 'cart', ...SHOP }, build.spec(lines));

/** A Service; without `lines` it has port 80 and leads to 8080. */
export const service = (
  name = 'cart',
  namespace = 'shop',
  lines = 'ports:\n  - port: 80\n    targetPort: 8080',
): string => build.service(lines, { name, namespace });

/** Parents of a route in shop: the Gateway `infra/edge`. */
export const TO_EDGE = `parentRefs:
  - name: edge
    namespace: infra`;

/** A rule that sends everything to Service cart. */
export const TO_CART = `rules:
  - backendRefs:
      - name: cart
        port: 80`;

/** Rules with these lines, which begin at the margin, that send to Service cart. */
export const rulesToCart = (...rules: readonly string[]): string =>
  `rules:\n${rules.map((lines) => `  - ${indented(`${lines}\n${BACKENDS}`, 4).trimStart()}`).join('\n')}`;

const BACKENDS = 'backendRefs:\n  - name: cart\n    port: 80';

/** Gateway infra/edge, a route below it with these lines, and what it sends to: Service cart. */
export const routed = (
  lines: string,
  { listeners, to = service() }: Readonly<{ listeners?: string; to?: string }> = {},
): string => build.manifests(gateway(listeners), route(`${TO_EDGE}\n${lines}`), to);

export const grant = (namespace: string, lines: string, name?: string): string =>
  build.referenceGrant(lines, { namespace, ...(name !== undefined && { name }) });

/** A ListenerSet of namespace shop for the Gateway `infra/<parent>`. */
export const listenerSet = (parent: string): string =>
  build.listenerSet(
    `
parentRef:
  name: ${parent}
  namespace: infra
listeners:
  - name: shop
    port: 80
    protocol: HTTP
    hostname: shop.example.com`,
    SHOP,
  );

const block = (text: string): string => `|\n${indented(text, 4)}`;

/** A Secret of type kubernetes.io/tls; what it holds is written as plain text. */
export const tlsSecret = (
  certificate = SHOP_CERTIFICATE,
  key = EXAMPLE_KEY,
  place: Readonly<{ name: string; namespace?: string }> = { name: 'shop-tls', namespace: 'infra' },
): string =>
  build.secret(
    `type: kubernetes.io/tls\nstringData:\n  tls.crt: ${block(certificate)}\n  tls.key: ${block(key)}`,
    place,
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

/** A Gateway with an HTTPS listener that serves with this Secret, which it calls by `name`. */
export const serving = (secret = tlsSecret(), name?: string, hostname?: string): string =>
  build.manifests(gateway(httpsListener(name, hostname)), secret);

/** An Ingress of namespace shop. */
export const ingress = (lines: string, name = 'shop', metadata = ''): string =>
  build.object('networking.k8s.io/v1', 'Ingress', { name, ...SHOP }, `${metadata}${build.spec(lines)}`);

/** The class that an Ingress names. */
export const ingressClass = (controller = 'example.com/ingress-controller', name = 'example'): string =>
  build.ingressClass(`controller: ${controller}`, { name });

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
