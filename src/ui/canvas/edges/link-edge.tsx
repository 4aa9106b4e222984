import { EdgeLabelRenderer, type Edge as FlowEdge, type EdgeProps } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { EdgeLine } from '../../../core/layout/lines/edge-line.ts';
import type { EdgeState } from '../../../core/topology/graph.ts';
import { useApp } from '../../use-app.ts';
import { selectedCards } from '../cards-of.ts';
import { useCanvas } from '../canvas-store.ts';
import { linePath } from '../../../core/layout/lines/edge-path.ts';
import { Pulse } from '../trace-path/pulse.tsx';
import { tracePathMarks } from '../trace-path/trace-path-marks.ts';
import { arrowhead } from './arrowheads.tsx';
import { EdgeLabel } from './edge-label.tsx';
import styles from './link-edge.module.css';

export type LinkFlowEdge = FlowEdge<{ state: EdgeState; count: number; line: EdgeLine }, 'link'>;

const noLine: EdgeLine = { points: [], label: null };

/** An arrow between two rows: solid where it works, dashed red where it does not, grey where that is unknown. */
export const LinkEdge = memo(function LinkEdge({ id, selected, data }: EdgeProps<LinkFlowEdge>) {
  const edge = useApp((state) => state.cardEdges.get(id));
  const sourceNode = useApp((state) => (edge ? state.cards.get(edge.source) : undefined));
  const targetNode = useApp((state) => (edge ? state.cards.get(edge.target) : undefined));
  const related = useApp((state) => {
    const chosen = selectedCards(state);
    return edge !== undefined && (chosen.has(edge.source) || chosen.has(edge.target));
  });
  // -1 for edges that the request on screen does not pass.
  const segment = useApp((state) => tracePathMarks(state)?.segments.get(id) ?? -1);
  const hovered = useCanvas((state) => state.hoveredEdge === id);
  const { points, label } = data?.line ?? noLine;
  const path = useMemo(() => linePath(points), [points]);
  const side = sourceNode?.tier === 'support' || targetNode?.tier === 'support';
  const active = selected === true || hovered;
  const state = edge?.state ?? data?.state ?? 'ok';
  const marker = arrowhead(state, selected === true || related || segment >= 0);
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
      {edge && label && (
        <EdgeLabelRenderer>
          <EdgeLabel edge={edge} at={label} passed={segment >= 0} />
        </EdgeLabelRenderer>
      )}
      {!edge && label && (
        <EdgeLabelRenderer>
          <span
            className={styles.count}
            data-trace={segment >= 0}
            style={{
              translate: `calc(${label.x}px - 50%) calc(${label.y}px - 50%)`,
            }}
          >
            {data?.count}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
