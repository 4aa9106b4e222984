import type { ResourceKey } from '../../model/resource.ts';
import { parseKey, resourceKey } from '../../model/resource.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { memo } from '../../incremental/memo.ts';
import type { Edge, Graph } from '../../topology/graph.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';

/** The trace path: what a request passes on the canvas, in order. */
export type TracePath = Readonly<{
  nodes: readonly ResourceKey[];
  edges: readonly string[];
  /** The card where it ends without being forwarded; null when it reaches a backend. */
  stop: ResourceKey | null;
}>;

/** What a card is on the path: passed, where the client is sent elsewhere, or where the request ends. */
export type PathMark = 'on' | 'redirect' | 'stop';

/** With this a Gateway answers for a Service that has nothing behind it: the request has come as far as the Service. */
const NO_ENDPOINTS = 503;

/** The group of a workload by its kind, as endpoints name it: `Deployment/shop/cart`. */
const isWorkload = (edge: Edge, name: string): boolean => {
  const [, kind = '', namespace = '', own = ''] = edge.target.split('/');
  return `${kind}/${namespace}/${own}` === name;
};

/** The edges of a graph by their ends: a trace follows some dozen of thousands. */
type Ends = Readonly<{
  from: (source: ResourceKey) => readonly Edge[];
  to: (target: ResourceKey) => readonly Edge[];
}>;

const endsOf: (graph: Graph) => Ends = memo(({ edges }) => {
  const bySource = groupBy(edges.values(), ({ source }) => source);
  const byTarget = groupBy(edges.values(), ({ target }) => target);
  return {
    from: (source) => bySource.get(source) ?? [],
    to: (target) => byTarget.get(target) ?? [],
  };
});

/**
 * The way to an Ingress: from the load balancer of its class, over what the cluster provides between, as far as it is drawn.
 */
function wayTo(ingress: ResourceKey, ends: Ends): readonly Edge[] {
  const way: Edge[] = [];
  const seen = new Set<ResourceKey>();
  const open = [ingress];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (seen.has(here)) continue;
    seen.add(here);
    for (const edge of ends.to(here)) {
      if (edge.role !== 'exposes' || parseKey(edge.source).kind === 'Clients') continue;
      way.unshift(edge);
      open.push(edge.source);
    }
  }
  return way;
}

/** The way that all Ingresses of a controller share, and the last card of it. */
function wayToAny(
  ingresses: readonly ResourceKey[],
  ends: Ends,
): Readonly<{ way: readonly Edge[]; last: ResourceKey | null }> {
  for (const ingress of ingresses) {
    const way = wayTo(ingress, ends);
    const last = way.find(({ target }) => target === ingress);
    if (last) return { way: way.filter((edge) => edge !== last), last: last.source };
  }
  return { way: [], last: null };
}

/**
 * The cards and edges of the canvas that a request passes, in order, and the card where it
 * ends when nothing is forwarded.
 *
 * @param ingresses those of the controller that has it: where it gives it to none of them, the way leads to the controller
 */
export function tracePathOf(
  {
    request,
    gateway,
    service: entered,
    listener,
    ingressController,
    route,
    backends,
    outcome,
  }: RequestOutcome,
  graph: Graph,
  ingresses: readonly ResourceKey[] = [],
): TracePath {
  const nodes = new Set<ResourceKey>();
  const edges = new Set<string>();
  const take = (edge: Edge | undefined): void => {
    if (!edge) return;
    edges.add(edge.id);
    nodes.add(edge.source);
    nodes.add(edge.target);
  };
  const ends = endsOf(graph);
  const exposing = (key: ResourceKey): readonly Edge[] =>
    ends.to(key).filter(({ role }) => role === 'exposes');
  if (gateway) {
    exposing(gateway.key).forEach(take);
    nodes.add(gateway.key);
  }
  if (entered && request.from === null) {
    exposing(entered.key).forEach(take);
    nodes.add(entered.key);
  }
  if (entered && request.from !== null) {
    nodes.add(entered.key);
    // From a Service to the route that rules it; several parentRefs may name it.
    const parents = ends.from(entered.key).filter(({ target }) => target === route?.key);
    take(parents.find(({ state }) => state === 'ok') ?? parents[0]);
    if (route) nodes.add(route.key);
  }
  if (ingressController && route) {
    wayTo(route.key, ends).forEach(take);
    nodes.add(route.key);
  }
  const { way, last } = wayToAny(ingressController && !route ? ingresses : [], ends);
  way.forEach(take);
  if (last) nodes.add(last);
  const holder = listener?.holder;
  if (gateway && holder && holder.key !== gateway.key) {
    take(ends.from(gateway.key).find((edge) => edge.holder === holder.key));
    nodes.add(holder.key);
  }
  if (holder && route) {
    const parents = ends.to(route.key).filter((edge) => edge.source === holder.key);
    take(parents.find(({ state }) => state === 'ok') ?? parents[0]);
    nodes.add(route.key);
  }
  const served = outcome === 'forwarded';
  let without: ResourceKey | null = null;
  for (const { at, kind, namespace, name, share, endpoints, response } of backends) {
    if (share === 0) continue;
    const edge = at.edge === undefined ? undefined : graph.edges.get(at.edge);
    take(edge);
    if (share === 1 && response?.statusCode === NO_ENDPOINTS && endpoints.length === 0)
      without = edge?.target ?? null;
    const service = resourceKey({ group: '', kind, namespace, name });
    for (const { workload } of endpoints) {
      if (workload === null) continue;
      for (const edge of ends.from(service)) if (isWorkload(edge, workload)) take(edge);
    }
  }
  const stop = served ? null : (without ?? (route ?? listener?.holder ?? gateway ?? entered)?.key ?? last);
  return { nodes: [...nodes], edges: [...edges], stop };
}
