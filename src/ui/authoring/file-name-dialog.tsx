import { useState } from 'react';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { useAuthor } from './use-author.ts';

/** Asks for the path of a new file, or for another one of a file (`path`). */
export function FileNameDialog({ path, onClose }: { path: string | null; onClose: () => void }) {
  const session = useAuthor();
  const [to, setTo] = useState(path ?? '');
  const [problem, setProblem] = useState<string>();
  const submit = () => {
    const wanted = to.trim();
    const refused =
      path === null ? session.newFile(wanted) : wanted === path ? null : session.renameFile(path, wanted);
    if (refused === null) onClose();
    else setProblem(refused);
  };
  return (
    <FormDialog
      title={path === null ? authoringTexts.makeFile() : authoringTexts.renameFile()}
      verb={path === null ? authoringTexts.makeFile() : authoringTexts.renameIt()}
      width={440}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={authoringTexts.path()}
        hint={authoringTexts.aboutPath()}
        value={to}
        error={problem}
        onChange={(event) => setTo(event.target.value)}
      />
    </FormDialog>
  );
}
