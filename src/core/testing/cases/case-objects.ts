import { EXAMPLE_KEY, SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';

/**
 * The objects of worked cases, with their defaults: class `wheel`; Gateway `edge/front` with listener `web` (HTTP 80,
 * all namespaces); routes `r` in namespace `kiln` that name it; Services in `kiln` on port 80 with a Deployment.
 */

const GATEWAY_API = 'gateway.networking.k8s.io/v1';

type Meta = Readonly<{ namespace?: string; created?: string; labels?: JsonObject }>;

/** An object of any other kind. */
export const object = (
  apiVersion: string,
  kind: string,
  { name = 'r', namespace, created, labels }: Meta & Readonly<{ name?: string }>,
  rest: JsonObject = {},
): JsonObject => ({
  apiVersion,
  kind,
  metadata: {
    name,
    ...(namespace !== undefined && { namespace }),
    ...(created !== undefined && { creationTimestamp: created }),
    ...(labels && { labels }),
  },
  ...rest,
});

/** Objects as one text. JSON is YAML. */
export const jsonManifests = (...objects: readonly JsonObject[]): string =>
  objects.map((one) => `${JSON.stringify(one, undefined, 2)}\n`).join('---\n');

const gatewayApi = (kind: string, meta: Meta & Readonly<{ name: string }>, spec: JsonObject): JsonObject =>
  object(GATEWAY_API, kind, meta, { spec });

export const OLD = '2024-01-01T00:00:00Z';
export const NEW = '2025-01-01T00:00:00Z';

export const wheel = (spec: JsonObject = {}): JsonObject =>
  gatewayApi('GatewayClass', { name: 'wheel' }, { controllerName: 'clay.test/controller', ...spec });

/** A listener that allows all namespaces. */
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

/** TLS terminated at the listener, with these certificates. */
export const terminate = (...certificateRefs: readonly JsonObject[]): JsonObject => ({
  tls: { mode: 'Terminate', certificateRefs },
});

export const passthrough: JsonObject = { tls: { mode: 'Passthrough' } };

/** The Gateway `edge/front`. */
export const front = (listeners: readonly JsonObject[] = [web], spec: JsonObject = {}): JsonObject =>
  gatewayApi(
    'Gateway',
    { name: 'front', namespace: 'edge' },
    { gatewayClassName: 'wheel', listeners, ...spec },
  );

/** Lets ListenerSets of all namespaces in. */
export const open: JsonObject = { allowedListeners: { namespaces: { from: 'All' } } };

/** A ListenerSet in `tea`, for `edge/front`. */
export const listenerSet = (
  name: string,
  listeners: readonly JsonObject[],
  { parent = 'front', ...meta }: Pick<Meta, 'created'> & Readonly<{ parent?: string }> = {},
): JsonObject =>
  gatewayApi(
    'ListenerSet',
    { name, namespace: 'tea', ...meta },
    { parentRef: { name: parent, namespace: 'edge' }, listeners },
  );

export const toFront: JsonObject = { name: 'front', namespace: 'edge' };

export const toSet = (name: string): JsonObject => ({
  group: 'gateway.networking.k8s.io',
  kind: 'ListenerSet',
  name,
  namespace: 'tea',
});

type RouteOptions = Meta & Readonly<{ kind?: string; name?: string; parents?: readonly Json[] }>;

/** A route, by default `kiln/r`; `spec` holds hostnames and rules. */
export const route = (
  spec: JsonObject = {},
  { kind = 'HTTPRoute', name = 'r', parents = [toFront], ...meta }: RouteOptions = {},
): JsonObject => gatewayApi(kind, { name, namespace: 'kiln', ...meta }, { parentRefs: parents, ...spec });

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
    { name, namespace },
    {
      spec: { selector: { app: name }, ports: [{ port: 80, targetPort: 8080, ...port }] },
    },
  ),
  object(
    'apps/v1',
    'Deployment',
    { name, namespace },
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
    { name, namespace },
    {
      type: 'kubernetes.io/tls',
      stringData: { 'tls.crt': certificate, 'tls.key': EXAMPLE_KEY },
    },
  );

/** A CA bundle. */
export const caBundle = (name: string, namespace = 'edge'): JsonObject =>
  object('v1', 'ConfigMap', { name, namespace }, { data: { 'ca.crt': SHOP_CERTIFICATE } });

export const caRef = (name: string): JsonObject => ({ group: '', kind: 'ConfigMap', name });

/** A grant in `vault`. */
export const grant = (
  from: Readonly<{ kind: string; namespace: string }>,
  to: JsonObject,
  name = 'grant',
): JsonObject =>
  gatewayApi(
    'ReferenceGrant',
    { name, namespace: 'vault' },
    { from: [{ group: 'gateway.networking.k8s.io', ...from }], to: [{ group: '', ...to }] },
  );

/** A BackendTLSPolicy in `kiln`. */
export const policy = (
  name: string,
  target: JsonObject,
  {
    validation = { wellKnownCACertificates: 'System' },
    ...meta
  }: Pick<Meta, 'created'> & Readonly<{ validation?: JsonObject }> = {},
): JsonObject =>
  gatewayApi(
    'BackendTLSPolicy',
    { name, namespace: 'kiln', ...meta },
    {
      targetRefs: [{ group: '', kind: 'Service', ...target }],
      validation: { hostname: 'pots.kiln.test', ...validation },
    },
  );
