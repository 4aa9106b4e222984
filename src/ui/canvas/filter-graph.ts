import type { ResourceKey } from '../../core/model/resource.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Edge, GraphNode } from '../../core/topology/graph.ts';
import { isBroken } from '../../core/topology/is-broken.ts';
import type { CanvasFilter } from '../../state/view-slice.ts';
import { problemCount, problemsOf } from './problems-of.ts';

type Nodes = ReadonlyMap<ResourceKey, GraphNode>;
type Edges = ReadonlyMap<string, Edge>;

/** What the canvas draws, and the cards that show other objects. */
type Drawn = Readonly<{
  nodes: Nodes;
  edges: Edges;
  shownOn: ReadonlyMap<ResourceKey, readonly ResourceKey[]>;
}>;

/** Whether the filter lets everything pass. */
export const showsAll = (filter: CanvasFilter): boolean =>
  filter.hiddenKinds.size === 0 &&
  filter.namespaces.size === 0 &&
  !filter.problemsOnly &&
  filter.focus === null;

/** Everything a request passes before and after some cards: upstream against the arrows, downstream along them. */
export function chainOf(edges: Edges, focus: readonly ResourceKey[]): ReadonlySet<ResourceKey> {
  const chain = new Set(focus);
  for (const direction of ['up', 'down'] as const) {
    const queue = [...focus];
    const seen = new Set(queue);
    for (const key of queue) {
      for (const { source, target } of edges.values()) {
        const [from, to] = direction === 'down' ? [source, target] : [target, source];
        if (from !== key || seen.has(to)) continue;
        seen.add(to);
        chain.add(to);
        queue.push(to);
      }
    }
  }
  return chain;
}

/** The part of the graph that the filter shows. */
export function filterGraph(
  { nodes, edges, shownOn }: Drawn,
  findings: ReadonlyMap<string, Finding>,
  filter: CanvasFilter,
): Readonly<{ nodes: Nodes; edges: Edges }> {
  const chain = filter.focus === null ? null : chainOf(edges, shownOn.get(filter.focus) ?? [filter.focus]);
  const troubled = new Set<ResourceKey>();
  if (filter.problemsOnly) {
    for (const edge of edges.values()) if (isBroken(edge)) troubled.add(edge.source).add(edge.target);
  }
  const shown = new Map<ResourceKey, GraphNode>();
  for (const [key, node] of nodes) {
    if (filter.hiddenKinds.has(`${node.group}/${node.kind}`)) continue;
    if (filter.namespaces.size > 0 && !filter.namespaces.has(node.namespace)) continue;
    if (chain && !chain.has(key)) continue;
    if (filter.problemsOnly && !troubled.has(key) && !hasProblems(node, findings)) continue;
    shown.set(key, node);
  }
  const joined = new Map<string, Edge>();
  for (const [id, edge] of edges) if (shown.has(edge.source) && shown.has(edge.target)) joined.set(id, edge);
  return { nodes: shown, edges: joined };
}

/** Whether a card, or something that it shows, has problems. */
const hasProblems = ({ key, folds }: GraphNode, findings: ReadonlyMap<string, Finding>): boolean =>
  [key, ...folds.map((fold) => fold.key)].some((one) => problemCount(problemsOf(findings, one)) > 0);
