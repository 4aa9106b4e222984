import { Handle, Position } from '@xyflow/react';
import { inletId, outletId } from './handles.ts';

type Props = {
  /** Null for the card as a whole. */
  row: string | null;
  className: string | undefined;
  connectable: boolean;
};

/** Where edges arrive at a card, or at a row of it. */
export const Inlet = ({ row, className, connectable }: Props) => (
  <Handle
    type="target"
    position={Position.Left}
    id={inletId(row)}
    className={className}
    isConnectable={connectable}
  />
);

/** Where edges leave a card, or a row of it. */
export const Outlet = ({ row, className, connectable }: Props) => (
  <Handle
    type="source"
    position={Position.Right}
    id={outletId(row)}
    className={className}
    isConnectable={connectable}
  />
);
