import { roomsTexts } from '../../texts/en/rooms.ts';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { useRoom } from './use-room.ts';

/** Asks before a room is ended for all. */
export function EndDialog({ onClose }: { onClose: () => void }) {
  const room = useRoom();
  const end = () => {
    room.end();
    onClose();
  };
  return (
    <FormDialog
      title={roomsTexts.endRoom()}
      width={440}
      verb={roomsTexts.endIt()}
      onSubmit={end}
      onClose={onClose}
    >
      <p>{roomsTexts.aboutEnd()}</p>
    </FormDialog>
  );
}
