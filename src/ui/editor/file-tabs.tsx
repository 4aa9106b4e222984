import { Download, Ellipsis, FilePlus, FileText, PencilLine, Save, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { editorTexts } from '../../texts/en/editor.ts';
import { ContextMenu } from '../parts/context-menu.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../parts/menu.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { FileTab, RenamingTab } from './file-tab.tsx';
import styles from './file-tabs.module.css';
import { tabLabel } from './open-tabs.ts';
import { useFileHealth } from './use-file-health.ts';

type Props = { tabs: readonly string[]; onClose: (path: string) => void };

/** A tab per open file, and what can be done with files. */
export function FileTabs({ tabs, onClose }: Props) {
  const { actions, store } = useWorkspace();
  const { files, activeFile: active } = useAppState('files', 'activeFile');
  const isToRead = useApp((state) => state.locks.whole !== undefined);
  const health = useFileHealth();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ path: string; x: number; y: number } | null>(null);
  const show = (path: string) => store.getState().openFile(path);
  const addFile = () => store.getState().writeIn(actions.newFile());

  const rename = (path: string, to: string | null) => {
    setRenaming(null);
    if (to !== null && to !== path) actions.renameFile(path, to);
  };
  const step = (by: number) => {
    const next = tabs[(tabs.indexOf(active ?? '') + by + tabs.length) % tabs.length];
    if (next !== undefined) show(next);
  };

  const items = (path: string) => (
    <>
      <MenuItem icon={PencilLine} shortcut="F2" onSelect={() => setRenaming(path)}>
        {editorTexts.rename()}
      </MenuItem>
      <MenuItem
        icon={files.find((file) => file.path === path)?.onDisk ? Save : Download}
        onSelect={() => void actions.saveToDisk(path)}
      >
        {files.find((file) => file.path === path)?.onDisk ? editorTexts.save() : editorTexts.download()}
      </MenuItem>
      <MenuItem icon={X} shortcut="Delete" onSelect={() => onClose(path)}>
        {editorTexts.closeTab()}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Trash2} danger onSelect={() => actions.deleteFile(path)}>
        {editorTexts.deleteFile()}
      </MenuItem>
    </>
  );
  const closed = files.filter(({ path }) => !tabs.includes(path)).slice(0, 100);

  return (
    <div className={styles.bar}>
      <div className={styles.tabs} role="tablist" aria-label={editorTexts.openFiles()}>
        {tabs.map((path) => (
          <FileTab
            key={path}
            path={path}
            label={tabLabel(path, tabs)}
            active={path === active}
            dirty={files.find((file) => file.path === path)?.dirty ?? false}
            health={health.get(path)}
            onShow={() => show(path)}
            onStep={step}
            onClose={() => onClose(path)}
            onRename={() => !isToRead && setRenaming(path)}
            onMenu={(at) => !isToRead && setMenu({ path, ...at })}
          />
        ))}
      </div>
      {renaming !== null && (
        <RenamingTab key={renaming} path={renaming} onDone={(to) => rename(renaming, to)} />
      )}
      {!isToRead && (
        <div className={styles.actions}>
          <IconButton icon={FilePlus} size="sm" label={editorTexts.newFile()} onClick={addFile} />
          <Menu
            align="end"
            trigger={
              <button type="button" className={styles.more} aria-label={editorTexts.more()}>
                <Ellipsis size={14} />
              </button>
            }
          >
            {active !== null && (
              <>
                <MenuLabel>{active}</MenuLabel>
                {items(active)}
                <MenuSeparator />
              </>
            )}
            {closed.length > 0 && <MenuLabel>{editorTexts.withoutTab()}</MenuLabel>}
            {closed.map(({ path }) => (
              <MenuItem key={path} icon={FileText} onSelect={() => show(path)}>
                {path}
              </MenuItem>
            ))}
            <MenuItem icon={FilePlus} onSelect={addFile}>
              {editorTexts.newFile()}
            </MenuItem>
          </Menu>
        </div>
      )}
      {menu && (
        <ContextMenu at={menu} onClose={() => setMenu(null)}>
          {items(menu.path)}
        </ContextMenu>
      )}
    </div>
  );
}
