import {
  ClipboardPaste,
  Columns2,
  DoorOpen,
  Download,
  File,
  FilePlus,
  FolderOpen,
  FolderPlus,
  Library,
  Link,
  Save,
  SaveAll,
  Settings,
  Trash2,
  UserPlus,
} from 'lucide-react';
import type { LoadedMenuProps } from '../parts/menu-later.tsx';
import { Menu, MenuSeparator } from '../parts/menu.tsx';
import { ActionItem } from './action-item.tsx';

/** What brings manifests in and out, and the settings. */
export function FileMenu({ trigger }: LoadedMenuProps) {
  return (
    <Menu trigger={trigger}>
      <ActionItem id="open-files" icon={File} />
      <ActionItem id="open-folder" icon={FolderOpen} />
      <ActionItem id="open-folder-as-workspace" icon={FolderPlus} />
      <ActionItem id="open-sample" icon={Library} />
      <ActionItem id="paste-manifests" icon={ClipboardPaste} />
      <MenuSeparator />
      <ActionItem id="new-file" icon={FilePlus} />
      <ActionItem id="save" icon={Save} />
      <ActionItem id="save-all" icon={SaveAll} />
      <MenuSeparator />
      <ActionItem id="export" icon={Download} />
      <ActionItem id="share" icon={Link} />
      <ActionItem id="start-room" icon={UserPlus} />
      <ActionItem id="rooms" icon={DoorOpen} />
      <ActionItem id="compare" icon={Columns2} />
      <MenuSeparator />
      <ActionItem id="settings" icon={Settings} />
      <ActionItem id="clear" icon={Trash2} />
    </Menu>
  );
}
