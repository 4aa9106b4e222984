import { useState } from 'react';
import { LIMITS } from '../../room-protocol/limits.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { nameFault } from './name-fault.ts';
import { useRoom } from './use-room.ts';

/** Changes the name that others see, here and in rooms to come. */
export function NameDialog({ onClose }: { onClose: () => void }) {
  const room = useRoom();
  const [name, setName] = useState(room.state.getState().me.name);
  const fault = nameFault(name);
  const submit = () => {
    room.rename(name.trim());
    onClose();
  };
  return (
    <FormDialog
      title={roomsTexts.yourNewName()}
      width={400}
      verb={roomsTexts.change()}
      invalid={fault !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={roomsTexts.myName()}
        value={name}
        maxLength={LIMITS.name}
        error={fault}
        onChange={(event) => setName(event.target.value)}
      />
    </FormDialog>
  );
}
