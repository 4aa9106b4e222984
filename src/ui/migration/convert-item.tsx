import { ArrowRightFromLine } from 'lucide-react';
import { NETWORKING } from '../../core/kinds/shared/groups.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import { canvasMenuTexts } from '../../texts/en/canvas-menu.ts';
import { MenuItem } from '../parts/menu.tsx';
import { useApp } from '../use-app.ts';

/** The menu entry of an Ingress, or of an IngressClass, that opens the assistant. */
export function ConvertItem({ node: { key, group, kind } }: { node: GraphNode }) {
  const openDialog = useApp((state) => state.openDialog);
  if (group !== NETWORKING || (kind !== 'Ingress' && kind !== 'IngressClass')) return null;
  return (
    <MenuItem icon={ArrowRightFromLine} onSelect={() => openDialog({ type: 'migrate', from: key })}>
      {kind === 'Ingress' ? canvasMenuTexts.convertIngress() : canvasMenuTexts.convertClass()}
    </MenuItem>
  );
}
