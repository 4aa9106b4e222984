import {
  BookOpen,
  ClipboardPaste,
  Download,
  File,
  FilePlus,
  FolderOpen,
  Keyboard,
  Library,
  Link,
  Moon,
  PanelBottom,
  PanelLeft,
  PanelRight,
  Plus,
  Redo2,
  Save,
  Search,
  Settings,
  Sun,
  SunMoon,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { Theme } from '../../state/settings-slice.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { Menu, MenuItem, MenuSeparator } from '../parts/menu.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { appAction } from './app-actions.ts';
import styles from './top-bar.module.css';

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const themeIcons = { system: SunMoon, light: Sun, dark: Moon } as const;

function ActionItem({ id, icon }: { id: string; icon: React.ReactNode }) {
  const workspace = useWorkspace();
  const { title, shortcut, run } = appAction(id);
  return (
    <MenuItem icon={icon} {...(shortcut !== undefined && { shortcut })} onSelect={() => void run(workspace)}>
      {title}
    </MenuItem>
  );
}

function FileMenu() {
  return (
    <Menu trigger={<Button variant="quiet">File</Button>}>
      <ActionItem id="open-files" icon={<File size={14} />} />
      <ActionItem id="open-folder" icon={<FolderOpen size={14} />} />
      <ActionItem id="open-sample" icon={<Library size={14} />} />
      <ActionItem id="paste-manifests" icon={<ClipboardPaste size={14} />} />
      <MenuSeparator />
      <ActionItem id="new-file" icon={<FilePlus size={14} />} />
      <ActionItem id="save" icon={<Save size={14} />} />
      <MenuSeparator />
      <ActionItem id="export" icon={<Download size={14} />} />
      <ActionItem id="share" icon={<Link size={14} />} />
      <MenuSeparator />
      <ActionItem id="settings" icon={<Settings size={14} />} />
      <ActionItem id="clear" icon={<Trash2 size={14} />} />
    </Menu>
  );
}

function HelpMenu() {
  return (
    <Menu trigger={<Button variant="quiet">Help</Button>}>
      <ActionItem id="rules" icon={<BookOpen size={14} />} />
      <ActionItem id="shortcuts" icon={<Keyboard size={14} />} />
    </Menu>
  );
}

function History() {
  const { actions } = useWorkspace();
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  return (
    <>
      <IconButton
        label={undo === null ? 'Nothing to undo' : `Undo: ${undo}`}
        shortcut="Mod+Z"
        disabled={undo === null}
        onClick={() => actions.undo()}
      >
        <Undo2 size={16} />
      </IconButton>
      <IconButton
        label={redo === null ? 'Nothing to redo' : `Redo: ${redo}`}
        shortcut="Mod+Shift+Z"
        disabled={redo === null}
        onClick={() => actions.redo()}
      >
        <Redo2 size={16} />
      </IconButton>
    </>
  );
}

function PanelToggles() {
  // There is nothing to be wrong yet, and the first screen has the room.
  const empty = useApp((state) => state.ready && state.files.length === 0);
  const panels = useApp((state) => state.panels);
  const togglePanel = useApp((state) => state.togglePanel);
  return (
    <>
      <IconButton label="Left pane" shortcut="Mod+B" active={panels.left} onClick={() => togglePanel('left')}>
        <PanelLeft size={16} />
      </IconButton>
      <IconButton
        label="Problems"
        shortcut="Mod+J"
        active={panels.bottom && !empty}
        disabled={empty}
        onClick={() => togglePanel('bottom')}
      >
        <PanelBottom size={16} />
      </IconButton>
      <IconButton
        label="Right pane"
        shortcut="Mod+Alt+B"
        active={panels.right}
        onClick={() => togglePanel('right')}
      >
        <PanelRight size={16} />
      </IconButton>
    </>
  );
}

/** What concerns the whole workspace: files, history, search, appearance. */
export function TopBar() {
  const workspace = useWorkspace();
  const theme = useApp((state) => state.theme);
  const setTheme = useApp((state) => state.setTheme);
  const ThemeIcon = themeIcons[theme];
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <img src="./icon.svg" alt="" />
        <h1>Gatehouse</h1>
      </div>
      <FileMenu />
      <div className={styles.divider} />
      <History />
      <div className={styles.divider} />
      <Button
        variant="quiet"
        icon={<Plus size={16} />}
        onClick={() => void appAction('create').run(workspace)}
      >
        Add
      </Button>
      <button
        type="button"
        className={styles.search}
        onClick={() => void appAction('palette').run(workspace)}
      >
        <Search size={14} aria-hidden />
        <span>Find a command or object</span>
        <Kbd keys="Mod+K" />
      </button>
      <Button
        variant="quiet"
        icon={<Link size={14} />}
        onClick={() => void appAction('share').run(workspace)}
      >
        Share
      </Button>
      <Button
        variant="quiet"
        icon={<Download size={14} />}
        onClick={() => void appAction('export').run(workspace)}
      >
        Export
      </Button>
      <HelpMenu />
      <div className={styles.divider} />
      <PanelToggles />
      <IconButton
        label={`Theme: ${theme}. Switch to ${nextTheme[theme]}`}
        onClick={() => setTheme(nextTheme[theme])}
      >
        <ThemeIcon size={16} />
      </IconButton>
    </header>
  );
}
