import { authoringTexts } from '../../texts/en/authoring.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import { FileChange, FileRemoval } from '../editor/file-change.tsx';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import styles from './authoring.module.css';
import { useAuthor, useAuthorState } from './use-author.ts';

/** What taking the workspace would change in the pack, before it is written. */
export function TakeDialog() {
  const session = useAuthor();
  const proposed = useAuthorState((state) => state.proposed);
  if (!proposed) return null;
  const { title, change } = proposed;
  const { writes, removes, leftOut } = change;
  const isNothing = writes.length + removes.length === 0;
  return (
    <Modal
      title={title}
      width={760}
      onClose={session.cancel}
      footer={
        <>
          <Button onClick={session.cancel}>{isNothing ? partsTexts.close() : partsTexts.cancel()}</Button>
          {!isNothing && (
            <Button variant="primary" onClick={session.confirm}>
              {authoringTexts.write()}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.changes}>
        {isNothing && <p>{authoringTexts.nothingToChange()}</p>}
        {leftOut.length > 0 && <p>{authoringTexts.leftOut({ files: leftOut.join(', ') })}</p>}
        {writes.map(({ path, text }) => (
          <FileChange key={path} path={path}>
            {text === '' ? (
              <p>{authoringTexts.becomesEmpty({ path })}</p>
            ) : (
              <DiffPreview before={session.documents.read(path)} after={text} />
            )}
          </FileChange>
        ))}
        {removes.map((path) => (
          <FileRemoval key={path} path={path} />
        ))}
      </div>
    </Modal>
  );
}
