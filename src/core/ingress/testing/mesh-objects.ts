import type { Analysis } from '../../analysis.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { analysisOf } from '../../testing/workspace.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { jsonManifests } from '../../testing/cases/case-objects.ts';
import { outcomeLine, request } from '../../traffic/testing/send.ts';
import { traceRequest } from '../decide/decide-request.ts';
import type { JsonObject } from '../../yaml/json.ts';

/**
 * A mesh of potters: Services `pots`, `pots-v1` and `pots-v2` of namespace `kiln`, each with a Pod behind it, and `idle` with
 * none. Routes are in `kiln` unless they say otherwise.
 */

type Parent = Readonly<{ name: string; namespace?: string; port?: number; sectionName?: string }>;

const PORTS = [
  { name: 'http', port: 80, targetPort: 8080 },
  { name: 'http-alt', port: 8080 },
  { name: 'grpc', port: 7070 },
  { name: 'names', port: 53, protocol: 'UDP' },
];

const service = (name: string, namespace: string, address: string, spec: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace },
  spec: { clusterIP: address, selector: { app: name }, ports: PORTS, ...spec },
});

const pod = (name: string, namespace: string, address: string): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: `${name}-0`, namespace, labels: { app: name } },
  spec: { containers: [{ name: 'main', image: 'example.com/pots:1' }] },
  status: { phase: 'Running', podIP: address, conditions: [{ type: 'Ready', status: 'True' }] },
});

/** A Service with a Pod behind it; the Service has the address `10.1.…` where the Pod has `10.0.…`. */
export const served = (
  name: string,
  namespace: string,
  address: string,
  spec: JsonObject = {},
): readonly JsonObject[] => [
  service(name, namespace, address.replace('10.0', '10.1'), spec),
  pod(name, namespace, address),
];

/** A route of Services, and of Gateways. */
export const route = (
  kind: string,
  name: string,
  {
    namespace = 'kiln',
    parents = [],
    gateways = [],
    ...spec
  }: Readonly<{
    namespace?: string;
    parents?: readonly Parent[];
    gateways?: readonly Readonly<{ name: string }>[];
    hostnames?: readonly string[];
    rules: readonly JsonObject[];
  }>,
): JsonObject => ({
  apiVersion: `${GATEWAY_API}/v1`,
  kind,
  metadata: { name, namespace },
  spec: {
    parentRefs: [...parents.map((parent) => ({ group: '', kind: 'Service', ...parent })), ...gateways],
    ...spec,
  },
});

/** A rule; `to` is a Service and its port, `pots-v1:80`. */
type ShortRule = Readonly<{ to?: string; backendFilters?: readonly JsonObject[] }> & JsonObject;

/** An HTTPRoute of Service pots. */
export const toPots = (parent: Omit<Parent, 'name'>, rules: readonly ShortRule[]): JsonObject =>
  route('HTTPRoute', 'to-pots', {
    parents: [{ name: 'pots', ...parent }],
    rules: rules.map(({ to, backendFilters, ...rest }) => {
      const [name, port] = (to ?? '').split(':');
      const filters = backendFilters && { filters: backendFilters };
      return {
        ...rest,
        ...(to !== undefined && { backendRefs: [{ name, port: Number(port), ...filters }] }),
      };
    }) as readonly JsonObject[],
  });

/** Gateway kiln/front on port 80, with its class. */
export const GATEWAY: readonly JsonObject[] = [
  {
    apiVersion: `${GATEWAY_API}/v1`,
    kind: 'GatewayClass',
    metadata: { name: 'wheel' },
    spec: { controllerName: 'example.com/wheel' },
  },
  {
    apiVersion: `${GATEWAY_API}/v1`,
    kind: 'Gateway',
    metadata: { name: 'front', namespace: 'kiln' },
    spec: { gatewayClassName: 'wheel', listeners: [{ name: 'web', port: 80, protocol: 'HTTP' }] },
  },
];

/** The analysis of the potters with more objects; `mesh` is what the settings say of one. */
export const potters = (
  more: readonly (JsonObject | readonly JsonObject[])[],
  mesh: 'auto' | 'on' | 'off' = 'auto',
): Analysis =>
  analysisOf(
    jsonManifests(
      ...served('pots', 'kiln', '10.0.0.1'),
      ...served('pots-v1', 'kiln', '10.0.0.3'),
      ...served('pots-v2', 'kiln', '10.0.0.2'),
      service('idle', 'kiln', '10.1.0.7'),
      ...more.flat(),
    ),
    { complete: true, choices: { 'feature-mesh': mesh } },
  );

type Asking = Readonly<{ from?: string | null; headers?: readonly string[] }>;

/** What becomes of a request of a client in the cluster, of namespace `kiln` unless it is said. */
export const call = (
  analysis: Analysis,
  url: string,
  { from = 'kiln/potter', headers = [] }: Asking = {},
): RequestOutcome => traceRequest(analysis, request(url, { headers, ...(from !== null && { from }) }));

/** The same in a line. */
export function answer(analysis: Analysis, url: string, asking: Asking = {}): string {
  const outcome = call(analysis, url, asking);
  return outcome.unclear === null ? outcomeLine(outcome) : 'not decided';
}
