/** Manifests that the examples of field rules are made of. Each is one document, ending with a line break. */

/** A template literal without the line breaks around it. */
const trimmed = (lines: string): string => lines.replace(/^\n+|\s+$/g, '');

const indented = (lines: string): string =>
  trimmed(lines)
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');

/** A kind of the Gateway API with its spec, whose lines begin at the margin. */
const manifestOf =
  (kind: string, name: string, group = 'gateway.networking.k8s.io/v1') =>
  (spec: string): string => `apiVersion: ${group}
kind: ${kind}
metadata:
  name: ${name}
spec:
${indented(spec)}
`;

const EXPERIMENTAL = 'gateway.networking.x-k8s.io/v1alpha1';

export const gatewayClass = manifestOf('GatewayClass', 'example');
export const gateway = manifestOf('Gateway', 'edge');
export const listenerSet = manifestOf('ListenerSet', 'shop');
export const httpRoute = manifestOf('HTTPRoute', 'cart');
export const grpcRoute = manifestOf('GRPCRoute', 'cart');
export const tlsRoute = manifestOf('TLSRoute', 'cart');
export const backendTlsPolicy = manifestOf('BackendTLSPolicy', 'cart');
export const xBackend = manifestOf('XBackend', 'payments', EXPERIMENTAL);
export const xBackendTrafficPolicy = manifestOf('XBackendTrafficPolicy', 'cart', EXPERIMENTAL);

/** A Gateway with an HTTP listener, and more lines of its spec. */
export const gatewayWith = (more: string): string =>
  gateway(`
gatewayClassName: example
listeners:
  - name: http
    port: 80
    protocol: HTTP
${trimmed(more)}`);

/** A Gateway with these listeners, whose lines begin at the margin. */
export const gatewayListening = (listeners: string): string =>
  gateway(`
gatewayClassName: example
listeners:
${indented(listeners)}`);

/** An HTTPRoute with one rule, whose lines begin at the margin. */
export const httpRule = (rule: string): string => httpRoute(`rules:\n${item(rule)}`);

/** A GRPCRoute with one rule. */
export const grpcRule = (rule: string): string => grpcRoute(`rules:\n${item(rule)}`);

/** Lines as the one item of a list. A mark that opens them goes behind the dash, where the item begins. */
const item = (lines: string): string => `  - ${indented(indented(lines)).trimStart()}`;
