import {
  ArrowLeft,
  ChevronRight,
  FolderInput,
  GraduationCap,
  MoreHorizontal,
  Pencil,
  Presentation,
  RotateCcw,
  Waypoints,
} from 'lucide-react';
import { packIds } from '../../lessons/load-pack.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../parts/menu.tsx';
import { ActionItem } from '../shell/action-item.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './lesson-crumbs.module.css';
import { useSession } from './use-session.ts';

/** In the place of the workspace's name: which lesson this is, and the way back. */
export function LessonCrumbs() {
  const session = useSession();
  const openDialog = useApp((state) => state.openDialog);
  const { actions } = useWorkspace();
  const { lesson, number, name } = session.open;
  return (
    <>
      <Button
        variant="quiet"
        icon={<ArrowLeft size={14} aria-hidden />}
        title={lessonsTexts.backToWorkspace()}
        onClick={session.leave}
      >
        <span className={styles.back}>{lessonsTexts.backToWorkspace()}</span>
      </Button>
      <nav className={styles.crumbs} aria-label={lessonsTexts.whichLesson()}>
        <Button variant="quiet" className={styles.all ?? ''} onClick={() => openDialog({ type: 'lessons' })}>
          {lessonsTexts.lessons()}
        </Button>
        <ChevronRight size={12} aria-hidden className={styles.sign} />
        <span className={styles.title} title={lesson.title}>
          {lesson.mode === 'tour' ? lesson.title : `${number} ${lesson.title}`}
        </span>
      </nav>
      <Menu trigger={<IconButton icon={MoreHorizontal} label={lessonsTexts.more()} />}>
        <MenuItem icon={RotateCcw} onSelect={session.resetStep}>
          {lessonsTexts.resetStep()}
        </MenuItem>
        <MenuItem icon={RotateCcw} onSelect={session.resetLesson}>
          {lessonsTexts.resetLesson()}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={FolderInput} onSelect={() => void session.takeAlong()}>
          {lessonsTexts.takeAlong()}
        </MenuItem>
        <ActionItem id="present" icon={Presentation} />
        <ActionItem id="chain" icon={Waypoints} />
        <MenuSeparator />
        {lesson.mode !== 'tour' && (
          <MenuItem
            icon={Pencil}
            onSelect={() => void actions.authors().then((authors) => authors.editPack(name.pack))}
          >
            {packIds.includes(name.pack) ? authoringTexts.editCopy() : authoringTexts.editPack()}
          </MenuItem>
        )}
        <MenuItem icon={GraduationCap} onSelect={() => openDialog({ type: 'lessons' })}>
          {lessonsTexts.allLessons()}
        </MenuItem>
      </Menu>
    </>
  );
}
