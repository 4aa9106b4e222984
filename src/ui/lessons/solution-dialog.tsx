import { useState } from 'react';
import { editsTo } from '../../state/lessons/edits-to.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { previewEdits } from '../dialogs/preview-edits.ts';
import { useClose } from '../dialogs/use-close.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import { FileChange, FileRemoval } from '../editor/file-change.tsx';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './solution-dialog.module.css';
import { useSession } from './use-session.ts';

/** The solution of a step: first what showing it means, then what it would change, and what it would reach. */
export function SolutionDialog() {
  const session = useSession();
  const close = useClose();
  const [isShown, setShown] = useState(false);
  if (isShown) return <Solution />;
  return (
    <Modal
      title={lessonsTexts.showSolution()}
      onClose={close}
      width={480}
      footer={
        <>
          <Button onClick={close}>{partsTexts.cancel()}</Button>
          <Button
            variant="primary"
            onClick={() => {
              session.noteSolutionShown();
              setShown(true);
            }}
          >
            {lessonsTexts.showSolution()}
          </Button>
        </>
      }
    >
      <p>{lessonsTexts.aboutSolution()}</p>
    </Modal>
  );
}

function Solution() {
  const session = useSession();
  const { actions, documents } = useWorkspace();
  const close = useClose();
  const step = session.step();
  const { edits, deletes } = editsTo(session.solution(), actions.texts());
  const files = previewEdits(documents, edits);
  const isThere = files.length + deletes.length === 0;
  return (
    <Modal
      title={lessonsTexts.solutionOf({ step: step?.title ?? '' })}
      onClose={close}
      width={720}
      footer={
        <>
          <Button onClick={close}>{isThere ? partsTexts.close() : lessonsTexts.onlyShow()}</Button>
          {!isThere && (
            <Button
              variant="primary"
              onClick={() => {
                close();
                session.applySolution();
              }}
            >
              {lessonsTexts.apply()}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        {step && step.goals.some(({ guard }) => !guard) && (
          <section aria-label={lessonsTexts.goalsItMeets()}>
            <h3 className={styles.heading}>{lessonsTexts.goalsItMeets()}</h3>
            <ul className={styles.goals}>
              {step.goals
                .filter(({ guard, hidden }) => !guard && !hidden)
                .map(({ id, say }) => (
                  <li key={id}>{say}</li>
                ))}
            </ul>
          </section>
        )}
        {isThere && <p>{lessonsTexts.solutionIsThere()}</p>}
        {files.map(({ path, before, after }) => (
          <FileChange key={path} path={path}>
            <DiffPreview before={before} after={after} />
          </FileChange>
        ))}
        {deletes.map((path) => (
          <FileRemoval key={path} path={path} />
        ))}
      </div>
    </Modal>
  );
}
