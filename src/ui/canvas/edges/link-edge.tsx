import { EdgeLabelRenderer, useInternalNode, type Edge as FlowEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Box } from '../../../core/layout/layout.ts';
import type { EdgeState } from '../../../core/topology/graph.ts';
import { useApp } from '../../use-app.ts';
import { selectedCards } from '../cards-of.ts';
import { useCanvas } from '../canvas-store.ts';
import { curvePath, edgeCurve, edgeEnds, labelPoint, pointAt } from './edge-path.ts';
import { Pulse } from '../trace-path/pulse.tsx';
import { tracePathMarks } from '../trace-path/trace-path-marks.ts';
import { arrowhead } from './arrowheads.tsx';
import { EdgeLabel, isBroken } from './edge-label.tsx';
import styles from './link-edge.module.css';

export type LinkFlowEdge = FlowEdge<{ state: EdgeState; count: number }, 'link'>;

/** Where a card is drawn at this moment, also while it is being dragged. */
function useBox(id: string): Box {
  const node = useInternalNode(id);
  const { x, y } = node?.internals.positionAbsolute ?? { x: 0, y: 0 };
  return { x, y, width: node?.width ?? 0, height: node?.height ?? 0 };
}

/** An arrow between two rows: solid where it works, dashed red where it does not, grey where that is unknown. */
export const LinkEdge = memo(function LinkEdge({
  id,
  source,
  target,
  selected,
  sourceY,
  targetY,
  data,
}: EdgeProps<LinkFlowEdge>) {
  const edge = useApp((state) => state.cardEdges.get(id));
  const from = useBox(source);
  const to = useBox(target);
  const sourceNode = useApp((state) => (edge ? state.cards.get(edge.source) : undefined));
  const targetNode = useApp((state) => (edge ? state.cards.get(edge.target) : undefined));
  const related = useApp((state) => {
    const selected = selectedCards(state);
    return edge !== undefined && (selected.has(edge.source) || selected.has(edge.target));
  });
  // -1 for edges that the request on screen does not pass.
  const segment = useApp((state) => tracePathMarks(state)?.segments.get(id) ?? -1);
  const hovered = useCanvas((state) => state.hoveredEdge === id);
  const ends =
    edge && sourceNode && targetNode
      ? edgeEnds(edge, sourceNode, targetNode, from, to)
      : { from, fromY: sourceY, to, toY: targetY };
  const curve = edgeCurve(ends);
  const path = curvePath(curve);
  const side = sourceNode?.tier === 'support' || targetNode?.tier === 'support';
  const active = selected === true || hovered;
  const state = edge?.state ?? data?.state ?? 'ok';
  const marker = arrowhead(state, selected === true || related || segment >= 0);
  const hasLabel = edge && (edge.label !== '' || edge.grant !== undefined || isBroken(edge));
  return (
    <>
      {active && <path className={styles.halo} d={path} />}
      <path
        className={styles.edge}
        d={path}
        data-state={state}
        data-side={side}
        data-related={related}
        data-active={active}
        data-trace={segment >= 0}
        markerEnd={marker && `url(#${marker})`}
      />
      {segment >= 0 && <Pulse path={path} segment={segment} />}
      <path className={`react-flow__edge-interaction ${styles.grip}`} d={path} />
      {hasLabel && (
        <EdgeLabelRenderer>
          <EdgeLabel edge={edge} at={labelPoint(curve)} passed={segment >= 0} />
        </EdgeLabelRenderer>
      )}
      {!edge && (data?.count ?? 0) > 1 && (
        <EdgeLabelRenderer>
          <span
            className={styles.count}
            data-trace={segment >= 0}
            style={{
              translate: `calc(${pointAt(curve, 0.5).x}px - 50%) calc(${pointAt(curve, 0.5).y}px - 50%)`,
            }}
          >
            {data?.count}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
