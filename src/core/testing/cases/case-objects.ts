import { EXAMPLE_KEY, SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';

/**
 * The objects of worked cases, with their defaults: class `wheel`; Gateway `edge/front` with listener `web` (HTTP 80,
 * all namespaces); routes `r` in namespace `kiln` that name it; Services in `kiln` on port 80 with a Deployment.
 */

const GATEWAY_API = 'gateway.networking.k8s.io/v1';

/** Where an object is, and how old. */
type Place = Readonly<{ namespace?: string; created?: string }>;

const object = (
  apiVersion: string,
  kind: string,
  name: string,
  { namespace, created }: Place,
  rest: JsonObject,
): JsonObject => ({
  apiVersion,
  kind,
  metadata: {
    name,
    ...(namespace !== undefined && { namespace }),
    ...(created !== undefined && { creationTimestamp: created }),
  },
  ...rest,
});

export const OLD = '2024-01-01T00:00:00Z';
export const NEW = '2025-01-01T00:00:00Z';

export const wheel = (spec: JsonObject = {}): JsonObject =>
  object(
    GATEWAY_API,
    'GatewayClass',
    'wheel',
    {},
    {
      spec: { controllerName: 'clay.test/controller', ...spec },
    },
  );

/** A listener that takes all namespaces. */
export const listener = (
  name: string,
  protocol: string,
  port: number,
  rest: JsonObject = {},
): JsonObject => ({
  name,
  protocol,
  port,
  allowedRoutes: { namespaces: { from: 'All' } },
  ...rest,
});

export const web: JsonObject = listener('web', 'HTTP', 80);

/** TLS that ends at the listener, with these certificates. */
export const terminate = (...certificateRefs: readonly JsonObject[]): JsonObject => ({
  tls: { mode: 'Terminate', certificateRefs },
});

export const passthrough: JsonObject = { tls: { mode: 'Passthrough' } };

/** The Gateway `edge/front`. */
export const front = (listeners: readonly JsonObject[] = [web], spec: JsonObject = {}): JsonObject =>
  object(
    GATEWAY_API,
    'Gateway',
    'front',
    { namespace: 'edge' },
    {
      spec: { gatewayClassName: 'wheel', listeners, ...spec },
    },
  );

/** Lets ListenerSets of all namespaces in. */
export const open: JsonObject = { allowedListeners: { namespaces: { from: 'All' } } };

/** A ListenerSet in `tea`, for `edge/front`. */
export const listenerSet = (
  name: string,
  listeners: readonly JsonObject[],
  { created, parent = 'front' }: Readonly<{ created?: string; parent?: string }> = {},
): JsonObject =>
  object(
    GATEWAY_API,
    'ListenerSet',
    name,
    { namespace: 'tea', ...(created !== undefined && { created }) },
    {
      spec: { parentRef: { name: parent, namespace: 'edge' }, listeners },
    },
  );

export const toFront: JsonObject = { name: 'front', namespace: 'edge' };

export const toSet = (name: string): JsonObject => ({
  group: 'gateway.networking.k8s.io',
  kind: 'ListenerSet',
  name,
  namespace: 'tea',
});

type RouteOptions = Place & Readonly<{ kind?: string; name?: string; parents?: readonly Json[] }>;

/** A route, `kiln/r` unless it says otherwise; `spec` holds hostnames and rules. */
export const route = (
  spec: JsonObject = {},
  { kind = 'HTTPRoute', name = 'r', parents = [toFront], namespace = 'kiln', ...place }: RouteOptions = {},
): JsonObject =>
  object(GATEWAY_API, kind, name, { namespace, ...place }, { spec: { parentRefs: parents, ...spec } });

/** A rule that sends to these backends: names of Services on port 80, or references. */
export const rule = (...backends: readonly (string | JsonObject)[]): JsonObject => ({
  backendRefs: backends.map((one) => (typeof one === 'string' ? backend(one) : one)),
});

export const backend = (name: string, rest: JsonObject = {}): JsonObject => ({ name, port: 80, ...rest });

/** A Service on port 80 with the Deployment behind it. */
export const service = (
  name: string,
  {
    namespace = 'kiln',
    port = {},
    replicas = 1,
  }: Readonly<{ namespace?: string; port?: JsonObject; replicas?: number }> = {},
): readonly JsonObject[] => [
  object(
    'v1',
    'Service',
    name,
    { namespace },
    {
      spec: { selector: { app: name }, ports: [{ port: 80, targetPort: 8080, ...port }] },
    },
  ),
  object(
    'apps/v1',
    'Deployment',
    name,
    { namespace },
    {
      spec: {
        replicas,
        selector: { matchLabels: { app: name } },
        template: {
          metadata: { labels: { app: name } },
          spec: { containers: [{ name: 'main', image: 'clay.test/main', ports: [{ containerPort: 8080 }] }] },
        },
      },
    },
  ),
];

/** A Secret that a listener can serve with. */
export const secret = (name: string, namespace = 'edge', certificate = SHOP_CERTIFICATE): JsonObject =>
  object(
    'v1',
    'Secret',
    name,
    { namespace },
    {
      type: 'kubernetes.io/tls',
      stringData: { 'tls.crt': certificate, 'tls.key': EXAMPLE_KEY },
    },
  );

/** A CA bundle. */
export const caBundle = (name: string, namespace = 'edge'): JsonObject =>
  object('v1', 'ConfigMap', name, { namespace }, { data: { 'ca.crt': SHOP_CERTIFICATE } });

export const caRef = (name: string): JsonObject => ({ group: '', kind: 'ConfigMap', name });

/** A grant in `vault`. */
export const grant = (
  from: Readonly<{ kind: string; namespace: string }>,
  to: JsonObject,
  name = 'grant',
): JsonObject =>
  object(
    GATEWAY_API,
    'ReferenceGrant',
    name,
    { namespace: 'vault' },
    {
      spec: { from: [{ group: 'gateway.networking.k8s.io', ...from }], to: [{ group: '', ...to }] },
    },
  );

/** A BackendTLSPolicy in `kiln`. */
export const policy = (
  name: string,
  target: JsonObject,
  {
    created,
    validation = { wellKnownCACertificates: 'System' },
  }: Readonly<{ created?: string; validation?: JsonObject }> = {},
): JsonObject =>
  object(
    GATEWAY_API,
    'BackendTLSPolicy',
    name,
    { namespace: 'kiln', ...(created !== undefined && { created }) },
    {
      spec: {
        targetRefs: [{ group: '', kind: 'Service', ...target }],
        validation: { hostname: 'pots.kiln.test', ...validation },
      },
    },
  );
