import { useReactFlow } from '@xyflow/react';
import { useMemo, type DragEvent } from 'react';
import { useWorkspace } from '../use-app.ts';
import { useCanvasStore } from './canvas-store.ts';
import { createObject, KIND_DRAG_TYPE } from './create-object.ts';
import { useLatest } from './use-latest.ts';
import { laneAt, type Scene } from './scene.ts';

/** Takes kinds that are dragged from the palette: the lane they are dropped in is their namespace. */
export function usePaletteDrop(scene: Scene) {
  const workspace = useWorkspace();
  const canvas = useCanvasStore();
  const { screenToFlowPosition } = useReactFlow();
  const latest = useLatest(scene);
  return useMemo(() => {
    const laneUnder = (event: DragEvent) =>
      laneAt(latest.current, screenToFlowPosition({ x: event.clientX, y: event.clientY }).y)?.namespace ??
      null;
    const carriesKind = (event: DragEvent) => event.dataTransfer.types.includes(KIND_DRAG_TYPE);
    return {
      onDragOver(event: DragEvent) {
        if (!carriesKind(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const lane = laneUnder(event);
        if (lane !== canvas.getState().dropLane) canvas.setState({ dropLane: lane });
      },
      onDragLeave(event: DragEvent) {
        const into = event.relatedTarget;
        if (!(into instanceof Node) || !event.currentTarget.contains(into))
          canvas.setState({ dropLane: null });
      },
      onDrop(event: DragEvent) {
        if (!carriesKind(event)) return;
        event.preventDefault();
        const kind = event.dataTransfer.getData(KIND_DRAG_TYPE);
        const lane = laneUnder(event);
        canvas.setState({ dropLane: null });
        void createObject(workspace, kind, lane);
      },
    };
  }, [workspace, canvas, screenToFlowPosition, latest]);
}
