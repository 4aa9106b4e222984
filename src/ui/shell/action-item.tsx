import type { LucideIcon } from 'lucide-react';
import { MenuItem } from '../parts/menu.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { actionWords } from './action-words.ts';
import { appAction, type ActionId } from './app-actions.ts';

/** An action of the application as an entry of a menu. */
export function ActionItem({ id, icon }: { id: ActionId; icon: LucideIcon }) {
  const workspace = useWorkspace();
  const { shortcut, run } = appAction(id);
  const isThere = useApp(({ unavailable }) => !unavailable.has(id));
  const hasKeys = useApp(({ foreignKeys }) => shortcut !== undefined && !foreignKeys.has(shortcut));
  if (!isThere) return null;
  return (
    <MenuItem icon={icon} {...(hasKeys && { shortcut })} onSelect={() => void run(workspace)}>
      {actionWords[id].title()}
    </MenuItem>
  );
}
