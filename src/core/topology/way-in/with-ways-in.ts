import { differences } from '../../incremental/differences.ts';
import { isSome } from '../../incremental/is-some.ts';
import { keepMap } from '../../incremental/keep-map.ts';
import { origins } from '../../incremental/origins.ts';
import { patchMap } from '../../incremental/patch-map.ts';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import { keep, sameValue } from '../../incremental/same-value.ts';
import { CORE, GATEWAY_API, NETWORKING } from '../../kinds/shared/groups.ts';
import type { CanvasShow } from '../../model/canvas-choice.ts';
import type { Edge, Graph, GraphNode } from '../graph.ts';
import { trackedAll } from '../tracked.ts';
import type { IndexSnapshot } from '../resource-index.ts';
import { clients } from './clients.ts';
import { gatewayProxy } from './gateway-proxy.ts';
import { ingressController, ingressProxy } from './ingress-controller.ts';
import { nodePortOf } from './node-port.ts';
import type { WayIn } from './way-in.ts';

/** What a graph with ways in was made of. */
type Made = Readonly<{ graph: Graph; show: CanvasShow; ways: readonly WayIn[] }>;

const made = origins<Graph, Made>();

/**
 * The graph with what the cluster provides on the way to it from outside (docs/model/canvas.md#everything): ports of nodes in both
 * views, controllers of Ingresses where no Gateway stands in their place; clients and all proxies where everything is shown.
 *
 * @param previous the result before: what is as it was stays the same object, and an edit that concerns no way in costs what it changes
 */
export function withWaysIn(graph: Graph, show: CanvasShow, index: IndexSnapshot, previous?: Graph): Graph {
  const ways = waysIn(index, show);
  if (show === 'chain' && ways.length === 0) return graph;
  const now = { graph, show, ways };
  const before = previous && made.of(previous);
  const drawn =
    (before && followed(now, before, previous)) ??
    (show === 'chain' ? withPorts(graph, ways, previous) : withAll(graph, ways, previous));
  return drawn === previous ? previous : made.note(drawn, now);
}

/** The result before with what changed in the graph; null where that may concern a way in, or the order of what is drawn. */
function followed({ graph, show, ways }: Made, before: Made, previous: Graph): Graph | null {
  if (show !== before.show || !sameValue(ways, before.ways)) return null;
  const nodes = changed(before.graph.nodes, graph.nodes, isEntry);
  const edges = changed(before.graph.edges, graph.edges, leadsIn);
  if (!nodes || !edges) return null;
  for (const way of ways) {
    for (const { key } of way.nodes) nodes.delete(key);
    // What is known of its state goes over to the edge that takes its place.
    if (way.edges.some(({ id }) => edges.has(id))) return null;
  }
  const [drawn, arrows] = [patched(previous.nodes, nodes), patched(previous.edges, edges)];
  const { namespaces } = graph;
  const isSame = drawn === previous.nodes && arrows === previous.edges && namespaces === previous.namespaces;
  return isSame ? previous : { nodes: drawn, edges: arrows, namespaces };
}

function patched<K extends string, V>(
  before: ReadonlyMap<K, V>,
  values: ReadonlyMap<K, V>,
): ReadonlyMap<K, V> {
  const now = patchMap(PersistentMap.from(before));
  for (const [key, value] of values) now.set(key, value);
  return now.done();
}

/** The values of a map that are others than before; null where keys came, went or moved, or a value is one of `apart`. */
function changed<K extends string, V>(
  before: ReadonlyMap<K, V>,
  now: ReadonlyMap<K, V>,
  apart: (value: V) => boolean,
): Map<K, V> | null {
  if (!(before instanceof PersistentMap && now instanceof PersistentMap && now.hasOrderOf(before)))
    return null;
  const values = new Map<K, V>();
  for (const [key, old, value] of differences<K, V>(before, now)) {
    if (old === undefined || value === undefined || apart(old) || apart(value)) return null;
    values.set(key, value);
  }
  return values;
}

