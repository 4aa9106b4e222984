/** Manifests that the examples of core rules are made of. Each is one document, ending with a line break. */

const indented = (lines: string): string =>
  lines
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');

const manifestOf =
  (apiVersion: string, kind: string, name = 'cart') =>
  (body: string): string =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${body.replace(/^\n+|\s+$/g, '')}\n`;

const specOf =
  (apiVersion: string, kind: string) =>
  (spec: string): string =>
    manifestOf(apiVersion, kind)(`spec:\n${indented(spec)}`);

export const pod = specOf('v1', 'Pod');
export const service = specOf('v1', 'Service');
export const deployment = specOf('apps/v1', 'Deployment');
export const endpointSlice = manifestOf('discovery.k8s.io/v1', 'EndpointSlice');
export const secret = manifestOf('v1', 'Secret');
export const configMap = manifestOf('v1', 'ConfigMap');
export const ingress = specOf('networking.k8s.io/v1', 'Ingress');
export const ingressClass = specOf('networking.k8s.io/v1', 'IngressClass');

/** A Service with one port, and more lines of its spec. */
export const serviceWith = (more: string): string => service(`${more}\nports:\n  - port: 80`);

/** A Pod with one container, and more lines of that container and of the Pod. */
export const podWith = (container: string, more = ''): string =>
  pod(`${more}
containers:
  - name: cart
    image: registry.example.com/cart:1.0.0
${indented(indented(container))}`);

const TO_CART = 'service:\n  name: cart\n  port:\n    number: 80';

/** An Ingress with one path, which leads to a Service unless it says otherwise; and more lines of its rule. */
export const ingressRule = (path: string, backend = TO_CART, more = ''): string => {
  const lines = `${path}\nbackend:\n${indented(backend)}`.replaceAll('\n', '\n          ');
  const http = `http:\n      paths:\n        - ${lines}`;
  return ingress(`rules:\n  - ${more === '' ? '' : `${more}\n    `}${http}`);
};
