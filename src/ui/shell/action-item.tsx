import type { LucideIcon } from 'lucide-react';
import { MenuItem } from '../parts/menu.tsx';
import { useWorkspace } from '../use-app.ts';
import { appAction } from './app-actions.ts';

/** An action of the application as an entry of a menu. */
export function ActionItem({ id, icon }: { id: string; icon: LucideIcon }) {
  const workspace = useWorkspace();
  const { title, shortcut, run } = appAction(id);
  return (
    <MenuItem icon={icon} {...(shortcut !== undefined && { shortcut })} onSelect={() => void run(workspace)}>
      {title}
    </MenuItem>
  );
}