/** The graph with all ways in, and who comes through them. */
function withAll(graph: Graph, ways: readonly WayIn[], previous: Graph | undefined): Graph {
  const nodes = keepMap(previous?.nodes);
  const edges = keepMap(previous?.edges);
  for (const [key, node] of graph.nodes) nodes.set(key, node);
  for (const [id, edge] of graph.edges) {
    // The ports stand on the rows that a load balancer leads to, right beside it.
    const isSaid = leadsIn(edge) && edge.label !== '';
    edges.set(id, isSaid ? { ...edge, label: '' } : edge);
  }
  const add = (way: WayIn): void => {
    for (const node of way.nodes) nodes.set(node.key, node);
    for (const edge of way.edges) edges.set(edge.id, edgeIn(graph, edge));
  };
  ways.forEach(add);
  const outside = clients([...nodes.values.values()].filter(isEntry), edges.values.values());
  if (outside) add(outside);
  const [drawn, arrows] = [nodes.done(), edges.done()];
  const { namespaces } = graph;
  const isSame = drawn === previous?.nodes && arrows === previous.edges && namespaces === previous.namespaces;
  return isSame
    ? previous
    : { nodes: PersistentMap.from(drawn), edges: PersistentMap.from(arrows), namespaces };
}

/** The graph with a few ways in: it costs what they are, whatever else there is. */
function withPorts(graph: Graph, ways: readonly WayIn[], previous: Graph | undefined): Graph {
  const { namespaces } = graph;
  const nodes = new Map(
    ways.flatMap((way) => way.nodes.map((node) => [node.key, keep(previous?.nodes.get(node.key), node)])),
  );
  const edges = new Map(
    ways.flatMap((way) =>
      way.edges.map((edge) => [edge.id, keep(previous?.edges.get(edge.id), edgeIn(graph, edge))]),
    ),
  );
  const now = {
    nodes: PersistentMap.from(graph.nodes).with(
      nodes,
      () => new Set([...graph.nodes.keys(), ...nodes.keys()]),
    ),
    edges: PersistentMap.from(graph.edges).with(
      edges,
      () => new Set([...graph.edges.keys(), ...edges.keys()]),
    ),
    namespaces,
  };
  const isSame =
    previous?.namespaces === namespaces &&
    !isSome(differences(previous.nodes, now.nodes)) &&
    !isSome(differences(previous.edges, now.edges));
  return isSame ? previous : now;
}

/** Of an edge that begins elsewhere now, what is known of its state stays. */
const edgeIn = (graph: Graph, edge: Edge): Edge => {
  const { source, target } = edge;
  return { ...edge, ...graph.edges.get(edge.id), source, target, label: '' };
};

/** Whether it says where a way in leads to. */
const leadsIn = ({ role }: Edge): boolean => role === 'exposes';

/** Whether requests from outside come in there first. */
const isEntry = ({ origin, tier }: GraphNode): boolean => origin === 'derived' && tier === 'entry';

const nodePorts = trackedAll(nodePortOf, ({ group, kind }) => group === CORE && kind === 'Service');

function waysIn(index: IndexSnapshot, show: CanvasShow): readonly WayIn[] {
  const ports = [...nodePorts(index).values()];
  const [gateways, ingresses] = [index.ofKind(GATEWAY_API, 'Gateway'), index.ofKind(NETWORKING, 'Ingress')];
  if (show === 'chain')
    // Where there are Gateways as well, they are the chain that all is about.
    return gateways.length > 0
      ? ports
      : [...ports, ...ingresses.flatMap((ingress) => ingressProxy(ingress, index) ?? [])];
  return [
    ...ports,
    ...gateways.flatMap((gateway) => gatewayProxy(gateway, index) ?? []),
    ...ingresses.flatMap((ingress) => ingressController(ingress, index) ?? []),
  ];
}
