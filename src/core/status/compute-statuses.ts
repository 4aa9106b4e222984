import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { sameValue } from '../incremental/same-value.ts';
import type { ResourceKey } from '../model/resource.ts';
import { hostnameSharing } from '../choices/attachment.ts';
import { chosen } from '../choices/define-choice.ts';
import { keepMap } from '../incremental/keep-map.ts';
import { routeKinds } from '../topology/kind-names.ts';
import type { IndexSnapshot, ResourceIndex } from '../topology/resource-index.ts';
import { classFacts } from './class-facts.ts';
import { clusterOf, refusedBy } from './cluster.ts';
import { gatewayFacts } from './gateway/gateway-facts.ts';
import { gatewayStatus, setStatus } from './gateway/holder-statuses.ts';
import { policyStatuses } from './policy/policy-status.ts';
import { byListener, type RoutesByListener } from './route/attached-routes.ts';
import { displaceRoutes } from './route/displace-routes.ts';
import { routeFacts, type RouteFacts } from './route/route-facts.ts';
import type { ComputedStatus, HolderStatus, PolicyStatus, Statuses } from './statuses.ts';

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
  const routes = facts.flatMap(({ status }) => (status.parents.length > 0 ? [status] : []));
  const objects = keepMap<ResourceKey, ComputedStatus>(previous?.objects, isSame);
  for (const one of cluster.ofKind(GATEWAY_API, 'GatewayClass'))
    objects.set(one.key, classFacts(one, cluster).status);
  for (const holder of holdersIn(cluster, byListener(facts), previous))
    objects.set(holder.resource.key, holder);
  for (const status of routes) objects.set(status.route.key, status);
  for (const [key, status] of policyStatuses(routes, cluster)) objects.set(key, status);
  return { cluster, refused: refusedBy(cluster), objects: objects.done() };
}

function routesIn(cluster: ResourceIndex): readonly RouteFacts[] {
  const all = routeKinds.flatMap((kind) =>
    cluster.ofKind(GATEWAY_API, kind).map((route) => routeFacts(route, cluster)),
  );
  return chosen(cluster, hostnameSharing) === 'strict' ? displaceRoutes(all) : all;
}

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
