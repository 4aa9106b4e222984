import {
  Download,
  Link,
  Moon,
  PanelBottom,
  PanelLeft,
  PanelRight,
  Plus,
  Redo2,
  Search,
  Sun,
  SunMoon,
  Undo2,
} from 'lucide-react';
import type { Theme } from '../../state/settings-slice.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { later } from '../parts/later.tsx';
import { MenuLater } from '../parts/menu-later.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { WorkspaceMenu } from '../workspaces/workspace-menu.tsx';
import styles from './top-bar.module.css';
import { useRunAction } from './use-run-action.ts';

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const themeIcons = { system: SunMoon, light: Sun, dark: Moon } as const;

const loadFileMenu = async () => (await import('./file-menu.tsx')).FileMenu;
const loadHelpMenu = async () => (await import('./help-menu.tsx')).HelpMenu;

function History() {
  const { actions } = useWorkspace();
  const { undo, redo } = useAppState('undo', 'redo');
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undo === null ? 'Nothing to undo' : `Undo: ${undo}`}
        shortcut="Mod+Z"
        disabled={undo === null}
        onClick={() => actions.undo()}
      />
      <IconButton
        icon={Redo2}
        label={redo === null ? 'Nothing to redo' : `Redo: ${redo}`}
        shortcut="Mod+Shift+Z"
        disabled={redo === null}
        onClick={() => actions.redo()}
      />
    </>
  );
}

function PanelToggles() {
  // Panes wait until there is a file.
  const empty = useApp((state) => state.files.length === 0);
  const { panels, togglePanel } = useAppState('panels', 'togglePanel');
  return (
    <>
      <IconButton
        icon={PanelLeft}
        label="Left pane"
        shortcut="Mod+B"
        active={panels.left && !empty}
        disabled={empty}
        onClick={() => togglePanel('left')}
      />
      <IconButton
        icon={PanelBottom}
        label="Problems"
        shortcut="Mod+J"
        active={panels.bottom && !empty}
        disabled={empty}
        onClick={() => togglePanel('bottom')}
      />
      <IconButton
        icon={PanelRight}
        label="Right pane"
        shortcut="Mod+Alt+B"
        active={panels.right && !empty}
        disabled={empty}
        onClick={() => togglePanel('right')}
      />
    </>
  );
}

const RootMenu = later(async () => (await import('./root-menu.tsx')).RootMenu);

/** What concerns the whole workspace: files, history, search, appearance. */
export function TopBar() {
  const run = useRunAction();
  const { theme, setTheme } = useAppState('theme', 'setTheme');
  const hasRoots = useApp((state) => state.roots.length > 0);
  const ThemeIcon = themeIcons[theme];
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <img src="./icon.svg" alt="" />
        <h1>Gatehouse</h1>
      </div>
      <WorkspaceMenu />
      <MenuLater trigger={<Button variant="quiet">File</Button>} load={loadFileMenu} />
      <div className={styles.divider} />
      <History />
      <div className={styles.divider} />
      <Button variant="quiet" icon={<Plus size={16} />} onClick={run('create')}>
        <span className={styles.words}>Add</span>
      </Button>
      {hasRoots && <RootMenu />}
      <button type="button" className={styles.search} onClick={run('palette')}>
        <Search size={14} aria-hidden />
        <span className={styles.words}>Find a command or object</span>
        <Kbd keys="Mod+K" />
      </button>
      <Button variant="quiet" className={styles.wide ?? ''} icon={<Link size={14} />} onClick={run('share')}>
        <span className={styles.verb}>Share</span>
      </Button>
      <Button
        variant="quiet"
        className={styles.wide ?? ''}
        icon={<Download size={14} />}
        onClick={run('export')}
      >
        <span className={styles.verb}>Export</span>
      </Button>
      <MenuLater trigger={<Button variant="quiet">Help</Button>} load={loadHelpMenu} />
      <div className={styles.panels}>
        <div className={styles.divider} />
        <PanelToggles />
      </div>
      <div className={styles.theme}>
        <IconButton
          icon={ThemeIcon}
          label={`Theme: ${theme}. Switch to ${nextTheme[theme]}`}
          onClick={() => setTheme(nextTheme[theme])}
        />
      </div>
    </header>
  );
}
