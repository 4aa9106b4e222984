import { useState } from 'react';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { useAuthor } from './use-author.ts';

/** An id of a title: `Two ports` is `two-ports`. */
const idOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Asks for the title and the id of a lesson that is added to the pack. */
export function AddLessonDialog({ onClose }: { onClose: () => void }) {
  const session = useAuthor();
  const [title, setTitle] = useState('');
  const [written, setWritten] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const id = written ?? idOf(title);
  const submit = async () => {
    const refused = await session.addLesson(id, title.trim());
    if (refused === null) onClose();
    else setProblem(refused);
  };
  return (
    <FormDialog
      title={authoringTexts.addLesson()}
      verb={authoringTexts.addIt()}
      width={440}
      invalid={title.trim() === '' || id === ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={authoringTexts.lessonTitle()}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={authoringTexts.lessonId()}
        hint={authoringTexts.aboutLessonId()}
        value={id}
        error={problem}
        onChange={(event) => setWritten(event.target.value)}
      />
    </FormDialog>
  );
}
