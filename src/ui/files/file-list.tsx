import {
  Download,
  FileJson,
  FilePlus,
  FileText,
  Files,
  MoreHorizontal,
  Pencil,
  Save,
  Trash2,
} from 'lucide-react';
import { useMemo } from 'react';
import type { FileInfo } from '../../state/files-slice.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../parts/menu.tsx';
import { useRunAction } from '../shell/use-run-action.ts';
import { useAppState, useWorkspace } from '../use-app.ts';
import { fileListTexts } from '../../texts/en/file-list.ts';
import styles from './file-list.module.css';

function FileRow({ file, errors, active }: { file: FileInfo; errors: number; active: boolean }) {
  const { actions } = useWorkspace();
  const { openFile, showRight, openDialog } = useAppState('openFile', 'showRight', 'openDialog');
  const Icon = file.path.endsWith('.json') ? FileJson : FileText;
  return (
    <li className={styles.file} data-active={active}>
      <button
        type="button"
        className={styles.name}
        title={file.path}
        aria-current={active}
        onClick={() => {
          openFile(file.path);
          showRight('yaml');
        }}
      >
        <Icon size={14} aria-hidden />
        <span className={styles.path}>
          <bdi>{file.path}</bdi>
        </span>
        {file.dirty && <span className={styles.dirty} role="img" aria-label={fileListTexts.changed()} />}
        {errors > 0 && <Badge tone="error">{errors}</Badge>}
      </button>
      <Menu
        align="end"
        trigger={<IconButton icon={MoreHorizontal} label={fileListTexts.actionsFor(file)} size="sm" />}
      >
        <MenuItem icon={file.onDisk ? Save : Download} onSelect={() => void actions.saveToDisk(file.path)}>
          {file.onDisk ? fileListTexts.save() : fileListTexts.download()}
        </MenuItem>
        <MenuItem icon={Pencil} onSelect={() => openDialog({ type: 'rename-file', path: file.path })}>
          {fileListTexts.rename()}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} danger onSelect={() => actions.deleteFile(file.path)}>
          {fileListTexts.remove()}
        </MenuItem>
      </Menu>
    </li>
  );
}

/** The files of the workspace. */
export function FileList() {
  const { files, activeFile: active, findings } = useAppState('files', 'activeFile', 'findings');
  const errors = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { severity, at } of findings.values()) {
      if (severity === 'error') counts.set(at.file, (counts.get(at.file) ?? 0) + 1);
    }
    return counts;
  }, [findings]);
  const run = useRunAction();

  return (
    <div className={styles.files}>
      {files.length === 0 ? (
        <EmptyState icon={<Files size={24} />} title={fileListTexts.noFiles()}>
          {fileListTexts.aboutNoFiles()}
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label={fileListTexts.files()}>
          {files.map((file) => (
            <FileRow
              key={file.path}
              file={file}
              errors={errors.get(file.path) ?? 0}
              active={file.path === active}
            />
          ))}
        </ul>
      )}
      <div className={styles.bar}>
        <Button size="sm" icon={<FileText size={14} />} onClick={run('open-files')}>
          {fileListTexts.open()}
        </Button>
        <Button size="sm" icon={<FilePlus size={14} />} onClick={run('new-file')}>
          {fileListTexts.new()}
        </Button>
      </div>
    </div>
  );
}
