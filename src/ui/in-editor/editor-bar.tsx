import { Plus, Search } from 'lucide-react';
import { inEditorTexts } from '../../texts/en/in-editor.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { Button } from '../parts/button.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { later } from '../parts/later.tsx';
import { MenuLater } from '../parts/menu-later.tsx';
import { History, PanelToggles } from '../shell/top-bar.tsx';
import bar from '../shell/top-bar.module.css';
import { useRunAction } from '../shell/use-run-action.ts';
import { useApp } from '../use-app.ts';
import styles from './editor-window.module.css';

const loadHelpMenu = async () => (await import('../shell/help-menu.tsx')).HelpMenu;

const RootMenu = later(async () => (await import('../shell/root-menu.tsx')).RootMenu);

/** What concerns the whole folder. Files, settings and appearance are the editor's. */
export function EditorBar({ name }: { name: string }) {
  const run = useRunAction();
  const hasRoots = useApp((state) => state.roots.length > 0);
  return (
    <header className={bar.bar} aria-label={inEditorTexts.bar()}>
      <h1 className={styles.name} title={name}>
        {name}
      </h1>
      <div className={bar.divider} />
      <History />
      <div className={bar.divider} />
      <Button variant="quiet" icon={<Plus size={16} />} onClick={run('create')}>
        <span className={bar.words}>{shellTexts.add()}</span>
      </Button>
      {hasRoots && <RootMenu />}
      <button type="button" className={bar.search} onClick={run('palette')}>
        <Search size={14} aria-hidden />
        <span className={bar.words}>{shellTexts.find()}</span>
        <Kbd keys="Mod+K" />
      </button>
      <MenuLater trigger={<Button variant="quiet">{shellTexts.help()}</Button>} load={loadHelpMenu} />
      <div className={bar.panels}>
        <div className={bar.divider} />
        <PanelToggles />
      </div>
    </header>
  );
}
