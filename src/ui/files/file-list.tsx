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
import { useMemo, useRef } from 'react';
import type { FileInfo } from '../../state/files-slice.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../parts/menu.tsx';
import { useWindow } from '../parts/use-window.ts';
import { useRunAction } from '../shell/use-run-action.ts';
import { useAppState, useWorkspace } from '../use-app.ts';
import { fileListTexts } from '../../texts/en/file-list.ts';
import styles from './file-list.module.css';

/** The height of a row, as the style sheet has it. */
const ROW = 28;

/** Up to so many files are all in the page; of more only those in view, since each has a menu. */
const ALL = 200;

type FileRowProps = Readonly<{
  file: FileInfo;
  errors: number;
  active: boolean;
  /** Its number among so many, where not all are in the page. */
  place?: Readonly<{ number: number; of: number }> | undefined;
}>;

function FileRow({ file, errors, active, place }: FileRowProps) {
  const { actions } = useWorkspace();
  const { openFile, showRight, openDialog, hosted } = useAppState(
    'openFile',
    'showRight',
    'openDialog',
    'hosted',
  );
  const Icon = file.path.endsWith('.json') ? FileJson : FileText;
  return (
    <li className={styles.file} data-active={active} aria-posinset={place?.number} aria-setsize={place?.of}>
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
          {hosted ? fileListTexts.delete() : fileListTexts.remove()}
        </MenuItem>
      </Menu>
    </li>
  );
}

type FileRowsProps = Readonly<{
  files: readonly FileInfo[];
  /** How many errors there are in a file. */
  errors: ReadonlyMap<string, number>;
  active: string | null;
}>;

function FileRows({ files, errors, active }: FileRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const view = useWindow(list, files.length, ROW, 0);
  const isWhole = files.length <= ALL;
  const { from, to } = isWhole ? { from: 0, to: files.length } : view;
  const room = (rows: number): string => `calc(var(--space-2) + ${rows * ROW}px)`;
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ paddingTop: room(from), paddingBottom: room(files.length - to) }}
      aria-label={fileListTexts.files()}
    >
      {files.slice(from, to).map((file, index) => (
        <FileRow
          key={file.path}
          file={file}
          errors={errors.get(file.path) ?? 0}
          active={file.path === active}
          place={isWhole ? undefined : { number: from + index + 1, of: files.length }}
        />
      ))}
    </ul>
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
        <FileRows files={files} errors={errors} active={active} />
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
