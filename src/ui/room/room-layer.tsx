import './person-colors.css';
import { useState } from 'react';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { Button } from '../parts/button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { EndDialog } from './end-dialog.tsx';
import { LessonDialog } from './lesson-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomDoor } from './room-door.tsx';
import styles from './room.module.css';
import { useGoFree } from './use-go-free.ts';
import { useRoom, useRoomState } from './use-room.ts';

/** A dialog of the room. */
export type RoomDialog =
  | Readonly<{ is: 'people' }>
  | Readonly<{ is: 'lesson' }>
  | Readonly<{ is: 'name' }>
  | Readonly<{ is: 'end' }>
  | Readonly<{ is: 'review'; participant: string; name: string }>;

/** What a room adds to the window: its bar, its dialogs, and the door in front of it. */
export function RoomLayer() {
  const [dialog, setDialog] = useState<RoomDialog | null>(null);
  const close = () => setDialog(null);
  useGoFree();
  return (
    <>
      <RoomBar open={setDialog} />
      <Notes />
      <RoomDoor />
      {dialog?.is === 'people' && <PeopleDialog open={setDialog} onClose={close} />}
      {dialog?.is === 'lesson' && <LessonDialog onClose={close} />}
      {dialog?.is === 'name' && <NameDialog onClose={close} />}
      {dialog?.is === 'end' && <EndDialog onClose={close} />}
      {dialog?.is === 'review' && <ReviewDialog {...dialog} onClose={close} />}
    </>
  );
}

/** What must be known: that the room is over, and what of the user's did not get there. */
function Notes() {
  const room = useRoom();
  const ended = useRoomState((state) => state.connection.is === 'ended');
  const unsent = useRoomState((state) => state.hasUnsent);
  if (!ended && !unsent) return null;
  return (
    <div className={styles.note} role="status" data-room>
      <SeverityIcon severity={ended ? 'info' : 'warning'} />
      <p>{ended ? `${roomsTexts.ended()}. ${roomsTexts.aboutEnded()}` : roomsTexts.unsent()}</p>
      <Button size="sm" onClick={() => void room.keep()}>
        {roomsTexts.keep()}
      </Button>
      {ended && (
        <Button size="sm" onClick={room.leave}>
          {roomsTexts.leaveRoom()}
        </Button>
      )}
    </div>
  );
}
