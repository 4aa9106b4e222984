import { Spline } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fits, rolesBetween } from '../../core/commands/connect-targets.ts';
import { kindKey, kinds } from '../../core/kinds/registry.ts';
import { canvasMenuTexts } from '../../texts/en/canvas-menu.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { MenuItem, MenuLabel, MenuSeparator } from '../parts/menu.tsx';
import { useWorkspace } from '../use-app.ts';
import type { CanvasMenu } from './canvas-store.ts';
import { connectOrder, isHopeless, reasonOf } from './connect-order.ts';
import { createJoined, joinedCalls } from './create-object.ts';
import { usePlans } from './use-plans.ts';

type LooseEnd = Extract<CanvasMenu, { on: 'loose-end' }>;

/** What could be at the other end of an edge that was dropped where nothing is: kinds, and why some would not work. */
export function FittingKinds({ end: { from, side, namespace } }: { end: LooseEnd }) {
  const workspace = useWorkspace();
  const { store } = workspace;
  const [node] = useState(() => store.getState().nodes.get(from.key));
  const offered = useMemo(() => {
    if (!node) return [];
    const begin = { kind: kindKey(node), row: from.row };
    const fitting = new Set(fits(begin.kind, from.row));
    return kinds
      .filter((kind) => fitting.has(kindKey(kind)))
      .map((kind) => {
        const id = kindKey(kind);
        const { calls } = joinedCalls(workspace, id, namespace, from);
        return { id, kind, tier: kind.tier, roles: rolesBetween(begin, { kind: id, row: null }), calls };
      });
  }, [workspace, node, from, namespace]);
  const plans = usePlans(offered);
  if (!node) return null;
  // All at once, when all are known: entries do not move under the pointer one by one.
  const known = plans.size === offered.length ? plans : new Map();
  const sorted = offered.toSorted(connectOrder(node.tier, side, known));
  return (
    <>
      <MenuLabel>
        {offered.length > 0
          ? canvasMenuTexts.newConnected({ name: node.name })
          : canvasMenuTexts.nothingFits({ name: node.name })}
      </MenuLabel>
      {sorted.map(({ id, kind }) => (
        <MenuItem
          key={id}
          icon={<KindIcon group={kind.group} kind={kind.kind} />}
          note={reasonOf(plans.get(id))}
          disabled={isHopeless(plans.get(id))}
          onSelect={() => void createJoined(workspace, id, namespace, from)}
        >
          {kind.kind}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem
        icon={Spline}
        onSelect={() => store.getState().openDialog({ type: 'connect', from: from.key, row: from.row, side })}
      >
        {canvasMenuTexts.connectToPresent()}
      </MenuItem>
    </>
  );
}
