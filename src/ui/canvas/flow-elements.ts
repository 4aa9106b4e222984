import { Position } from '@xyflow/react';
import type { Node } from '@xyflow/react';
import type { Box } from '../../core/layout/layout.ts';
import type { EdgeLine } from '../../core/layout/lines/edge-line.ts';
import { sameValue } from '../../core/incremental/same-value.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import type { CardPosition } from '../../state/documents.ts';
import type { LinkFlowEdge } from './edges/link-edge.tsx';
import { handlesOf, inletId, outletId } from './nodes/handles.ts';
import type { SummaryFlowNode } from './nodes/summary-node.tsx';
import type { SceneLines } from './scene-lines.ts';
import type { Scene, SceneEdge, Summary } from './scene.ts';

export type ResourceFlowNode = Node<Record<string, never>, 'resource'>;
export type FlowNode = ResourceFlowNode | SummaryFlowNode;

type Marks = Readonly<{
  selected: ReadonlySet<string>;
  selectedEdge: string | null;
  moved: ReadonlyMap<string, CardPosition> | null;
}>;

const same = (node: FlowNode, box: Box, x: number, y: number, selected: boolean): boolean =>
  node.position.x === x &&
  node.position.y === y &&
  node.width === box.width &&
  node.height === box.height &&
  (node.selected ?? false) === selected;

function resourceNode(
  node: GraphNode,
  box: Box,
  position: CardPosition,
  selected: boolean,
): ResourceFlowNode {
  const { width, height } = box;
  return {
    id: node.key,
    type: 'resource',
    position,
    width,
    height,
    measured: { width, height },
    handles: handlesOf(node),
    selected,
    data: {},
    connectable: true,
    deletable: false,
  };
}

function summaryNode({ id, box, namespace, tier, keys }: Summary): SummaryFlowNode {
  const { x, y, width, height } = box;
  const handle = (handleId: string, type: 'source' | 'target', position: Position, at: number) => ({
    id: handleId,
    type,
    position,
    x: at,
    y: height / 2,
    width: 0,
    height: 0,
  });
  return {
    id,
    type: 'summary',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [
      handle(inletId(null), 'target', Position.Left, 0),
      handle(outletId(null), 'source', Position.Right, width),
    ],
    draggable: false,
    selectable: false,
    data: { namespace, tier, keys },
  };
}

/** The list of before when the new one holds the same items: the canvas library then has nothing to look through. */
const keepList = <T>(before: T[], now: T[]): T[] =>
  before.length === now.length && now.every((item, index) => item === before[index]) ? before : now;

/** Makes the canvas library's nodes and edges of a scene. What did not change keeps its identity, and is not drawn again. */
export function createFlowElements() {
  let nodes = new Map<string, { node: FlowNode; of: GraphNode | Summary }>();
  let edges = new Map<string, { flow: LinkFlowEdge; of: SceneEdge['edge'] }>();
  let drawnNodes: FlowNode[] = [];
  let drawnEdges: LinkFlowEdge[] = [];

  return {
    nodes(scene: Scene, { selected, moved }: Marks): FlowNode[] {
      const next: typeof nodes = new Map();
      for (const [key, box] of scene.boxes) {
        const of = scene.nodes.get(key);
        if (!of) continue;
        const before = nodes.get(key);
        const position = moved?.get(key) ?? { x: box.x, y: box.y };
        const keep = before?.of === of && same(before.node, box, position.x, position.y, selected.has(key));
        next.set(key, keep ? before : { node: resourceNode(of, box, position, selected.has(key)), of });
      }
      for (const summary of scene.summaries) {
        const before = nodes.get(summary.id);
        const keep = before && sameValue(before.of, summary);
        next.set(summary.id, keep ? before : { node: summaryNode(summary), of: summary });
      }
      nodes = next;
      return (drawnNodes = keepList(
        drawnNodes,
        Array.from(next.values(), ({ node }) => node),
      ));
    },

    edges(scene: Scene, lines: SceneLines, { selectedEdge }: Pick<Marks, 'selectedEdge'>): LinkFlowEdge[] {
      const next: typeof edges = new Map();
      for (const joined of scene.edges) {
        const { id, source, target, edge, state, count } = joined;
        const line = lines.get(id);
        if (!line) continue;
        const before = edges.get(id);
        const selected = id === selectedEdge;
        const keep =
          before &&
          before.of === edge &&
          before.flow.selected === selected &&
          before.flow.source === source &&
          before.flow.target === target &&
          before.flow.data?.state === state &&
          before.flow.data.count === count &&
          before.flow.data.line === line;
        next.set(id, keep ? before : { of: edge, flow: linkEdge(scene, joined, line, selected) });
      }
      edges = next;
      return (drawnEdges = keepList(
        drawnEdges,
        Array.from(next.values(), ({ flow }) => flow),
      ));
    },
  };
}

function linkEdge(
  scene: Scene,
  { id, source, target, edge, state, count }: SceneEdge,
  line: EdgeLine,
  selected: boolean,
): LinkFlowEdge {
  const row = (key: GraphNode | undefined, wanted: string | null) =>
    key?.rows.some(({ id: rowId }) => rowId === wanted) ? wanted : null;
  return {
    id,
    type: 'link',
    source,
    target,
    sourceHandle: outletId(edge ? row(scene.nodes.get(edge.source), edge.sourceRow) : null),
    targetHandle: inletId(edge ? row(scene.nodes.get(edge.target), edge.targetRow) : null),
    selected,
    selectable: edge !== null,
    deletable: false,
    // Only the selected edge: else its ends would catch the drags that draw new edges from the same row.
    reconnectable: selected && edge !== null,
    zIndex: selected ? 5 : 0,
    data: { state, count, line },
  };
}
