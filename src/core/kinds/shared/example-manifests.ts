import { indented } from '../../text/indented.ts';
import { GATEWAY_API, NETWORKING, X_GATEWAY_API } from './groups.ts';
import { writeManifest } from './manifest.ts';

/**
 * What the examples of rules and the texts of tests are put together from. Each manifest is one document that ends with a
 * line break; lines that are handed over begin at the margin, and may hold `⟦marks⟧`.
 */

type Place = Readonly<{ name: string; namespace?: string }>;

/** Joins documents. */
export const manifests = (...documents: readonly string[]): string => documents.join('---\n');

/** An object of any kind; `body` follows its metadata, and may go on with them. */
export const object = (apiVersion: string, kind: string, place: Place, body: string): string =>
  writeManifest({ apiVersion, kind, ...place }, body);

/** The lines of a spec as a body. */
export const spec = (lines: string): string => `spec:\n${indented(lines)}`;

const withBody =
  (apiVersion: string, kind: string, name = 'cart') =>
  (body: string, place: Partial<Place> = {}): string =>
    object(apiVersion, kind, { name, ...place }, body);

const withSpec = (apiVersion: string, kind: string, name?: string) => {
  const build = withBody(apiVersion, kind, name);
  return (lines: string, place?: Partial<Place>): string => build(spec(lines), place);
};

const gatewayApi = (kind: string, name?: string) => withSpec(`${GATEWAY_API}/v1`, kind, name);
const experimental = (kind: string, name?: string) => withSpec(`${X_GATEWAY_API}/v1alpha1`, kind, name);

export const gatewayClass = gatewayApi('GatewayClass', 'example');
export const gateway = gatewayApi('Gateway', 'edge');
export const listenerSet = gatewayApi('ListenerSet', 'shop');
export const httpRoute = gatewayApi('HTTPRoute');
export const grpcRoute = gatewayApi('GRPCRoute');
export const tlsRoute = gatewayApi('TLSRoute');
export const backendTlsPolicy = gatewayApi('BackendTLSPolicy');
export const referenceGrant = gatewayApi('ReferenceGrant', 'from-shop');
export const xBackend = experimental('XBackend', 'payments');
export const xBackendTrafficPolicy = experimental('XBackendTrafficPolicy');

export const pod = withSpec('v1', 'Pod');
export const service = withSpec('v1', 'Service');
export const deployment = withSpec('apps/v1', 'Deployment');
export const endpointSlice = withBody('discovery.k8s.io/v1', 'EndpointSlice');
export const secret = withBody('v1', 'Secret');
export const configMap = withBody('v1', 'ConfigMap');
export const ingress = withSpec(`${NETWORKING}/v1`, 'Ingress');
export const ingressClass = withSpec(`${NETWORKING}/v1`, 'IngressClass');
