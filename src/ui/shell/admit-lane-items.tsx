import { UserPlus } from 'lucide-react';
import { patternsTexts } from '../../texts/en/patterns.ts';
import { MenuItem } from '../parts/menu.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { patterns } from './patterns.ts';

/** A lane with more Gateways to choose from than this has the dialog of each in the menu of its card. */
const OFFERED = 5;

/** The menu of a lane: lets the routes of its namespace attach to a Gateway of another one. */
export function AdmitLaneItems({ namespace }: { namespace: string }) {
  const { store } = useWorkspace();
  const nodes = useApp((state) => state.nodes);
  const { kinds = [] } = patterns.find(({ id }) => id === 'pattern-team') ?? {};
  const gateways = [...nodes.values()].filter(
    (node) => kinds.includes(node.kind) && node.origin === 'manifest' && node.namespace !== namespace,
  );
  if (namespace === '' || gateways.length > OFFERED) return null;
  return gateways.map(({ key, name }) => (
    <MenuItem
      key={key}
      icon={UserPlus}
      onSelect={() => store.getState().openDialog({ type: 'admit-team', gateway: key, namespace })}
    >
      {patternsTexts.admitTo({ name })}
    </MenuItem>
  ));
}
