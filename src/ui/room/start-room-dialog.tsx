import { useEffect, useState } from 'react';
import { LIMITS } from '../../room-protocol/limits.ts';
import { EVERYBODY, type EverybodyRole } from '../../room-protocol/roles.ts';
import { reportFailure } from '../../state/report-failure.ts';
import { notStartedWords } from '../../state/room/refusal-words.ts';
import type { RoomActions } from '../../state/room/room-actions.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { PartsChoice } from '../dialogs/parts-choice.tsx';
import { useParts } from '../dialogs/use-parts.ts';
import { asCode } from '../parts/as-code.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useWorkspace } from '../use-app.ts';
import { nameFault } from './name-fault.ts';
import styles from './room.module.css';

type Rooms = Readonly<{ actions: RoomActions; offered: Awaited<ReturnType<RoomActions['offered']>> }>;

const MB = 1024 * 1024;

/** Shares the workspace live: asks for what the server needs, makes the room, copies its link, and goes there. */
export function StartRoomDialog() {
  const { actions, analyzer, store } = useWorkspace();
  const [rooms, setRooms] = useState<Rooms | null>(null);
  const [room, setRoom] = useState({ name: '', myName: '', password: '' });
  const [everybody, setEverybody] = useState<EverybodyRole>('edit');
  const [state, setState] = useState<'filled-in' | 'tried' | 'starting'>('filled-in');
  const [problem, setProblem] = useState<string | null>(null);
  const { sensitive, parts, setParts } = useParts({ secrets: false, requests: true });

  useEffect(() => {
    let current = true;
    const load = async () => {
      const loaded = await actions.rooms();
      const offered = await loaded.offered();
      if (!current) return;
      setRooms({ actions: loaded, offered });
      setRoom((now) => ({ ...now, myName: now.myName === '' ? loaded.myName() : now.myName }));
    };
    load().catch((error: unknown) => reportFailure(store, error));
    return () => {
      current = false;
    };
  }, [actions, store]);

  const fault = nameFault(room.myName);
  const set = (change: Partial<typeof room>) => setRoom({ ...room, ...change });

  const start = async () => {
    setState('tried');
    if (!rooms?.offered || fault !== undefined) return;
    setState('starting');
    setProblem(null);
    const files = await analyzer.textsToShare(actions.texts(), parts);
    const size = files.reduce((sum, { text }) => sum + text.length, 0);
    const { largest } = rooms.offered;
    if (size > largest) {
      setState('tried');
      return setProblem(roomsTexts.tooLarge({ size: size / MB, largest: largest / MB }));
    }
    const started = await rooms.actions.start({
      name: room.name.trim(),
      myName: room.myName.trim(),
      password: room.password,
      everybody,
      files,
    });
    if ('reason' in started) {
      setState('tried');
      return setProblem(notStartedWords(started));
    }
    await copied(started.address);
    return started.open();
  };

  /** The toast goes with the page: whether the link was copied is said by the clipboard, and it is in the menu of the room. */
  const copied = async (address: string) => {
    try {
      await navigator.clipboard.writeText(address);
      store.getState().announce(roomsTexts.linkCopied());
    } catch (error) {
      console.warn(noticesTexts.copyRefused(), error);
    }
  };

  const isOffered = rooms !== null && rooms.offered !== null;
  return (
    <FormDialog
      title={roomsTexts.startRoom()}
      description={roomsTexts.aboutStart()}
      width={520}
      verb={state === 'starting' ? roomsTexts.starting() : roomsTexts.start()}
      invalid={!isOffered || state === 'starting' || sensitive === null}
      onSubmit={() =>
        start().catch((error: unknown) => {
          setState('tried');
          reportFailure(store, error);
        })
      }
    >
      {rooms === null && <p role="status">{roomsTexts.checkingServer()}</p>}
      {rooms !== null && rooms.offered === null && (
        <div className={styles.warning} role="alert">
          <SeverityIcon severity="warning" />
          <p>
            <RichText parts={roomsTexts.noServer({ code: asCode })} />
          </p>
        </div>
      )}
      <TextField
        label={roomsTexts.myName()}
        hint={roomsTexts.myNameHint()}
        value={room.myName}
        maxLength={LIMITS.name}
        error={state === 'tried' ? fault : undefined}
        onChange={(event) => set({ myName: event.target.value })}
      />
      <TextField
        label={roomsTexts.roomName()}
        hint={roomsTexts.roomNameHint()}
        value={room.name}
        maxLength={LIMITS.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label={roomsTexts.password()}
        hint={roomsTexts.passwordHint()}
        type="password"
        value={room.password}
        maxLength={LIMITS.password}
        onChange={(event) => set({ password: event.target.value })}
      />
      <SelectField
        label={roomsTexts.everybodyMay()}
        hint={roomsTexts.roleAbout({ role: everybody })}
        value={everybody}
        onChange={(event) => setEverybody(event.target.value as EverybodyRole)}
      >
        {EVERYBODY.map((role) => (
          <option key={role} value={role}>
            {roomsTexts.roleWords({ role })}
          </option>
        ))}
      </SelectField>
      {sensitive && <PartsChoice {...{ sensitive, parts, setParts }} canBeRead={roomsTexts.secretsAreRead} />}
      {rooms?.offered && <p className={styles.fine}>{roomsTexts.daysOfRest({ days: rooms.offered.days })}</p>}
      {problem !== null && (
        <div className={styles.warning} role="alert">
          <SeverityIcon severity="error" />
          <p>{problem}</p>
        </div>
      )}
    </FormDialog>
  );
}
