import { GATEWAY_API, X_GATEWAY_API } from '../kinds/shared/groups.ts';
import { sameValue } from '../incremental/same-value.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { hostnameSharing } from '../choices/attachment.ts';
import { chosen } from '../choices/define-choice.ts';
import { groupBy } from '../incremental/group-by.ts';
import { memo } from '../incremental/memo.ts';
import { origins } from '../incremental/origins.ts';
import { sameItems } from '../incremental/same-items.ts';
import { followMap } from '../incremental/follow-map.ts';
import { gathered } from '../incremental/gathered.ts';
import type { PersistentMap } from '../incremental/persistent-map.ts';
import { routeKinds } from '../topology/kind-names.ts';
import type { IndexSnapshot } from '../topology/resource-index.ts';
import { classFacts } from './class-facts.ts';
import { meshFacts } from './mesh-facts.ts';
import { clusterOf, refusedBy } from './cluster.ts';
import { gatewayFacts, type GatewayFacts } from './gateway/gateway-facts.ts';
import { gatewayStatus, setStatus } from './gateway/holder-statuses.ts';
import { policyFacts } from './policy/policy-facts.ts';
import { policyStatuses } from './policy/policy-status.ts';
import { attachedRoutes, type RoutesByListener } from './route/attached-routes.ts';
import { displaceMeshRoutes, isOfMesh } from './route/displace-mesh-routes.ts';
import { displaceRoutes } from './route/displace-routes.ts';
import { routeFacts, type RouteFacts } from './route/route-facts.ts';
import { trackedAll } from '../topology/tracked.ts';
import type { ComputedStatus, HolderStatus, PolicyStatus, RouteStatus, Statuses } from './statuses.ts';

/**
 * The status that conformant controllers would write for a workspace: of GatewayClasses, Gateways with their listeners,
 * ListenerSets, routes for each parent, and BackendTLSPolicies for each Gateway that reaches them.
 *
 * How it is put together:
 * - `clusterOf` leaves out what the API server refuses. All that follows asks this index.
 * - `classFacts`, `gatewayFacts` (with the listeners and ListenerSets of a Gateway), `routeFacts` and `policyFacts`
 *   evaluate one object with all it depends on. They are `tracked`: an edit computes again only those whose questions
 *   have other answers now.
 * - What takes all objects together is done here, and only by passing values on: which routes each listener has, whom
 *   a strict controller would displace, and which Gateways reach the targets of a policy. So a route that comes or goes
 *   changes the number of its listener and nothing else.
 *
 * `statusValue` and `statusList` have the shape of the API, `compareStatus` compares a pasted status with it. What readers
 * see of it is in `core/views/status`.
 *
 * @param previous the statuses before the last edit: what is as it was stays the same object
 */
export function computeStatuses(index: IndexSnapshot, previous?: Statuses): Statuses {
  const cluster = clusterOf(index, previous?.cluster);
  const { memory } = cluster;
  const facts = routesIn(cluster);
  const routes = withParents([facts], memory, undefined);
  const classes = classesIn(cluster);
  const gateways = gatewaysIn(cluster);
  const onListeners = attachedRoutes([facts], memory, undefined);
  const before = previous && origin.of(previous);
  const heldBy = [gateways, onListeners];
  const holders =
    before && previous && sameItems(before.heldBy, heldBy)
      ? previous.holders
      : followMap(previous?.holders, holdersIn(gateways, onListeners, previous));
  const policed = [routes, holders, policiesIn(cluster), cluster.options];
  const policies =
    before && sameItems(before.policed, policed)
      ? before.policies
      : followMap(before?.policies, policyStatuses(routes, cluster), samePolicy);
  const objects = together([routes, classes, holders, policies], memory, undefined);
  return origin.note(
    { cluster, refused: refusedBy(cluster), holders, objects },
    { heldBy, policed, policies },
  );
}

/** What the holders and policies of a workspace were put together from. */
type Origin = Readonly<{
  heldBy: readonly unknown[];
  policed: readonly unknown[];
  policies: PersistentMap<ResourceKey, PolicyStatus>;
}>;

const origin = origins<Statuses, Origin>();

const isApi = (of: string): ((one: Pick<Resource, 'group' | 'kind'>) => boolean) => {
  return ({ group, kind }) => group === GATEWAY_API && kind === of;
};

