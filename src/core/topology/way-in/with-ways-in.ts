import { differences } from '../../incremental/differences.ts';
import { isSome } from '../../incremental/is-some.ts';
import { keepMap } from '../../incremental/keep-map.ts';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import { keep } from '../../incremental/same-value.ts';
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

/**
 * The graph with what the cluster provides on the way to it from outside (docs/model/canvas.md#everything): ports of nodes in both
 * views, controllers of Ingresses where no Gateway stands in their place; clients and all proxies where everything is shown.
 *
 * @param previous the result before: what is as it was stays the same object
 */
export function withWaysIn(graph: Graph, show: CanvasShow, index: IndexSnapshot, previous?: Graph): Graph {
  const ways = waysIn(index, show);
  if (show === 'chain') return ways.length === 0 ? graph : withPorts(graph, ways, previous);
  const nodes = keepMap(previous?.nodes);
  const edges = keepMap(previous?.edges);
  for (const [key, node] of graph.nodes) nodes.set(key, node);
  for (const [id, edge] of graph.edges) {
    // The ports stand on the rows that a load balancer leads to, right beside it.
    const isSaid = edge.role === 'exposes' && edge.label !== '';
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
  return isSame ? previous : { nodes: drawn, edges: arrows, namespaces };
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
