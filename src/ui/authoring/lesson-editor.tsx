import { useEffect, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { AuthorSession } from '../../state/authoring/author-state.ts';
import { reportFailure } from '../../state/report-failure.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Toasts } from '../shell/toasts.tsx';
import { useWorkspace } from '../use-app.ts';
import { AuthorBar } from './author-bar.tsx';
import styles from './authoring.module.css';
import { ChangedOnDiskDialog } from './changed-on-disk-dialog.tsx';
import { LessonSide } from './lesson-side.tsx';
import { PackFiles } from './pack-files.tsx';
import { PackText } from './pack-text.tsx';
import { ProblemList } from './problem-list.tsx';
import { TakeDialog } from './take-dialog.tsx';
import { AuthorContext } from './use-author.ts';
import { useAuthorKeys } from './use-author-keys.ts';

/** The lesson editor, in the place of the workspace: the files of a pack, their text, and what learners see of it. */
export function LessonEditor({ pack }: { pack: string }) {
  const { actions, store } = useWorkspace();
  const [session, setSession] = useState<AuthorSession | null>(null);

  useEffect(() => {
    let gone = false;
    let opened: AuthorSession | null = null;
    const open = async () => {
      const authors = await actions.authors();
      opened = await authors.open(pack);
      if (gone) await opened?.close();
      else if (opened) setSession(opened);
      else authors.leave();
    };
    open().catch((error: unknown) => {
      reportFailure(store, error);
      if (!gone) store.setState({ authoring: null });
    });
    return () => {
      gone = true;
      setSession(null);
      opened?.close().catch((error: unknown) => reportFailure(store, error));
    };
  }, [actions, store, pack]);

  return (
    <main className={styles.editor} aria-label={authoringTexts.lessonEditor()}>
      {session ? (
        <AuthorContext value={session}>
          <ErrorBoundary name={authoringTexts.lessonEditor()}>
            <Panes />
          </ErrorBoundary>
        </AuthorContext>
      ) : (
        <p className={styles.opening} aria-busy="true">
          {authoringTexts.opening()}
        </p>
      )}
      <Toasts />
    </main>
  );
}

function Panes() {
  useAuthorKeys();
  return (
    <>
      <AuthorBar />
      <Group id="gatehouse-authoring" className={styles.panes}>
        <Panel id="author-files" defaultSize={230} minSize={190} maxSize={420}>
          <PackFiles />
        </Panel>
        <Separator className={styles.separator} aria-label={authoringTexts.widthOfFiles()} />
        <Panel id="author-text" minSize={300}>
          <div className={styles.middle}>
            <PackText />
            <ProblemList />
          </div>
        </Panel>
        <Separator className={styles.separator} aria-label={authoringTexts.widthOfPreview()} />
        <Panel id="author-preview" defaultSize="36%" minSize={280}>
          <LessonSide />
        </Panel>
      </Group>
      <TakeDialog />
      <ChangedOnDiskDialog />
    </>
  );
}
