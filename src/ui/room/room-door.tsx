import { useState } from 'react';
import { LIMITS } from '../../room-protocol/limits.ts';
import { refusalWords } from '../../state/room/refusal-words.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { nameFault } from './name-fault.ts';
import { useRoom, useRoomState } from './use-room.ts';

/** In front of a room: who comes, the password, or why he may not. */
export function RoomDoor() {
  const connection = useRoomState((state) => state.connection);
  if (connection.is === 'asking') return <Entrance key={String(connection.wrong)} {...connection} />;
  return connection.is === 'refused' ? <Refused why={connection.why} /> : null;
}

function Entrance({ password: asksPassword, wrong }: { password: boolean; wrong: boolean }) {
  const room = useRoom();
  const title = useRoomState((state) => state.name);
  const [name, setName] = useState(room.state.getState().me.name);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const fault = nameFault(name);
  const submit = () => {
    setTried(true);
    if (fault === undefined) room.enter(name.trim(), password);
  };
  return (
    <FormDialog
      title={title === '' ? roomsTexts.enterRoom() : roomsTexts.enterNamed({ name: title })}
      description={roomsTexts.aboutEnter()}
      width={440}
      verb={roomsTexts.enter()}
      onSubmit={submit}
      onClose={room.leave}
    >
      <TextField
        label={roomsTexts.myName()}
        hint={roomsTexts.myNameHint()}
        value={name}
        maxLength={LIMITS.name}
        error={tried ? fault : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {asksPassword && (
        <TextField
          label={roomsTexts.password()}
          hint={roomsTexts.passwordNeeded()}
          type="password"
          value={password}
          maxLength={LIMITS.password}
          data-first
          error={wrong && password === '' ? roomsTexts.passwordWrong() : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
    </FormDialog>
  );
}

function Refused({ why }: { why: Parameters<typeof refusalWords>[0] }) {
  const room = useRoom();
  return (
    <FormDialog
      title={roomsTexts.notEntered()}
      width={440}
      verb={roomsTexts.tryAgain()}
      onSubmit={room.retry}
      onClose={room.leave}
    >
      <p role="alert">{refusalWords(why)}</p>
    </FormDialog>
  );
}
