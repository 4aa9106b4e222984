import { useStore, useStoreApi, type ReactFlowState } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Box } from '../../../core/layout/layout.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { useApp } from '../../use-app.ts';
import { useCanvas, useCanvasStore } from '../canvas-store.ts';
import { selectedCards } from '../cards-of.ts';
import type { Scene } from '../scene.ts';
import { tracePathMarks } from '../trace-path/trace-path-marks.ts';
import { lineNear } from './line-near.ts';
import type { LinkFlowEdge } from './link-edge.tsx';
import { PaintedEdges } from './painted-edges.tsx';
import { splitEdges } from './split-edges.ts';

/** While the view stays in one step, in pixels of the canvas, the edges are the same; so much more is drawn round it. */
const STEP = 160;

/** As far from a line as a pointer reaches it, in pixels of the screen. */
const REACH = 10;

/** The part of the canvas in view, in whole steps: a text, so that it is the same until the view leaves it. */
const regionIn = ({ transform: [x, y, zoom], width, height }: ReactFlowState): string =>
  [-x, -y, width - x, height - y]
    .map((side, at) => (at < 2 ? Math.floor : Math.ceil)(side / zoom / STEP) * STEP)
    .join(' ');

function boxFrom(steps: string): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = steps.split(' ').map(Number);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

type Props = { edges: LinkFlowEdge[]; scene: Scene };

/**
 * Gives the canvas library the edges that are elements, and paints the others. Panning renders this, at most, and a few edges
 * that come into view: not the surface.
 */
export function EdgesInView({ edges, scene }: Props) {
  const flow = useStoreApi();
  const steps = useStore(regionIn);
  const region = useMemo(() => boxFrom(steps), [steps]);
  const selected = useApp(selectedCards);
  const tracePath = useApp(tracePathMarks);
  const hovered = useCanvas((state) => state.hoveredEdge);
  const summaries = useMemo(() => new Map(scene.summaries.map(({ id, box }) => [id, box])), [scene]);
  const { elements, painted } = useMemo(() => {
    return splitEdges(edges, {
      region,
      boxOf: (id) => scene.boxes.get(id as ResourceKey) ?? summaries.get(id),
      isMarked: ({ id, source, target, selected: isSelected }) =>
        isSelected === true ||
        id === hovered ||
        selected.has(source as ResourceKey) ||
        selected.has(target as ResourceKey) ||
        tracePath?.segments.has(id) === true,
    });
  }, [edges, scene, summaries, region, selected, tracePath, hovered]);
  useLayoutEffect(() => flow.getState().setEdges(elements), [flow, elements]);
  useHoverOfPainted(painted);
  return <PaintedEdges edges={painted} nodes={scene.nodes} region={region} />;
}

/** A painted edge that the pointer comes to is hovered, and so an element, which then has the pointer. */
function useHoverOfPainted(painted: readonly LinkFlowEdge[]): void {
  const flow = useStoreApi();
  const canvas = useCanvasStore();
  useEffect(() => {
    const { domNode } = flow.getState();
    if (!domNode || painted.length === 0) return undefined;
    const follow = (event: MouseEvent) => {
      const isFree = event.target instanceof Element && event.target.matches('.react-flow__pane');
      if (!isFree || event.buttons !== 0) return;
      const { left, top } = domNode.getBoundingClientRect();
      const [x, y, zoom] = flow.getState().transform;
      const point = { x: (event.clientX - left - x) / zoom, y: (event.clientY - top - y) / zoom };
      const near = lineNear(painted, point, REACH / zoom);
      if (near !== null) canvas.setState({ hoveredEdge: near });
      else if (canvas.getState().hoveredEdge !== null) canvas.setState({ hoveredEdge: null });
    };
    domNode.addEventListener('mousemove', follow);
    return () => domNode.removeEventListener('mousemove', follow);
  }, [flow, canvas, painted]);
}
