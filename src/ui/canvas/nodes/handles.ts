import { Position, type NodeHandle } from '@xyflow/react';
import { nodeSize, rowAnchor } from '../../../core/layout/node-size.ts';
import type { GraphNode } from '../../../core/topology/graph.ts';

/** The ids of a card's handles: the side, and the row (nothing for the header). */
export const inletId = (row: string | null): string => `in|${row ?? ''}`;
export const outletId = (row: string | null): string => `out|${row ?? ''}`;

/** The row of a handle. */
export function rowOfHandle(handle: string | null | undefined): string | null {
  const row = handle?.slice(handle.indexOf('|') + 1);
  return row === undefined || row === '' ? null : row;
}

/** The side of the card that a handle is at: edges arrive at the left, and leave at the right. */
export const sideOfHandle = (handle: string | null | undefined): 'in' | 'out' =>
  handle?.startsWith('in|') === true ? 'in' : 'out';

/** Every handle of a card with its place, so that edges can be drawn before the card is. */
export function handlesOf(node: GraphNode): NodeHandle[] {
  const { width } = nodeSize(node);
  const at = (row: string | null) => ({ y: rowAnchor(node, row), width: 0, height: 0 });
  const inlet = (row: string | null): NodeHandle => ({
    id: inletId(row),
    type: 'target',
    position: Position.Left,
    x: 0,
    ...at(row),
  });
  const outlet = (row: string | null): NodeHandle => ({
    id: outletId(row),
    type: 'source',
    position: Position.Right,
    x: width,
    ...at(row),
  });
  return [inlet(null), outlet(null), ...node.rows.flatMap(({ id }) => [inlet(id), outlet(id)])];
}