const isMesh = ({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean =>
  group === X_GATEWAY_API && kind === 'XMesh';

const isClass = isApi('GatewayClass');

const classesIn = trackedAll(
  (one, cluster) => (isMesh(one) ? meshFacts(one, cluster) : classFacts(one, cluster).status),
  (one) => isClass(one) || isMesh(one),
);

const gatewaysIn = trackedAll(gatewayFacts, isApi('Gateway'));

const policiesIn = trackedAll(policyFacts, isApi('BackendTLSPolicy'));

const factsOfRoutes = trackedAll(
  routeFacts,
  ({ group, kind }) => group === GATEWAY_API && routeKinds.includes(kind),
);

/** The facts of all routes; the same map while none of them differs. */
function routesIn(cluster: IndexSnapshot): PersistentMap<ResourceKey, RouteFacts> {
  const all = factsOfRoutes(cluster);
  const sharing = chosen(cluster, hostnameSharing) === 'strict' ? displaced(all) : all;
  const inMesh = ofServices([sharing], cluster.memory, undefined);
  return inMesh.size === 0 ? sharing : ruled(sharing)(inMesh);
}

const displaced: (facts: PersistentMap<ResourceKey, RouteFacts>) => PersistentMap<ResourceKey, RouteFacts> =
  memo((facts) => {
    const kinds = groupBy(facts.values(), ({ status }) => status.route.kind);
    const left = displaceRoutes(routeKinds.flatMap((kind) => kinds.get(kind) ?? []));
    return facts.with(left.map((one) => [one.status.route.key, one]));
  });

/** The routes that a mesh has accepted for Services. */
const ofServices = gathered<RouteFacts, ResourceKey, RouteFacts, RouteFacts>({
  says: (facts) => (facts.status.parents.some(isOfMesh) ? [[facts.status.route.key, facts]] : []),
  sameItem: Object.is,
  conclude: (said) => [...said.values()][0]?.[0],
  sameConclusion: Object.is,
});

/** All routes without those of Services whose ports others rule. */
const ruled = memo((all: PersistentMap<ResourceKey, RouteFacts>) =>
  memo((inMesh: PersistentMap<ResourceKey, RouteFacts>) => {
    const left = displaceMeshRoutes([...inMesh.values()]);
    const changed = left.filter((one) => one !== inMesh.get(one.status.route.key));
    return changed.length === 0 ? all : all.with(changed.map((one) => [one.status.route.key, one]));
  }),
);

/** The statuses of routes that a controller writes one for. */
const withParents = gathered<RouteFacts, ResourceKey, RouteStatus, RouteStatus>({
  says: ({ status }) => (status.parents.length > 0 ? [[status.route.key, status]] : []),
  sameItem: Object.is,
  conclude: (said) => [...said.values()][0]?.[0],
  sameConclusion: Object.is,
});

/** The statuses of all objects: no two of the parts are about one. */
const together = gathered<ComputedStatus, ResourceKey, ComputedStatus, ComputedStatus>({
  says: (status, key) => [[key as ResourceKey, status]],
  sameItem: Object.is,
  conclude: (said) => [...said.values()][0]?.[0],
  sameConclusion: Object.is,
});

/** Every Gateway that has a controller, each after its ListenerSets. */
const holdersIn = (
  gateways: PersistentMap<ResourceKey, GatewayFacts>,
  routes: RoutesByListener,
  previous: Statuses | undefined,
): readonly (readonly [ResourceKey, HolderStatus])[] =>
  [...gateways.values()].flatMap((facts) => {
    const sets = facts.sets.map((set) => setStatus(set, facts, routes, previous));
    return [...sets, gatewayStatus(facts, sets, routes, previous)].map(
      (one) => [one.resource.key, one] as const,
    );
  });

/** Policies are put together anew after every edit; the objects that they name are compared by identity. */
const samePolicy = (a: PolicyStatus, b: PolicyStatus): boolean =>
  a.policy === b.policy &&
  a.ancestors.length === b.ancestors.length &&
  a.references.every(({ fault, resolution }, i) => {
    const other = b.references[i];
    return other?.resolution === resolution && sameValue(other.fault, fault);
  }) &&
  a.ancestors.every(({ ancestor, conditions }, i) => {
    const other = b.ancestors[i];
    return other?.ancestor === ancestor && sameValue(other.conditions, conditions);
  });
