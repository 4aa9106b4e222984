import { Download, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useWorkspace } from '../use-app.ts';
import { LessonList } from './lesson-list.tsx';
import styles from './lessons-dialog.module.css';

/** All lessons, and what is kept of them. */
export function LessonsDialog() {
  const { actions } = useWorkspace();
  const close = useClose();
  // The list is read again once something of it is forgotten, or was brought in.
  const [changes, setChanges] = useState(0);
  const changed = () => setChanges((before) => before + 1);
  return (
    <Modal
      title={lessonsTexts.lessons()}
      description={lessonsTexts.aboutLessons()}
      width={900}
      onClose={close}
      footer={
        <div className={styles.footer}>
          <Button icon={<Download size={14} aria-hidden />} onClick={() => void actions.exportProgress()}>
            {lessonsTexts.exportProgress()}
          </Button>
          <Button
            icon={<Upload size={14} aria-hidden />}
            onClick={() => void actions.importProgress().then(changed)}
          >
            {lessonsTexts.importProgress()}
          </Button>
          <ForgetMenu onForgotten={changed} />
        </div>
      }
    >
      <LessonList key={changes} onOpen={close} />
    </Modal>
  );
}

function ForgetMenu({ onForgotten }: { onForgotten: () => void }) {
  const { actions, lesson } = useWorkspace();
  const forget = (what: Parameters<typeof actions.forgetProgress>[0]) =>
    void actions.forgetProgress(what).then(onForgotten);
  return (
    <Menu
      trigger={<Button icon={<Trash2 size={14} aria-hidden />}>{lessonsTexts.forget()}</Button>}
      align="end"
    >
      {lesson && (
        <>
          <MenuItem danger onSelect={() => forget(lesson.open.name)}>
            {lessonsTexts.forgetLesson({ title: lesson.open.lesson.title })}
          </MenuItem>
          <MenuItem danger onSelect={() => forget({ pack: lesson.open.name.pack, lesson: null })}>
            {lessonsTexts.forgetPack({ title: lesson.open.packTitle })}
          </MenuItem>
        </>
      )}
      <MenuItem danger onSelect={() => forget(null)}>
        {lessonsTexts.forgetAll()}
      </MenuItem>
    </Menu>
  );
}
