import { useEffect, useState } from 'react';
import { reportFailure } from '../../state/report-failure.ts';
import type { ReviewedSuggestion } from '../../state/room/room-state.ts';
import { listOf } from '../../texts/list-of.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import { FileChange, FileRemoval } from '../editor/file-change.tsx';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './room.module.css';
import { useRoom } from './use-room.ts';

/** So many names of files in a sentence. */
const MOST_NAMED = 5;

type Props = Readonly<{ participant: string; name: string; onClose: () => void }>;

/** What a participant suggests, against the room as it is now; taken over as one step, or left. */
export function ReviewDialog({ participant, name, onClose }: Props) {
  const room = useRoom();
  const { store } = useWorkspace();
  const [found, setFound] = useState<ReviewedSuggestion | null | 'awaited'>('awaited');
  useEffect(() => {
    let current = true;
    room.suggestionOf(participant).then(
      (reviewed) => current && setFound(reviewed),
      (error: unknown) => reportFailure(store, error),
    );
    return () => {
      current = false;
    };
  }, [room, participant, store]);
  const take = (reviewed: ReviewedSuggestion) => {
    room.take(reviewed, name);
    store.getState().toast({ tone: 'success', message: roomsTexts.tookFrom({ name }) });
    onClose();
  };
  const reviewed = found === 'awaited' ? null : found;
  return (
    <Modal
      title={roomsTexts.suggestionFrom({ name })}
      onClose={onClose}
      width={760}
      readOnly={reviewed !== null}
      footer={
        <>
          <Button onClick={onClose}>{partsTexts.close()}</Button>
          {reviewed && (
            <Button variant="primary" onClick={() => take(reviewed)}>
              {roomsTexts.takeOver()}
            </Button>
          )}
        </>
      }
    >
      {found === 'awaited' && <p role="status">{roomsTexts.loadingSuggestion()}</p>}
      {found === null && <p role="status">{roomsTexts.noSuggestion({ name })}</p>}
      {reviewed && (
        <div className={styles.review}>
          {reviewed.conflicts.length > 0 && (
            <div className={styles.warning} role="note">
              <SeverityIcon severity="warning" />
              <p>{roomsTexts.conflictsIn({ files: listOf(reviewed.conflicts, MOST_NAMED) })}</p>
            </div>
          )}
          {reviewed.files.map(({ path, before, after }) => (
            <FileChange key={path} path={path}>
              {after === null ? (
                <FileRemoval path={path} />
              ) : (
                <DiffPreview before={before ?? ''} after={after} />
              )}
            </FileChange>
          ))}
        </div>
      )}
    </Modal>
  );
}
