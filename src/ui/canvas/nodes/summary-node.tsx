import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Tier } from '../../../core/kinds/define-kind.ts';
import type { Role } from '../../../core/roles/role.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { ownersOfCards } from '../../roles/owner-of-card.ts';
import { RoleSign } from '../../roles/role-sign.tsx';
import { rolesTexts } from '../../../texts/en/roles.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { useApp } from '../../use-app.ts';
import { selectedCards } from '../cards-of.ts';
import { useCanvasStore } from '../canvas-store.ts';
import { countOf } from '../../../core/layout/tier-titles.ts';
import { tracePathMarks } from '../trace-path/trace-path-marks.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';
import { alarmOf, type Alarm } from './alarm-of.ts';
import { Inlet, Outlet } from './ports.tsx';
import styles from './summary-node.module.css';

export type SummaryFlowNode = Node<
  { namespace: string; tier: Tier; keys: readonly ResourceKey[] },
  'summary'
>;

/** The name of the button: what is folded away, and that some of it does not work. */
function labelOf(namespace: string, cards: string, alarm: Alarm): string {
  const values = { cards, namespace, alarm: alarm ?? 'none' };
  return namespace === '' ? canvasTexts.foldedClusterLane(values) : canvasTexts.foldedLane(values);
}

/** All cards of one tier in a lane that is folded away. Clicking it unfolds the lane. */
export const SummaryNode = memo(function SummaryNode({ id, data }: NodeProps<SummaryFlowNode>) {
  const canvas = useCanvasStore();
  const words = countOf(data.tier, data.keys.length);
  const alarm = useApp((state) => {
    const found = new Set(data.keys.map((key) => alarmOf(state, key)));
    return found.has('error') ? 'error' : found.has('warning') ? 'warning' : null;
  });
  // As one text, so that the same roles draw nothing anew.
  const owners = useApp((state) => ownersOfCards(state, data.keys).join(' '));
  const roles = owners === '' ? [] : (owners.split(' ') as readonly Role[]);
  const named = [words, ...roles.map((role) => rolesTexts.belongsTo({ role }))];
  const tracePath = useApp((state) => tracePathMarks(state)?.cards.get(id));
  const selected = useApp(
    (state) => state.selected.size > 0 && data.keys.some((key) => selectedCards(state).has(key)),
  );
  return (
    <button
      type="button"
      className={`${styles.summary} nodrag`}
      data-selected={selected}
      data-trace={tracePath}
      aria-label={labelOf(data.namespace, named.join(', '), alarm)}
      onClick={() => canvas.getState().toggleLane(data.namespace, false)}
    >
      <Inlet row={null} className={styles.handle} connectable={false} />
      {roles.map((role) => (
        <RoleSign key={role} role={role} />
      ))}
      {alarm && <SeverityIcon severity={alarm} size={13} silent />}
      {words}
      <Outlet row={null} className={styles.handle} connectable={false} />
    </button>
  );
});
