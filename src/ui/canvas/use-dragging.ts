import { useReactFlow, type NodeChange } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { CardPosition } from '../../state/documents.ts';
import { useWorkspace } from '../use-app.ts';
import { useCanvasStore } from './canvas-store.ts';
import type { FlowNode } from './flow-elements.ts';
import { showsAll } from './filter-graph.ts';
import { objectsOn } from './objects-on.ts';
import { pointOf, type Pointer } from './pointer.ts';
import { useLatest } from './use-latest.ts';
import { laneAt, type Scene } from './scene.ts';

/** Pulling cards: inside their lane they stay where they are dropped; dropped in another lane they change namespace. */
export function useDragging(scene: Scene) {
  const { actions, store } = useWorkspace();
  const canvas = useCanvasStore();
  const { screenToFlowPosition } = useReactFlow();
  const [moved, setMoved] = useState<ReadonlyMap<string, CardPosition> | null>(null);
  const latest = useLatest(scene);

  const handlers = useMemo(() => {
    /** The lane the pointer is over, when it is another one than that of the cards. */
    const foreignLane = (event: Pointer, nodes: readonly FlowNode[]) => {
      const lane = laneAt(latest.current, screenToFlowPosition(pointOf(event)).y);
      const movable = objectsOn(
        store.getState(),
        nodes.map(({ id }) => id as ResourceKey),
      );
      if (!lane || lane.namespace === '' || movable.every(({ namespace }) => namespace === lane.namespace))
        return null;
      return {
        namespace: lane.namespace,
        keys: movable.filter(({ namespace }) => namespace !== lane.namespace).map(({ key }) => key),
      };
    };
    const place = (nodes: readonly FlowNode[]) => {
      const { cards: known, filter } = store.getState();
      if (!showsAll(filter)) return;
      const places = new Map<ResourceKey, CardPosition>();
      for (const { id, position } of nodes) {
        const node = known.get(id as ResourceKey);
        const lane = node && latest.current.lanes.find(({ namespace }) => namespace === node.namespace);
        if (!node || !lane) continue;
        const y = Math.max(12, position.y - lane.y);
        places.set(node.key, { x: Math.round(position.x / 4) * 4, y: Math.round(y / 4) * 4 });
      }
      if (places.size > 0) actions.place(places);
    };
    return {
      /** Positions while cards are dragged; everything else about nodes comes from the store. */
      follow(changes: readonly NodeChange<FlowNode>[]) {
        const positions = changes.flatMap((change) =>
          change.type === 'position' && change.position && change.dragging
            ? [[change.id, change.position] as const]
            : [],
        );
        if (positions.length > 0) setMoved((before) => new Map([...(before ?? []), ...positions]));
      },
      onNodeDrag(event: Pointer, _: FlowNode, nodes: readonly FlowNode[]) {
        canvas.setState({ dropLane: foreignLane(event, nodes)?.namespace ?? null });
      },
      onNodeDragStop(event: Pointer, _: FlowNode, nodes: readonly FlowNode[]) {
        const target = foreignLane(event, nodes);
        canvas.setState({ dropLane: null });
        if (target)
          void actions.run([{ id: 'move', args: { keys: target.keys, namespace: target.namespace } }]);
        else place(nodes);
        setMoved(null);
      },
    };
  }, [actions, store, canvas, screenToFlowPosition, latest]);
  return { moved, ...handlers };
}
