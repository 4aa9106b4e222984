import { authoringTexts } from '../../texts/en/authoring.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import styles from './authoring.module.css';
import { useAuthor, useAuthorState } from './use-author.ts';

/** Asks before files are written over that another program has changed. */
export function ChangedOnDiskDialog() {
  const session = useAuthor();
  const changed = useAuthorState((state) => state.changedOnDisk);
  if (changed.length === 0) return null;
  return (
    <Modal
      title={authoringTexts.changedOnDisk()}
      description={authoringTexts.aboutChangedOnDisk()}
      width={560}
      onClose={session.leaveChanges}
      footer={
        <>
          <Button onClick={session.leaveChanges}>{partsTexts.cancel()}</Button>
          <Button variant="danger" onClick={() => void session.saveOverChanges()}>
            {authoringTexts.saveOver()}
          </Button>
        </>
      }
    >
      <ul className={styles.changes}>
        {changed.map((path) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
