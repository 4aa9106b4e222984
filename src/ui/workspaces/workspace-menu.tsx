import { ChevronDown } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { MenuLater } from '../parts/menu-later.tsx';
import { foundName } from '../../state/workspaces/workspace-info.ts';
import { useAppState } from '../use-app.ts';
import { workspaceNamesTexts } from '../../texts/en/workspace-names.ts';
import styles from './workspace-menu.module.css';

const load = async () => (await import('./workspace-items.tsx')).WorkspaceItems;

/** What came with a link is on no list until it is kept, and a room never is. */
const nameOfLink = (id: string): string =>
  id.startsWith('room:') ? workspaceNamesTexts.room() : id.startsWith('shared-') ? foundName(id) : '';

/** Which workspace is open, and what can be done with it and the others. */
export function WorkspaceMenu() {
  const { workspace, workspaces, hosted } = useAppState('workspace', 'workspaces', 'hosted');
  const name = workspaces.find(({ id }) => id === workspace)?.name ?? hosted?.name ?? nameOfLink(workspace);
  return (
    <MenuLater
      load={load}
      trigger={
        <Button
          variant="quiet"
          className={styles.trigger ?? ''}
          title={name}
          aria-label={workspaceNamesTexts.workspace({ name })}
        >
          <span className={styles.name}>{name}</span>
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
    />
  );
}
