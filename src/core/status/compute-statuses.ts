import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { sameValue } from '../incremental/same-value.ts';
import type { ResourceKey } from '../model/resource.ts';
import { hostnameSharing } from '../choices/attachment.ts';
import { chosen } from '../choices/define-choice.ts';
import { groupBy } from '../incremental/group-by.ts';
import { memo } from '../incremental/memo.ts';
import { origins } from '../incremental/origins.ts';
import { sameItems } from '../incremental/same-items.ts';
import { keepMap } from '../incremental/keep-map.ts';
import { routeKinds } from '../topology/kind-names.ts';
import type { IndexSnapshot, ResourceIndex } from '../topology/resource-index.ts';
import { classFacts } from './class-facts.ts';
import { clusterOf, refusedBy } from './cluster.ts';
import { gatewayFacts } from './gateway/gateway-facts.ts';
import { gatewayStatus, setStatus } from './gateway/holder-statuses.ts';
import { policyStatuses } from './policy/policy-status.ts';
import { byListener, type RoutesByListener } from './route/attached-routes.ts';
import { displaceMeshRoutes } from './route/displace-mesh-routes.ts';
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
  const facts = routesIn(cluster);
  const routes = withParents(facts);
  const classes = cluster.ofKind(GATEWAY_API, 'GatewayClass').map((one) => classFacts(one, cluster).status);
  const holders = holdersIn(cluster, onListeners(facts), previous);
  const policies = policyStatuses(routes, cluster);
  const from = [routes, ...classes, ...holders, ...policies];
  const before = previous && origin.of(previous);
  const refused = refusedBy(cluster);
  // Most edits touch none of this: then it costs nothing, however many routes there are.
  if (previous && before && sameItems(before, from))
    return origin.note({ cluster, refused, objects: previous.objects }, from);
  const objects = keepMap<ResourceKey, ComputedStatus>(previous?.objects, isSame);
  for (const status of classes) objects.set(status.resource.key, status);
  for (const holder of holders) objects.set(holder.resource.key, holder);
  for (const status of routes) objects.set(status.route.key, status);
  for (const [key, status] of policies) objects.set(key, status);
  return origin.note({ cluster, refused, objects: objects.done() }, from);
}

/** What the statuses of a workspace were put together from. */
const origin = origins<Statuses, readonly unknown[]>();

const factsOfRoutes = trackedAll(
  routeFacts,
  ({ group, kind }) => group === GATEWAY_API && routeKinds.includes(kind),
);

/** All routes, kind by kind; the same list while none of their facts differs. */
function routesIn(cluster: IndexSnapshot): readonly RouteFacts[] {
  const all = byKind(factsOfRoutes(cluster));
  return ofServices(chosen(cluster, hostnameSharing) === 'strict' ? displaced(all) : all);
}

const byKind: (facts: ReadonlyMap<ResourceKey, RouteFacts>) => readonly RouteFacts[] = memo((facts) => {
  const kinds = groupBy(facts.values(), ({ status }) => status.route.kind);
  return routeKinds.flatMap((kind) => kinds.get(kind) ?? []);
});

const displaced: (facts: readonly RouteFacts[]) => readonly RouteFacts[] = memo(displaceRoutes);

const ofServices: (facts: readonly RouteFacts[]) => readonly RouteFacts[] = memo(displaceMeshRoutes);

const onListeners: (facts: readonly RouteFacts[]) => RoutesByListener = memo(byListener);

/** The statuses of routes that a controller writes one for. */
const withParents: (facts: readonly RouteFacts[]) => readonly RouteStatus[] = memo((facts) =>
  facts.flatMap(({ status }) => (status.parents.length > 0 ? [status] : [])),
);

/** Every Gateway that has a controller, each after its ListenerSets. */
const holdersIn = (
  cluster: ResourceIndex,
  routes: RoutesByListener,
  previous: Statuses | undefined,
): readonly HolderStatus[] =>
  cluster.ofKind(GATEWAY_API, 'Gateway').flatMap((gateway) => {
    const facts = gatewayFacts(gateway, cluster);
    if (!facts) return [];
    const sets = facts.sets.map((set) => setStatus(set, facts, routes, previous));
    return [...sets, gatewayStatus(facts, sets, routes, previous)];
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

const isSame = (a: ComputedStatus, b: ComputedStatus): boolean =>
  a === b || (a.kind === 'policy' && b.kind === 'policy' && samePolicy(a, b));
