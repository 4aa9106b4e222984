import { useEffect, useState } from 'react';
import type { Library } from '../../state/lessons/library-actions.ts';
import { reportFailure } from '../../state/report-failure.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { SelectField } from '../parts/field.tsx';
import { useWorkspace } from '../use-app.ts';
import { useRoom } from './use-room.ts';

/** Gives everybody a lesson to work in. Only those that come with the program are there for all. */
export function LessonDialog({ onClose }: { onClose: () => void }) {
  const room = useRoom();
  const { actions, store } = useWorkspace();
  const [packs, setPacks] = useState<Library['packs']>([]);
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    let current = true;
    actions.lessons().then(
      (library) => current && setPacks(library.packs.filter(({ kept }) => kept === null)),
      (error: unknown) => reportFailure(store, error),
    );
    return () => {
      current = false;
    };
  }, [actions, store]);
  const first = packs.flatMap((pack) =>
    pack.chapters.flatMap(({ lessons }) => lessons.map(({ id }) => nameOf(pack, id))),
  )[0];
  const lesson = chosen === '' ? (first ?? '') : chosen;
  const submit = () => {
    room.startCopies({ lesson });
    onClose();
  };
  return (
    <FormDialog
      title={roomsTexts.chooseLesson()}
      description={roomsTexts.aboutChooseLesson()}
      width={460}
      verb={roomsTexts.giveOut()}
      invalid={lesson === ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={roomsTexts.lesson()}
        value={lesson}
        onChange={(event) => setChosen(event.target.value)}
      >
        {packs.flatMap((pack) =>
          pack.chapters.map((chapter) => (
            <optgroup key={`${pack.id} ${chapter.title}`} label={chapter.title}>
              {chapter.lessons.map(({ id, number, title }) => (
                <option key={id} value={nameOf(pack, id)}>
                  {`${number} ${title}`}
                </option>
              ))}
            </optgroup>
          )),
        )}
      </SelectField>
    </FormDialog>
  );
}

/** A lesson, as the protocol names it. */
const nameOf = ({ id: pack }: Library['packs'][number], lesson: string): string => `${pack}/${lesson}`;
