import { resourceKey } from '../../model/resource.ts';
import type { Tier } from '../../kinds/define-kind.ts';
import type { Edge, Graph, GraphNode } from '../../topology/graph.ts';
import type { Row } from '../../kinds/row.ts';
import { seeded } from '../../testing/seeded.ts';

/** A row with defaults for the rest. */
export const row = (id: string, chips: readonly string[] = []): Row => ({
  id,
  label: id.split(':')[1] ?? id,
  chips,
  path: [],
  inlet: true,
  outlet: true,
});

/** A node with defaults for the rest. */
export function graphNode(
  tier: Tier,
  kind: string,
  namespace: string,
  name: string,
  rows: readonly Row[] = [],
): GraphNode {
  const group = tier === 'gateway' || tier === 'route' ? 'gateway.networking.k8s.io' : '';
  const identity = { group, kind, namespace, name };
  return {
    ...identity,
    key: resourceKey(identity),
    tier,
    origin: 'manifest',
    stale: false,
    known: true,
    summary: tier === 'route' ? `${name}.example.com` : '',
    rows,
    folds: [],
    inlet: true,
    outlet: true,
  };
}

/** An edge that works, between two nodes. */
export function graphEdge(
  source: GraphNode,
  target: GraphNode,
  sourceRow: string | null,
  targetRow: string | null,
): Edge {
  return {
    id: `${source.key}#${sourceRow}>${target.key}#${targetRow}`,
    role: 'backend',
    holder: source.key,
    path: [],
    source: source.key,
    sourceRow,
    target: target.key,
    targetRow,
    state: 'ok',
    reason: null,
    crossNamespace: source.namespace !== target.namespace,
    label: '',
  };
}

/** A graph of nodes and edges, whatever order they come in. */
export const graphOf = (nodes: readonly GraphNode[], edges: readonly Edge[]): Graph => ({
  nodes: new Map(nodes.map((node) => [node.key, node])),
  edges: new Map(edges.map((edge) => [edge.id, edge])),
  namespaces: [...new Set(nodes.map(({ namespace }) => namespace))].filter((name) => name !== '').sort(),
});

/** A cluster's worth of traffic of about `size` nodes: shared gateways, teams with routes, services, workloads, secrets. */
export function randomGraph(size: number, seed = 1, teams = Math.max(1, Math.round(size / 40))): Graph {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const nodes: GraphNode[] = [];
  const edges: Edge[] = [];
  const add = (node: GraphNode): GraphNode => {
    nodes.push(node);
    return node;
  };
  const join = (a: GraphNode, b: GraphNode, aRow: string | null, bRow: string | null) =>
    edges.push(graphEdge(a, b, aRow, bRow));

  const gateways: GraphNode[] = [];
  for (let i = 0; i < Math.max(1, size / 100); i++) {
    const listeners = [
      row('listener:http', ['HTTP 80']),
      row('listener:https', ['HTTPS 443', '*.example.com']),
    ];
    const gateway = add(graphNode('gateway', 'Gateway', 'infra', `edge-${i}`, listeners));
    gateways.push(gateway);
    join(add(graphNode('entry', 'LoadBalancer', 'infra', `edge-${i}`)), gateway, null, null);
    join(gateway, add(graphNode('support', 'Secret', 'infra', `cert-${i}`)), 'listener:https', null);
  }
  for (let chain = 0; nodes.length < size; chain++) {
    const namespace = `team-${String(chain % teams).padStart(2, '0')}`;
    const rules = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) =>
      row(`rule:${i}`, [`/path-${i}`]),
    );
    const route = add(graphNode('route', 'HTTPRoute', namespace, `route-${chain}`, rules));
    const gateway = pick(gateways);
    if (gateway) join(gateway, route, random() < 0.5 ? 'listener:http' : 'listener:https', null);
    for (const { id } of rules) {
      const known = nodes.filter((node) => node.kind === 'Service' && node.namespace === namespace);
      const reused = random() < 0.3 ? pick(known) : undefined;
      const service =
        reused ??
        add(graphNode('service', 'Service', namespace, `svc-${chain}-${id.slice(5)}`, [row('port:80/TCP')]));
      join(route, service, id, 'port:80/TCP');
      if (reused) continue;
      const workload = add(
        graphNode('workload', 'Deployment', namespace, service.name, [row('container:app:8080')]),
      );
      join(service, workload, 'port:80/TCP', 'container:app:8080');
    }
  }
  return graphOf(nodes, edges);
}
