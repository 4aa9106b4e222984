import { FilePlus, FileText, MoreHorizontal, Pencil, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { LessonProblem } from '../../core/lessons/format/lesson-problem.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../parts/menu.tsx';
import styles from './authoring.module.css';
import { AddLessonDialog } from './add-lesson-dialog.tsx';
import { FileNameDialog } from './file-name-dialog.tsx';
import { useAuthor, useAuthorState } from './use-author.ts';

/** Of more folders only that of the open file is unfolded at first. */
const MOST_OPEN = 5;

type Open = 'file' | 'lesson' | Readonly<{ rename: string }> | null;

/** The files of the pack, folder by folder, with how many problems each has. */
export function PackFiles() {
  const paths = useAuthorState((state) => state.paths);
  const problems = useAuthorState((state) => state.problems);
  const file = useAuthorState((state) => state.file);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const folders = useMemo(() => byFolder(paths), [paths]);
  return (
    <nav className={styles.files} aria-label={authoringTexts.files()}>
      <div className={styles.folders}>
        {folders.map(([folder, own]) => (
          <details
            key={folder}
            open={folders.length <= MOST_OPEN || folder === '' || file?.startsWith(`${folder}/`) === true}
          >
            <summary className={styles.folder}>
              <h2>{folder === '' ? authoringTexts.ofPack() : folder}</h2>
              <Counts problems={problems.filter(({ at }) => own.includes(at.file))} />
            </summary>
            <ul>
              {own.map((path) => (
                <FileRow
                  key={path}
                  path={path}
                  words={folder === '' ? path : path.slice(folder.length + 1)}
                  problems={problems}
                  onRename={() => setOpen({ rename: path })}
                />
              ))}
            </ul>
          </details>
        ))}
      </div>
      <div className={styles.add}>
        <Menu
          trigger={
            <Button size="sm" icon={<Plus size={14} aria-hidden />}>
              {authoringTexts.add()}
            </Button>
          }
        >
          <MenuItem icon={Plus} onSelect={() => setOpen('lesson')}>
            {authoringTexts.newLesson()}
          </MenuItem>
          <MenuItem icon={FilePlus} onSelect={() => setOpen('file')}>
            {authoringTexts.newFile()}
          </MenuItem>
        </Menu>
      </div>
      {open === 'lesson' && <AddLessonDialog onClose={close} />}
      {open === 'file' && <FileNameDialog path={null} onClose={close} />}
      {open !== null && typeof open === 'object' && <FileNameDialog path={open.rename} onClose={close} />}
    </nav>
  );
}

/** How many errors there are; of what has none, how many warnings. */
function Counts({ problems }: { problems: readonly LessonProblem[] }) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return null;
  return (
    <Badge tone={errors > 0 ? 'error' : 'warning'}>
      <span aria-hidden>{errors > 0 ? errors : warnings}</span>
      <span className="visually-hidden">
        {errors > 0 ? authoringTexts.errors({ count: errors }) : authoringTexts.warnings({ count: warnings })}
      </span>
    </Badge>
  );
}

type RowProps = {
  path: string;
  words: string;
  problems: readonly LessonProblem[];
  onRename: () => void;
};

function FileRow({ path, words, problems, onRename }: RowProps) {
  const session = useAuthor();
  const isOpen = useAuthorState(({ file }) => file === path);
  const found = problems.filter(({ at }) => at.file === path);
  return (
    <li className={styles.file} data-active={isOpen}>
      <button
        type="button"
        className={styles.name}
        title={path}
        aria-current={isOpen}
        onClick={() => session.openFile(path)}
      >
        <FileText size={14} aria-hidden />
        <span className={styles.path}>
          {/* Lines break behind the slashes. */}
          {words
            .split('/')
            .flatMap((part, index) => (index === 0 ? [part] : ['/', <wbr key={part} />, part]))}
        </span>
        <Counts problems={found} />
      </button>
      <Menu
        align="end"
        trigger={<IconButton icon={MoreHorizontal} label={authoringTexts.actionsFor({ path })} size="sm" />}
      >
        <MenuItem icon={Pencil} onSelect={onRename}>
          {authoringTexts.rename()}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} danger onSelect={() => session.deleteFile(path)}>
          {authoringTexts.delete()}
        </MenuItem>
      </Menu>
    </li>
  );
}

/** In which order the folders of a lesson stand: as it is gone through. */
const STATES = ['start', 'solution', 'attempts', 'alternatives'];

/** The files right in the pack first; then those of each folder, the text of a lesson before its states. */
function byFolder(paths: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const slash = path.indexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const rank = (path: string) => STATES.indexOf(path.split('/')[1] ?? '');
  return [...folders]
    .toSorted(([a], [b]) => Number(b === '') - Number(a === '') || (a < b ? -1 : 1))
    .map(([folder, own]) => [folder, own.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))]);
}
