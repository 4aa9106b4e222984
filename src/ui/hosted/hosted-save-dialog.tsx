import { hostedTexts } from '../../texts/en/hosted.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useAppState, useWorkspace } from '../use-app.ts';
import styles from './hosted.module.css';

/** Asks before files of a folder are deleted by saving, and says what else is written. */
export function HostedSaveDialog() {
  const { hosted: session, documents } = useWorkspace();
  const { hosted, files } = useAppState('hosted', 'files');
  const close = useClose();
  if (!session || !hosted) return null;
  const { name, conflicts } = hosted;
  const deleted = hosted.deleted.filter((path) => !conflicts.has(path));
  const written = files.filter(({ path, dirty }) => dirty && !conflicts.has(path) && documents.text(path));
  const save = (withDeletions: boolean) => {
    close();
    void session.saveNow({ withDeletions });
  };
  return (
    <Modal
      title={hostedTexts.saveTheFolder({ name })}
      description={hostedTexts.aboutDeletions({ count: deleted.length })}
      width={560}
      onClose={close}
      footer={
        <>
          <Button onClick={close} data-first>
            {partsTexts.cancel()}
          </Button>
          {written.length > 0 && (
            <Button onClick={() => save(false)}>{hostedTexts.saveWithoutDeleting()}</Button>
          )}
          <Button variant="danger" disabled={deleted.length === 0} onClick={() => save(true)}>
            {hostedTexts.saveAndDelete()}
          </Button>
        </>
      }
    >
      <h3 className={styles.heading}>{hostedTexts.toDelete()}</h3>
      <ul className={styles.files}>
        {deleted.map((path) => (
          <li key={path}>
            <code>{path}</code>
            <Button
              size="sm"
              aria-label={hostedTexts.bringBackFile({ path })}
              onClick={() => session.restore(path)}
            >
              {hostedTexts.bringBack()}
            </Button>
          </li>
        ))}
      </ul>
      {written.length > 0 && (
        <>
          <h3 className={styles.heading}>{hostedTexts.toWrite()}</h3>
          <ul className={styles.files}>
            {written.map(({ path }) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
