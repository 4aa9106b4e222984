import { gathered } from '../../incremental/gathered.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import { sameItems } from '../../incremental/same-items.ts';
import { byText } from '../../text/by-text.ts';
import { listed } from '../../text/words.ts';
import { CORE, GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import { linksOf } from '../../topology/links.ts';
import type { Reference } from '../../topology/references.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { IndexSnapshot, ResourceIndex } from '../../topology/resource-index.ts';
import { trackedAll } from '../../topology/tracked.ts';
import { defineRule, type RuleReport } from '../define-rule.ts';
import type { Severity } from '../finding.ts';
import { controllersOf } from '../shared/controllers-of.ts';
import { routed, service, TO_CART } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import {
  CILIUM,
  ENVOY_GATEWAY,
  ISTIO,
  NGINX_GATEWAY_FABRIC,
  TRAEFIK,
  type GatewayController,
} from '../../conformance/gateway-controllers.ts';
import { hasTlsPolicy } from '../shared/tls-policy-of-port.ts';

const H2C = 'kubernetes.io/h2c';

const example = (appProtocol: string, open = '', close = ''): string =>
  routed(TO_CART.replace('80', '9090'), {
    to: service('cart', 'shop', `ports:\n  - ${open}name: grpc\n    port: 9090${appProtocol}${close}`),
  });

/** A port of a Service that is spoken to by a route, and does not say that it speaks HTTP/2. */
type Use = Readonly<{
  route: Resource;
  reference: Reference;
  service: Resource;
  port: ServicePort;
  /** How bad it is; null where it works. */
  severity: Severity | null;
}>;

/** A backend that speaks gRPC, and does not say so where gateways look. */
export const grpcAppProtocol = defineRule({
  code: 'backend/grpc-app-protocol',
  model: 'service-resolution#application-protocol',
  severity: 'warning',
  title: 'A gRPC backend does not say that it speaks HTTP/2.',
  why: 'A gateway speaks HTTP/1.1 to a port that says nothing else, and servers of gRPC do not understand that: calls fail with a protocol error. Behind a GRPCRoute many implementations speak HTTP/2 all the same, but not all of them.',
  fix: `Set appProtocol of the Service port to ${H2C}.`,
  examples: { bad: example('', '⟦', '⟧'), good: example(`\n    appProtocol: ${H2C}`) },

  dependencies: ({ index }) => [usesByPort(index)],

  *check({ index }) {
    for (const uses of usesByPort(index).values()) yield* report(uses);
  },
});

const usesByPort = (index: IndexSnapshot): PersistentMap<string, readonly Use[]> =>
  byPort([usesOf(index)], index.memory, undefined);

/** The uses of one route. */
const usesOf = trackedAll(
  (route, index) => {
    const uses = linksOf(route, index).resolutions.flatMap((resolution) => useOf(resolution, index));
    return uses.length > 0 ? uses : undefined;
  },
  ({ group, kind }) => group === GATEWAY_API && (kind === 'HTTPRoute' || kind === 'GRPCRoute'),
);

const byPort = gathered<readonly Use[], string, Use, readonly Use[]>({
  says: (uses) => uses.map((use) => [`${use.service.key}#${use.port.port}`, use]),
  sameItem: Object.is,
  conclude: (said) => [...said].sort(([a], [b]) => byText(a, b)).flatMap(([, uses]) => uses),
  sameConclusion: sameItems,
});

function useOf({ reference, target, port }: Resolution, index: ResourceIndex): readonly Use[] {
  const route = reference.holder;
  if (reference.role !== 'backend' || !target || !port || !isKind(target, CORE, 'Service')) return [];
  if (port.protocol !== 'TCP' || (port.appProtocol !== undefined && port.appProtocol !== 'h2c')) return [];
  const isGrpc = route.kind === 'GRPCRoute' || (route.kind === 'HTTPRoute' && isNamedGrpc(target, port));
  const isEncrypted =
    port.port === 443 || /^(?:https|tls)(?:-|$)/.test(port.name) || hasTlsPolicy(index, target, port);
  if (!isGrpc || isEncrypted) return [];
  return [{ route, reference, service: target, port, severity: severityOf(route, port, index) }];
}

/** Names by which people say that something speaks gRPC. What translates gRPC for others speaks HTTP/1.1. */
function isNamedGrpc(service: Resource, { name }: ServicePort): boolean {
  if (name !== '' && !/^(?:tcp|main|default|api)$/.test(name)) return speaksGrpc(name);
  return speaksGrpc(service.name);
}

const speaksGrpc = (name: string): boolean =>
  /(?:^|-)grpc(?:-|$)/.test(name) && !/(?:^|-)(?:web|gateway|ui|json|proxy|http)(?:-|$)/.test(name);

/** Implementations that speak HTTP/2 to the backends of every GRPCRoute. */
const SPEAKING_HTTP2: ReadonlySet<GatewayController> = new Set([
  ENVOY_GATEWAY,
  NGINX_GATEWAY_FABRIC,
  TRAEFIK,
]);

/** Whether an implementation reaches a backend as it is; null where that is not known. */
function reaches(controller: GatewayController, route: Resource, port: ServicePort): boolean | null {
  // Istio reads the protocol of a port from its name as well.
  if (controller === ISTIO) return /^(?:grpc|http2)(?:-|$)/.test(port.name);
  if (route.kind === 'HTTPRoute') return false;
  return SPEAKING_HTTP2.has(controller) ? true : controller === CILIUM ? false : null;
}

/** How bad it is for one route; null where it works. */
function severityOf(route: Resource, port: ServicePort, index: ResourceIndex): Severity | null {
  // In a mesh it is the proxies of the clients that speak to the backend, and they find out by themselves.
  if (linksOf(route, index).attachments.every(({ outcome }) => outcome === 'mesh')) return null;
  const { known, unknown } = controllersOf(route, index);
  const answers = [...known].map((controller) => reaches(controller, route, port));
  if (answers.includes(false)) return 'warning';
  if (!unknown && answers.every((answer) => answer === true)) return null;
  return route.kind === 'HTTPRoute' ? 'warning' : 'info';
}

function* report(uses: readonly Use[]): Iterable<RuleReport> {
  const [first] = uses;
  const severities = new Set(uses.map((use) => use.severity));
  const severity = severities.has('warning') ? 'warning' : severities.has('info') ? 'info' : null;
  if (!first || !severity) return;
  const { service: on, port } = first;
  const routes = [
    ...new Set(uses.filter((use) => use.severity !== null).map(({ route }) => describe(route))),
  ];
  const written =
    port.appProtocol === undefined ? 'says no appProtocol' : `says appProtocol ${port.appProtocol}`;
  yield {
    on,
    path: port.appProtocol === undefined ? port.path : [...port.path, 'appProtocol'],
    severity,
    message: `Port ${port.port} of ${describe(on)}, a gRPC backend of ${listed(routes, 3)}, ${written}; ${H2C} is what makes gateways speak HTTP/2 to it.`,
    edges: uses.map(({ reference }) => reference.id),
    fixes: [setFix(on, [...port.path, 'appProtocol'], H2C, `Set appProtocol to ${H2C}`)],
  };
}
