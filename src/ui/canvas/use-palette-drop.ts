import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, type DragEvent } from 'react';
import { useWorkspace } from '../use-app.ts';
import { useCanvasStore } from './canvas-store.ts';
import { createInNewLane, createObject, KIND_DRAG_TYPE } from './create-object.ts';
import { newLaneTop } from './new-lane.tsx';
import { laneAt, type Scene } from './scene.ts';
import { useLatest } from './use-latest.ts';

const carriesKind = (event: DragEvent) => event.dataTransfer.types.includes(KIND_DRAG_TYPE);

/**
 * Takes kinds that are dragged from the palette: the lane they are dropped in is their namespace; the strip below
 * the lanes asks for a new one.
 */
export function usePaletteDrop(scene: Scene) {
  const workspace = useWorkspace();
  const canvas = useCanvasStore();
  const { screenToFlowPosition, getViewport } = useReactFlow();
  const latest = useLatest(scene);

  // A drag that ends outside, or with Escape, fires `dragend` at its source only.
  useEffect(() => {
    const onDragEnd = () => canvas.setState({ dropLane: null, newLane: 'hidden' });
    window.addEventListener('dragend', onDragEnd);
    return () => window.removeEventListener('dragend', onDragEnd);
  }, [canvas]);

  return useMemo(() => {
    /** The namespace under the pointer; null for the strip that makes a new one. */
    const laneUnder = (event: DragEvent): string | null => {
      const { top, height } = event.currentTarget.getBoundingClientRect();
      if (event.clientY - top >= newLaneTop(latest.current, getViewport(), height)) return null;
      const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      return laneAt(latest.current, point.y)?.namespace ?? null;
    };
    return {
      onDragOver(event: DragEvent) {
        if (!carriesKind(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const dropLane = laneUnder(event);
        const newLane = dropLane === null ? 'over' : 'offered';
        const before = canvas.getState();
        if (dropLane !== before.dropLane || newLane !== before.newLane)
          canvas.setState({ dropLane, newLane });
      },
      onDragLeave(event: DragEvent) {
        const into = event.relatedTarget;
        if (!(into instanceof Node) || !event.currentTarget.contains(into))
          canvas.setState({ dropLane: null, newLane: 'hidden' });
      },
      onDrop(event: DragEvent) {
        if (!carriesKind(event)) return;
        event.preventDefault();
        const kind = event.dataTransfer.getData(KIND_DRAG_TYPE);
        const lane = laneUnder(event);
        canvas.setState({ dropLane: null, newLane: 'hidden' });
        if (lane === null) void createInNewLane(workspace, kind);
        else void createObject(workspace, kind, lane);
      },
    };
  }, [workspace, canvas, screenToFlowPosition, getViewport, latest]);
}
