import type { Json, JsonObject } from '../../yaml/json.ts';

/**
 * Objects that the worked cases are put together from. Unless a case says otherwise: GatewayClass `wheel` is ours;
 * Gateway `edge/front` has one listener `web`, HTTP on port 80 for any host and routes of all namespaces; routes are
 * `kiln/r` with parentRef `edge/front`; Services are in `kiln` on port 80.
 */

const API = 'gateway.networking.k8s.io/v1';

type Meta = Readonly<{ name?: string; namespace?: string; created?: string; labels?: JsonObject }>;

const object = (apiVersion: string, kind: string, meta: Meta, body: JsonObject): JsonObject => {
  const { name = 'r', namespace, created, labels } = meta;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespace !== undefined && { namespace }),
      ...(created !== undefined && { creationTimestamp: created }),
      ...(labels && { labels }),
    },
    ...body,
  };
};

/** Documents as one text. JSON is YAML. */
export const workspace = (...objects: readonly JsonObject[]): string =>
  objects.map((one) => `${JSON.stringify(one, undefined, 2)}\n`).join('---\n');

export const wheel: JsonObject = object(
  API,
  'GatewayClass',
  { name: 'wheel' },
  {
    spec: { controllerName: 'wheel.test/controller' },
  },
);

const FROM_ALL = { namespaces: { from: 'All' } };

/** A listener that takes routes of all namespaces; HTTP 80 unless `fields` say otherwise. */
export const listener = (name: string, fields: JsonObject = {}): JsonObject => ({
  name,
  port: 80,
  protocol: 'HTTP',
  allowedRoutes: FROM_ALL,
  ...fields,
});

export const web: JsonObject = listener('web');

/** Gateway `edge/front`, with its class. */
export const front = (
  listeners: readonly JsonObject[] = [web],
  spec: JsonObject = {},
): readonly JsonObject[] => [
  wheel,
  object(
    API,
    'Gateway',
    { name: 'front', namespace: 'edge' },
    {
      spec: { gatewayClassName: 'wheel', listeners, ...spec },
    },
  ),
];

/** A route of any kind; `kiln/r` to `edge/front` unless `meta` and `spec` say otherwise. */
export const route = (spec: JsonObject, meta: Meta = {}, kind = 'HTTPRoute'): JsonObject =>
  object(
    API,
    kind,
    { namespace: 'kiln', ...meta },
    {
      spec: { parentRefs: [{ name: 'front', namespace: 'edge' }], ...spec },
    },
  );

/** A backendRef to a Service in `kiln`; port 80 unless `fields` say otherwise. */
export const backend = (name: string, fields: JsonObject = {}): JsonObject => ({ name, port: 80, ...fields });

/** A rule that sends to Services; `fields` may add matches, filters and so on. */
export const rule = (backends: readonly (string | JsonObject)[], fields: JsonObject = {}): JsonObject => ({
  ...fields,
  backendRefs: backends.map((one): Json => (typeof one === 'string' ? backend(one) : one)),
});

/** A Service on port 80, without a selector unless `spec` has one. */
export const service = (name: string, spec: JsonObject = {}, namespace = 'kiln'): JsonObject =>
  object('v1', 'Service', { name, namespace }, { spec: { ports: [{ port: 80 }], ...spec } });

/** An object of any kind, for what the others do not cover. */
export const other = (apiVersion: string, kind: string, meta: Meta, body: JsonObject = {}): JsonObject =>
  object(apiVersion, kind, meta, body);
