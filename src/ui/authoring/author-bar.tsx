import {
  ArrowLeft,
  ClipboardPaste,
  FolderOutput,
  GraduationCap,
  Redo2,
  Save,
  Share2,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './authoring.module.css';
import { useAuthor, useAuthorState } from './use-author.ts';
import { canSaveToFolder } from './use-save.ts';

/** Which pack this is, whether it is kept, and what can be done with the whole of it. */
export function AuthorBar() {
  const session = useAuthor();
  const { actions } = useWorkspace();
  const title = useAuthorState(({ view }) => view?.pack?.title ?? session.id);
  const isReadable = useAuthorState(({ view }) => view?.lesson !== null && view !== null);
  return (
    <header className={styles.bar}>
      <Button
        variant="quiet"
        icon={<ArrowLeft size={14} aria-hidden />}
        onClick={() => void actions.authors().then((authors) => authors.leave())}
      >
        {authoringTexts.back()}
      </Button>
      <div className={styles.titles}>
        <h1 className={styles.title}>
          <span className={styles.view}>{authoringTexts.lessonEditor()}</span> {title}
        </h1>
        <Kept />
      </div>
      <History />
      <TakeMenu />
      <ShareMenu />
      <Button
        variant="primary"
        icon={<GraduationCap size={14} aria-hidden />}
        title={authoringTexts.aboutTryIt()}
        disabled={!isReadable}
        onClick={() => void session.tryIt()}
      >
        {authoringTexts.tryIt()}
      </Button>
    </header>
  );
}

function Kept() {
  const isStored = useAuthorState((state) => state.isStored);
  const isWhole = useAuthorState(({ view }) => view === null || view.pack !== null);
  return (
    <p className={styles.kept} data-warning={!isStored || !isWhole}>
      {(!isStored || !isWhole) && <TriangleAlert size={12} aria-hidden />}
      {isStored
        ? isWhole
          ? authoringTexts.kept()
          : authoringTexts.unreadable()
        : authoringTexts.notStored()}
    </p>
  );
}

function History() {
  const session = useAuthor();
  const undo = useAuthorState((state) => state.undoTitle);
  const redo = useAuthorState((state) => state.redoTitle);
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undo === null ? authoringTexts.undo() : authoringTexts.undoOne({ title: undo })}
        disabled={undo === null}
        onClick={session.undo}
      />
      <IconButton
        icon={Redo2}
        label={redo === null ? authoringTexts.redo() : authoringTexts.redoOne({ title: redo })}
        disabled={redo === null}
        onClick={session.redo}
      />
    </>
  );
}

/** The workspace that is open behind the editor, as a state of the lesson. */
function TakeMenu() {
  const session = useAuthor();
  const { actions } = useWorkspace();
  const lesson = useAuthorState(({ view }) => view?.lesson?.content.lesson ?? null);
  const folder = useAuthorState(({ view }) => view?.lesson?.folder ?? null);
  const take = (
    title: string,
    deed: Readonly<{ do: 'take-as-start' } | { do: 'take-as-solution'; step: number }>,
  ) => {
    if (folder === null) return;
    void session.propose(title, { ...deed, lesson: folder, files: actions.texts() });
  };
  return (
    <Menu
      trigger={
        <Button
          icon={<ClipboardPaste size={14} aria-hidden />}
          title={authoringTexts.aboutTake()}
          disabled={!lesson}
        >
          {authoringTexts.take()}
        </Button>
      }
    >
      <MenuItem
        onSelect={() =>
          take(authoringTexts.takeStartTitle({ lesson: lesson?.title ?? '' }), { do: 'take-as-start' })
        }
      >
        {authoringTexts.takeAsStart()}
      </MenuItem>
      {lesson?.steps.map(({ id, title }, step) => (
        <MenuItem
          key={id}
          onSelect={() =>
            take(authoringTexts.takeSolutionTitle({ number: step + 1 }), { do: 'take-as-solution', step })
          }
        >
          {authoringTexts.takeAsSolution({ number: step + 1, title })}
        </MenuItem>
      ))}
    </Menu>
  );
}

function ShareMenu() {
  const session = useAuthor();
  const openDialog = useApp((state) => state.openDialog);
  const folder = useAuthorState((state) => state.folder);
  return (
    <>
      {(folder !== null || canSaveToFolder()) && (
        <Button
          icon={folder === null ? <FolderOutput size={14} aria-hidden /> : <Save size={14} aria-hidden />}
          onClick={() => void session.saveToFolder()}
        >
          {folder === null ? authoringTexts.saveTo() : authoringTexts.save({ folder })}
        </Button>
      )}
      <Button
        icon={<Share2 size={14} aria-hidden />}
        onClick={() => openDialog({ type: 'share-pack', id: session.id })}
      >
        {authoringTexts.share()}
      </Button>
    </>
  );
}
