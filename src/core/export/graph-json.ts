import type { Analysis } from '../analysis.ts';
import type { Tier } from '../kinds/define-kind.ts';
import { rowKind, type Row, type RowKind } from '../kinds/row.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { EdgeRole } from '../topology/graph.ts';
import { stateOfDrawn, worstOf, type State } from '../views/status/state.ts';

/** An object of the chain of traffic, or one that is only referred to. */
export type NodeJson = Readonly<{
  /** `group/Kind/namespace/name`. */
  id: string;
  kind: string;
  /** Empty for cluster-scoped objects. */
  namespace: string;
  name: string;
  /** Its column: from where traffic enters to the workloads. */
  tier: Tier;
  /** `ghost`: something refers to it and it is not there. `derived`: a load balancer that a Gateway or Service stands for. */
  origin: 'manifest' | 'ghost' | 'made' | 'derived';
  /** It works, it does not, or that is unknown. */
  state: State;
  /** The parts that edges join: listeners, rules, ports, containers. */
  rows: readonly RowJson[];
}>;

type JoinedKind = Exclude<RowKind, 'header' | 'other'>;

type RowJson = Readonly<{ id: string; kind: JoinedKind; label: string }>;

const isJoined = (kind: RowKind): kind is JoinedKind => kind !== 'header' && kind !== 'other';

/** The rows of a card without those that only inform, such as what a grant allows. */
const rowsJson = (rows: readonly Row[]): readonly RowJson[] =>
  rows.flatMap(({ id, label }) => {
    const kind = rowKind(id);
    return isJoined(kind) ? [{ id, kind, label }] : [];
  });

/** A connection in the direction that traffic takes. */
export type EdgeJson = Readonly<{
  id: string;
  /** What the reference behind it is for. */
  role: EdgeRole;
  /** `row` is null where the object as a whole is meant. */
  from: Readonly<{ node: string; row: string | null }>;
  to: Readonly<{ node: string; row: string | null }>;
  state: State;
  /** Why it does not work, or is not known to; null where it does. */
  reason: string | null;
}>;

/** The chain of traffic with everything beside it. */
export type GraphJson = Readonly<{ nodes: readonly NodeJson[]; edges: readonly EdgeJson[] }>;

/** The graph of a workspace as programs read it. */
export function graphJson({ graph, model, statuses, statusSummaries }: Analysis): GraphJson {
  const edges = [...statusSummaries.edges.values()].map((edge): EdgeJson => ({
    id: edge.id,
    role: edge.role,
    from: { node: edge.source, row: edge.sourceRow },
    to: { node: edge.target, row: edge.targetRow },
    state: stateOfDrawn(edge.state),
    reason: edge.reason,
  }));
  const statesAt = new Map<string, State[]>();
  for (const { from, to, state } of edges)
    for (const { node } of [from, to]) statesAt.set(node, [...(statesAt.get(node) ?? []), state]);
  const stateOfNode = (key: ResourceKey): State => {
    if (!model.resources.has(key)) return worstOf(statesAt.get(key) ?? []);
    return statusSummaries.of.get(key)?.state ?? (statuses.refused.has(key) ? 'problem' : 'ok');
  };
  const nodes = [...graph.nodes.values()].map(
    ({ key, kind, namespace, name, tier, origin, rows }): NodeJson => ({
      id: key,
      kind,
      namespace,
      name,
      tier,
      origin,
      state: stateOfNode(key),
      rows: rowsJson(rows),
    }),
  );
  return { nodes, edges };
}
