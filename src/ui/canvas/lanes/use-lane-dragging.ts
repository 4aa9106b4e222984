import { useRef, useState, type PointerEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import { useAppState } from '../../use-app.ts';
import { laneAt, type Scene } from '../scene.ts';
import { moveLane } from './move-lane.ts';

/** A press becomes a drag from so many pixels of the screen on. */
const FROM = 6;

/** Where a dragged lane would go: the lane whose place it takes, and the height on the canvas where that is shown. */
type Target = Readonly<{ namespace: string; y: number }>;

/** Lanes that are dragged up and down by their names. */
export function useLaneDragging(scene: Scene) {
  const { orderLanes, lanes: all } = useAppState('orderLanes', 'lanes');
  const { screenToFlowPosition } = useReactFlow();
  const pressed = useRef<Readonly<{ namespace: string; y: number }> | null>(null);
  const dragged = useRef(false);
  const [target, setTarget] = useState<Target | null>(null);

  const targetAt = (namespace: string, event: PointerEvent): Target | null => {
    const { lanes } = scene;
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const over = laneAt(scene, point.y);
    const from = lanes.findIndex((lane) => lane.namespace === namespace);
    const to = over ? lanes.indexOf(over) : -1;
    if (!over || from < 0 || to === from || over.namespace === '') return null;
    return { namespace: over.namespace, y: to < from ? over.y : over.y + over.height };
  };

  return {
    target,
    /** For the name of a lane. */
    handlersFor: (namespace: string) => ({
      onPointerDown(event: PointerEvent) {
        dragged.current = false;
        if (event.button === 0 && namespace !== '') pressed.current = { namespace, y: event.clientY };
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const press = pressed.current;
        if (!press) return;
        if (!dragged.current && Math.abs(event.clientY - press.y) < FROM) return;
        if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
        setTarget(targetAt(press.namespace, event));
      },
      onPointerUp() {
        const press = pressed.current;
        pressed.current = null;
        setTarget(null);
        if (!press || !target || !dragged.current) return;
        // Those too that are not shown at the moment.
        const order = all.map((lane) => lane.namespace);
        orderLanes(moveLane(order, press.namespace, order.indexOf(target.namespace)));
      },
      onPointerCancel() {
        pressed.current = null;
        setTarget(null);
      },
    }),
    /** Whether the click that follows was the end of a drag. */
    wasDragged: () => dragged.current,
  };
}
