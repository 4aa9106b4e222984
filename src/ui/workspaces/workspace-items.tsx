import { Check, Columns2, Copy, LayoutList, PencilLine, Plus, Trash2 } from 'lucide-react';
import type { LoadedMenuProps } from '../parts/menu-later.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../parts/menu.tsx';
import { ActionItem } from '../shell/action-item.tsx';
import { useAppState, useWorkspace } from '../use-app.ts';
import { workspacesTexts } from '../../texts/en/workspaces.ts';

/** So many are listed in the menu; the dialog has all. */
const MOST_LISTED = 8;

/** The menu of the open workspace: the others, and what can be done with them. */
export function WorkspaceItems({ trigger }: LoadedMenuProps) {
  const { actions } = useWorkspace();
  const { workspace, workspaces, openDialog } = useAppState('workspace', 'workspaces', 'openDialog');
  const there = workspaces.filter(({ deleted }) => deleted === null);
  const listed = there.slice(0, MOST_LISTED);
  // What came with a link is on no list until it is kept.
  const isListed = there.some(({ id }) => id === workspace);
  return (
    <Menu trigger={trigger}>
      <MenuLabel>{workspacesTexts.inThisBrowser()}</MenuLabel>
      {listed.map(({ id, name: title }) => (
        <MenuItem
          key={id}
          icon={
            <Check size={14} aria-hidden style={{ visibility: id === workspace ? 'visible' : 'hidden' }} />
          }
          onSelect={() => actions.openWorkspace(id)}
        >
          {title}
        </MenuItem>
      ))}
      <MenuItem icon={LayoutList} onSelect={() => openDialog({ type: 'workspaces' })}>
        {there.length > listed.length
          ? workspacesTexts.allWorkspaces({ count: there.length })
          : workspacesTexts.manage()}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Plus} onSelect={() => void actions.newWorkspace()}>
        {workspacesTexts.newWorkspace()}
      </MenuItem>
      <MenuItem
        icon={PencilLine}
        disabled={!isListed}
        onSelect={() => openDialog({ type: 'rename-workspace', id: workspace })}
      >
        {workspacesTexts.renameMore()}
      </MenuItem>
      <MenuItem icon={Copy} onSelect={() => void actions.duplicateWorkspace(workspace)}>
        {workspacesTexts.duplicate()}
      </MenuItem>
      <ActionItem id="compare" icon={Columns2} />
      <MenuItem
        icon={Trash2}
        danger
        disabled={!isListed}
        onSelect={() => void actions.deleteWorkspace(workspace)}
      >
        {workspacesTexts.delete()}
      </MenuItem>
    </Menu>
  );
}
