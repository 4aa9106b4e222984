import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { groupBy } from '../../../core/incremental/group-by.ts';
import type { Box } from '../../../core/layout/layout.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Scene } from '../scene.ts';
import type { LinkFlowEdge } from './link-edge.tsx';
import { paintedPath } from './painted-path.ts';
import styles from './link-edge.module.css';

/** What works and is on the main way is drawn as a solid line. */
const SOLID = 'ok false';

type Props = { edges: readonly LinkFlowEdge[]; nodes: Scene['nodes']; region: Box };

/** Edges that are not elements, below the cards: one path for all that look alike. */
export const PaintedEdges = memo(function PaintedEdges({ edges, nodes, region }: Props) {
  if (edges.length === 0) return null;
  const isSide = ({ source, target }: LinkFlowEdge): boolean =>
    [source, target].some((end) => nodes.get(end as ResourceKey)?.tier === 'support');
  const alike = groupBy(edges, (edge) => `${edge.data?.state ?? 'ok'} ${isSide(edge)}`);
  return (
    <ViewportPortal>
      <svg className={styles.painted} aria-hidden>
        {Array.from(alike, ([look, group]) => (
          <path
            key={look}
            className={styles.edge}
            d={paintedPath(group, region, look === SOLID)}
            data-state={look.split(' ')[0]}
            data-side={look.split(' ')[1]}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});
