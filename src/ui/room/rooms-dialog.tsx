import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { reportFailure } from '../../state/report-failure.ts';
import type { RoomActions, RoomInBrowser } from '../../state/room/room-actions.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { workspacesTexts } from '../../texts/en/workspaces.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './room.module.css';

/** The rooms that this browser has something of: to go back to them, or to clear them. */
export function RoomsDialog() {
  const { actions, store } = useWorkspace();
  const [rooms, setRooms] = useState<RoomActions | null>(null);
  const [listed, setListed] = useState<readonly RoomInBrowser[]>([]);
  /** The room that it is asked about whether it is to go. */
  const [asked, setAsked] = useState<string | null>(null);
  const close = useClose();

  useEffect(() => {
    let current = true;
    const load = async () => {
      const loaded = await actions.rooms();
      if (!current) return;
      setRooms(loaded);
      setListed(loaded.kept());
    };
    load().catch((error: unknown) => reportFailure(store, error));
    return () => {
      current = false;
    };
  }, [actions, store]);

  if (!rooms) return null;
  const clear = ({ id, name }: RoomInBrowser) => {
    rooms.clearKept(id);
    setAsked(null);
    setListed(rooms.kept());
    store.getState().announce(roomsTexts.cleared({ name: nameOf(name) }));
  };
  return (
    <Modal
      title={roomsTexts.roomsHere()}
      description={roomsTexts.aboutRoomsHere()}
      width={600}
      onClose={close}
      footer={<Button onClick={close}>{partsTexts.close()}</Button>}
    >
      {listed.length === 0 && <p>{roomsTexts.noRoomsHere()}</p>}
      <ul className={styles.rooms} aria-label={roomsTexts.roomsHere()}>
        {listed.map((room) => (
          <li key={room.id} className={styles.roomRow}>
            {asked === room.id ? (
              <>
                <div className={styles.roomName}>
                  <strong>{nameOf(room.name)}</strong>
                  <p>{roomsTexts.aboutClear()}</p>
                </div>
                <Button size="sm" ref={focusIt} onClick={() => setAsked(null)}>
                  {roomsTexts.keepIt()}
                </Button>
                <Button size="sm" variant="danger" onClick={() => clear(room)}>
                  {roomsTexts.clear()}
                </Button>
              </>
            ) : (
              <Row room={room} onOpen={() => rooms.openKept(room.id)} onClear={() => setAsked(room.id)} />
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}

type RowProps = Readonly<{ room: RoomInBrowser; onOpen: () => void; onClear: () => void }>;

function Row({ room: { name, role, seen, isOpen }, onOpen, onClear }: RowProps) {
  return (
    <>
      <div className={styles.roomName}>
        <strong>{nameOf(name)}</strong>
        <span>
          {[
            ...(role === null ? [] : [roomsTexts.youMay({ role })]),
            ...(seen > 0 ? [roomsTexts.seenOn({ day: seen })] : []),
          ].join(' · ')}
        </span>
      </div>
      {isOpen ? (
        <Badge>{workspacesTexts.open()}</Badge>
      ) : (
        <>
          <Button size="sm" onClick={onOpen}>
            {workspacesTexts.openIt()} <span className="visually-hidden">{nameOf(name)}</span>
          </Button>
          <IconButton
            icon={Trash2}
            size="sm"
            label={roomsTexts.clearRoom({ name: nameOf(name) })}
            onClick={onClear}
          />
        </>
      )}
    </>
  );
}

/** The button that asked is gone when its question is there. */
const focusIt = (button: HTMLButtonElement | null) => button?.focus();

const nameOf = (name: string): string => (name === '' ? roomsTexts.unnamedRoom() : name);
