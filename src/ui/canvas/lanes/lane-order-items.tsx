import { ArrowDown, ArrowUp } from 'lucide-react';
import { MenuItem, MenuSeparator } from '../../parts/menu.tsx';
import { useAppState } from '../../use-app.ts';
import { canvasMenuTexts } from '../../../texts/en/canvas-menu.ts';
import { moveLane } from './move-lane.ts';

/** The entries of a lane's menu that give it another place. */
export function LaneOrderItems({ namespace }: { namespace: string }) {
  const { lanes, laneOrder, orderLanes } = useAppState('lanes', 'laneOrder', 'orderLanes');
  const order = lanes.map((lane) => lane.namespace);
  const at = order.indexOf(namespace);
  const first = order[0] === '' ? 1 : 0;
  if (namespace === '' || order.length - first < 2) return null;
  const move = (to: number) => orderLanes(moveLane(order, namespace, to));
  return (
    <>
      <MenuSeparator />
      <MenuItem icon={ArrowUp} disabled={at <= first} onSelect={() => move(at - 1)}>
        {canvasMenuTexts.moveUp()}
      </MenuItem>
      <MenuItem icon={ArrowDown} disabled={at === order.length - 1} onSelect={() => move(at + 1)}>
        {canvasMenuTexts.moveDown()}
      </MenuItem>
      {laneOrder.length > 0 && (
        <MenuItem onSelect={() => orderLanes([])}>{canvasMenuTexts.orderAutomatically()}</MenuItem>
      )}
    </>
  );
}
