import { ClipboardList, Download, FileArchive, FilePlus, FolderOpen, Trash2, Upload } from 'lucide-react';
import { useCallback, useState } from 'react';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { Menu, MenuItem, MenuSeparator } from '../parts/menu.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { LessonList } from './lesson-list.tsx';
import styles from './lessons-dialog.module.css';
import { useLoaded } from './use-loaded.ts';
import { WorkshopList } from '../workshop/workshop-list.tsx';

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
          <OpenPackMenu />
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
      <JoinedOrAll key={changes} onOpen={close} onChange={changed} />
    </Modal>
  );
}

/** The lessons of the workshop that one takes part in; else all. */
function JoinedOrAll({ onOpen, onChange }: { onOpen: () => void; onChange: () => void }) {
  const { actions } = useWorkspace();
  const load = useCallback(async () => ({ kept: await (await actions.workshops()).joined() }), [actions]);
  const joined = useLoaded(load);
  if (!joined) return <p aria-busy="true">{lessonsTexts.loading()}</p>;
  if (joined.kept) return <WorkshopList kept={joined.kept} onOpen={onOpen} onLeave={onChange} />;
  return <LessonList onOpen={onOpen} onChange={onChange} />;
}

function OpenPackMenu() {
  const { actions } = useWorkspace();
  const openDialog = useApp((state) => state.openDialog);
  return (
    <Menu
      trigger={
        <Button icon={<FolderOpen size={14} aria-hidden />} title={lessonPacksTexts.dropHint()}>
          {lessonPacksTexts.openPack()}
        </Button>
      }
    >
      <MenuItem icon={FolderOpen} onSelect={() => void actions.packs().then((packs) => packs.chooseFolder())}>
        {lessonPacksTexts.openFolder()}
      </MenuItem>
      <MenuItem icon={FileArchive} onSelect={() => void actions.packs().then((packs) => packs.chooseFile())}>
        {lessonPacksTexts.openFile()}
      </MenuItem>
      <MenuItem icon={FilePlus} onSelect={() => void actions.authors().then((authors) => authors.newPack())}>
        {authoringTexts.newPack()}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={ClipboardList} onSelect={() => openDialog({ type: 'collect' })}>
        {workshopTexts.collect()}
      </MenuItem>
    </Menu>
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
