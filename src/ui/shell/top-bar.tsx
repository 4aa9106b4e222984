import {
  Download,
  GraduationCap,
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
import { useStore } from 'zustand';
import type { Theme } from '../../state/settings-slice.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { later } from '../parts/later.tsx';
import { MenuLater } from '../parts/menu-later.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { WorkspaceMenu } from '../workspaces/workspace-menu.tsx';
import styles from './top-bar.module.css';
import { whyOutOfSight } from './seen-of.ts';
import { useRunAction } from './use-run-action.ts';
import { useShown } from './use-shown.ts';

const PRODUCT = 'Gatehouse';

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const themeWords = {
  system: shellTexts.themeIsSystem,
  light: shellTexts.themeIsLight,
  dark: shellTexts.themeIsDark,
} as const;
const themeIcons = { system: SunMoon, light: Sun, dark: Moon } as const;

const loadFileMenu = async () => (await import('./file-menu.tsx')).FileMenu;
const loadHelpMenu = async () => (await import('./help-menu.tsx')).HelpMenu;

/** Undo and redo. */
export function History() {
  const workspace = useWorkspace();
  const { undo, redo } = useAppState('undo', 'redo');
  // Its steps are not to be taken back unseen.
  const reason = useShown() && whyOutOfSight(workspace);
  const undoWords = undo === null ? shellTexts.nothingToUndo() : shellTexts.undo({ title: undo });
  const redoWords = redo === null ? shellTexts.nothingToRedo() : shellTexts.redo({ title: redo });
  return (
    <>
      <IconButton
        icon={Undo2}
        label={reason === null ? undoWords : shellTexts.undoNotNow({ reason })}
        shortcut="Mod+Z"
        disabled={undo === null || reason !== null}
        onClick={() => workspace.actions.undo()}
      />
      <IconButton
        icon={Redo2}
        label={reason === null ? redoWords : shellTexts.redoNotNow({ reason })}
        shortcut="Mod+Shift+Z"
        disabled={redo === null || reason !== null}
        onClick={() => workspace.actions.redo()}
      />
    </>
  );
}

/** The switches of the panes around the canvas. */
export function PanelToggles() {
  const workspace = useWorkspace();
  // The sides are the window's; what is below the canvas is of what is looked at.
  const { store } = useShown() ?? workspace;
  // Panes wait until there is a file.
  const empty = useStore(store, (state) => state.files.length === 0);
  const isBottomOpen = useStore(store, (state) => state.panels.bottom);
  const { panels, togglePanel } = useAppState('panels', 'togglePanel');
  return (
    <>
      <IconButton
        icon={PanelLeft}
        label={shellTexts.leftPane()}
        shortcut="Mod+B"
        active={panels.left && !empty}
        disabled={empty}
        onClick={() => togglePanel('left')}
      />
      <IconButton
        icon={PanelBottom}
        label={shellTexts.problems()}
        shortcut="Mod+J"
        active={isBottomOpen && !empty}
        disabled={empty}
        onClick={() => store.getState().togglePanel('bottom')}
      />
      <IconButton
        icon={PanelRight}
        label={shellTexts.rightPane()}
        shortcut="Mod+Alt+B"
        active={panels.right && !empty}
        disabled={empty}
        onClick={() => togglePanel('right')}
      />
    </>
  );
}

// Only a lesson has it, in the place of the name of a workspace.
const LessonCrumbs = later(async () => (await import('../lessons/lesson-crumbs.tsx')).LessonCrumbs);

const RootMenu = later(async () => (await import('./root-menu.tsx')).RootMenu);

/** What concerns the whole workspace: files, history, search, appearance. */
export function TopBar() {
  const run = useRunAction();
  const { theme, setTheme } = useAppState('theme', 'setTheme');
  const hasRoots = useApp((state) => state.roots.length > 0);
  const isLesson = useApp((state) => state.lesson !== null);
  const ThemeIcon = themeIcons[theme];
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <img src="./icon.svg" alt="" />
        <h1>{PRODUCT}</h1>
      </div>
      {isLesson ? <LessonCrumbs /> : <WorkspaceMenu />}
      <MenuLater trigger={<Button variant="quiet">{shellTexts.file()}</Button>} load={loadFileMenu} />
      <div className={styles.divider} />
      <History />
      <div className={styles.divider} />
      <Button variant="quiet" icon={<Plus size={16} />} onClick={run('create')}>
        <span className={styles.words}>{shellTexts.add()}</span>
      </Button>
      {hasRoots && <RootMenu />}
      <button type="button" className={styles.search} onClick={run('palette')}>
        <Search size={14} aria-hidden />
        <span className={styles.words}>{shellTexts.find()}</span>
        <Kbd keys="Mod+K" />
      </button>
      {!isLesson && (
        <Button
          variant="quiet"
          className={styles.wide ?? ''}
          icon={<GraduationCap size={16} />}
          onClick={run('lessons')}
        >
          <span className={styles.lessons}>{shellTexts.lessons()}</span>
        </Button>
      )}
      <Button variant="quiet" className={styles.wide ?? ''} icon={<Link size={14} />} onClick={run('share')}>
        <span className={styles.verb}>{shellTexts.share()}</span>
      </Button>
      <Button
        variant="quiet"
        className={styles.wide ?? ''}
        icon={<Download size={14} />}
        onClick={run('export')}
      >
        <span className={styles.verb}>{shellTexts.export()}</span>
      </Button>
      <MenuLater trigger={<Button variant="quiet">{shellTexts.help()}</Button>} load={loadHelpMenu} />
      <div className={styles.panels} data-lesson={isLesson || undefined}>
        <div className={styles.divider} />
        <PanelToggles />
      </div>
      <div className={styles.theme}>
        <IconButton icon={ThemeIcon} label={themeWords[theme]()} onClick={() => setTheme(nextTheme[theme])} />
      </div>
    </header>
  );
}
