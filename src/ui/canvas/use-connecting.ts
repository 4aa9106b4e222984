import {
  useReactFlow,
  type Edge as FlowEdge,
  type FinalConnectionState,
  type HandleType,
  type OnConnectStartParams,
} from '@xyflow/react';
import { useMemo } from 'react';
import { fits } from '../../core/commands/connect-targets.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { useWorkspace } from '../use-app.ts';
import { useCanvasStore, type End } from './canvas-store.ts';
import { rowOfHandle, sideOfHandle } from './nodes/handles.ts';
import { pointOf, type Pointer } from './pointer.ts';
import { useLatest } from './use-latest.ts';
import { laneAt, type Scene } from './scene.ts';

/** The card, and the row of it, at a point of the screen: an edge may be dropped anywhere on a card. */
function endAt({ x, y }: Readonly<{ x: number; y: number }>): End | null {
  const under = document.elementFromPoint(x, y);
  const key = under?.closest<HTMLElement>('[data-card]')?.dataset['card'];
  const row = under?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
  return key === undefined ? null : { key: key as ResourceKey, row };
}

/** Where the pointer let go: on a handle, or on any part of a card. */
const endOf = (event: Pointer, { toHandle }: FinalConnectionState): End | null =>
  toHandle ? { key: toHandle.nodeId as ResourceKey, row: rowOfHandle(toHandle.id) } : endAt(pointOf(event));

/** Drawing edges from row to row, to a card, or to where nothing is yet; and moving the ends of those that are there. */
export function useConnecting(scene: Scene) {
  const { actions, store } = useWorkspace();
  const canvas = useCanvasStore();
  const { screenToFlowPosition } = useReactFlow();
  const latest = useLatest(scene);
  return useMemo(() => {
    /** A row that cannot be connected means its card. */
    const joinable = (end: End): End => {
      const row = store
        .getState()
        .nodes.get(end.key)
        ?.rows.find(({ id }) => id === end.row);
      return row && (row.inlet || row.outlet) ? end : { key: end.key, row: null };
    };
    const join = (a: End, b: End) => {
      const [from, to] = [joinable(a), joinable(b)];
      void actions.run([
        { id: 'connect', args: { from: from.key, fromRow: from.row, to: to.key, toRow: to.row } },
      ]);
    };
    const laneUnder = (point: Readonly<{ x: number; y: number }>) =>
      laneAt(latest.current, screenToFlowPosition(point).y)?.namespace ?? null;

    return {
      onConnectStart(_: Pointer, { nodeId, handleId }: OnConnectStartParams) {
        const node = store.getState().nodes.get(nodeId as ResourceKey);
        if (!node) return;
        const from = { key: node.key, row: rowOfHandle(handleId) };
        canvas.setState({
          connecting: {
            from,
            side: sideOfHandle(handleId),
            kinds: new Set(fits(`${node.group}/${node.kind}`, from.row)),
          },
        });
      },

      onConnectEnd(event: Pointer, state: FinalConnectionState) {
        const { connecting } = canvas.getState();
        canvas.setState({ connecting: null });
        // Reconnecting an existing edge is handled separately.
        if (!connecting || !state.fromHandle || canvas.getState().reconnecting) return;
        const { from, side } = connecting;
        const point = pointOf(event);
        const to = endOf(event, state);
        if (to && to.key !== from.key) join(from, to);
        else if (!to)
          canvas.setState({ menu: { on: 'loose-end', at: point, from, side, namespace: laneUnder(point) } });
      },

      onReconnectStart() {
        canvas.setState({ reconnecting: true });
      },

      /** The library reports only drops on handles here; the target of the end is read when the drag ends. */
      onReconnect() {},

      /** `fixed` is the kind of end that stayed. Dropped on nothing, the edge stays as it was. */
      onReconnectEnd(event: Pointer, { id }: FlowEdge, fixed: HandleType, state: FinalConnectionState) {
        canvas.setState({ reconnecting: false });
        const edge = store.getState().edges.get(id);
        const dropped = endOf(event, state);
        if (!edge || !dropped) return;
        const movedSource = fixed === 'target';
        const end = joinable(dropped);
        const [before, beforeRow] = movedSource
          ? [edge.source, edge.sourceRow]
          : [edge.target, edge.targetRow];
        if (end.key === before && (end.row === beforeRow || end.row === null)) return;
        const moved = movedSource ? edge.source : edge.target;
        if (moved !== edge.holder) {
          void actions.run([{ id: 'reconnect', args: { edge: edge.id, to: end.key, toRow: end.row } }]);
          return;
        }
        // The object that holds the reference changes: removed from one, added to the other.
        const [other, otherRow] = movedSource ? [edge.target, edge.targetRow] : [edge.source, edge.sourceRow];
        void actions.run([
          { id: 'disconnect', args: { edge: edge.id } },
          { id: 'connect', args: { from: end.key, fromRow: end.row, to: other, toRow: otherRow } },
        ]);
      },
    };
  }, [actions, store, canvas, screenToFlowPosition, latest]);
}
