import { useState } from 'react';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { TextField } from '../parts/field.tsx';
import { useWorkspace } from '../use-app.ts';
import { FormDialog } from './form-dialog.tsx';
import { useClose } from './use-close.ts';

/** Gives a file another path. */
export function RenameFileDialog({ path }: { path: string }) {
  const { actions } = useWorkspace();
  const close = useClose();
  const [to, setTo] = useState(path);
  const [problem, setProblem] = useState<string>();

  const rename = () => {
    const refused = to.trim() === path ? null : actions.renameFile(path, to.trim());
    if (refused === null) close();
    else setProblem(refused);
  };

  return (
    <FormDialog title={dialogsTexts.renameFile()} width={440} verb={dialogsTexts.rename()} onSubmit={rename}>
      <TextField
        label={dialogsTexts.path()}
        value={to}
        error={problem}
        onChange={(event) => setTo(event.target.value)}
      />
    </FormDialog>
  );
}
