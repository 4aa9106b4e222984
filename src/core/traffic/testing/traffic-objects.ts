import * as build from '../../testing/cases/case-objects.ts';
import type { JsonObject } from '../../yaml/json.ts';

/**
 * Objects of which the tests of traffic are put together. Unless a test says otherwise: Gateway `edge/front` comes with
 * its class and has one listener `web`, HTTP on port 80 for any host and routes of all namespaces; routes are `kiln/r`
 * with parentRef `edge/front`; Services are in `kiln` on port 80, with nothing behind them.
 */

/** A listener that takes routes of all namespaces; HTTP 80 unless `fields` say otherwise. */
export const listener = (name: string, fields: JsonObject = {}): JsonObject =>
  build.listener(name, 'HTTP', 80, fields);

/** Gateway `edge/front`, with its class. */
export const front = (listeners?: readonly JsonObject[], spec: JsonObject = {}): readonly JsonObject[] => [
  build.wheel(),
  build.front(listeners, spec),
];

/** A route of any kind; `kiln/r` to `edge/front` unless `meta` and `spec` say otherwise. */
export const route = (
  spec: JsonObject,
  meta: Omit<NonNullable<Parameters<typeof build.route>[1]>, 'kind'> = {},
  kind = 'HTTPRoute',
): JsonObject => build.route(spec, { ...meta, kind });

/** A rule that sends to Services; `fields` may add matches, filters and so on. */
export const rule = (backends: readonly (string | JsonObject)[], fields: JsonObject = {}): JsonObject => ({
  ...fields,
  ...build.rule(...backends),
});

/** A Service on port 80, without a selector unless `spec` has one. */
export const service = (name: string, spec: JsonObject = {}, namespace = 'kiln'): JsonObject =>
  build.object('v1', 'Service', { name, namespace }, { spec: { ports: [{ port: 80 }], ...spec } });
