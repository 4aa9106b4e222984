import { useState } from 'react';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { useClose } from '../dialogs/use-close.ts';
import { TextField } from '../parts/field.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { workspacesTexts } from '../../texts/en/workspaces.ts';

/** Gives a workspace another name. */
export function RenameWorkspaceDialog({ id }: { id: string }) {
  const { actions } = useWorkspace();
  const close = useClose();
  const name = useApp((state) => state.workspaces.find((info) => info.id === id)?.name ?? '');
  const [to, setTo] = useState(name);
  const [problem, setProblem] = useState<string>();

  const rename = async () => {
    const refused = await actions.renameWorkspace(id, to);
    if (refused === null) close();
    else setProblem(refused);
  };

  return (
    <FormDialog
      title={workspacesTexts.renameTheWorkspace()}
      width={440}
      verb={workspacesTexts.rename()}
      onSubmit={rename}
    >
      <TextField
        label={workspacesTexts.name()}
        value={to}
        maxLength={80}
        error={problem}
        onChange={(event) => {
          setTo(event.target.value);
          setProblem(undefined);
        }}
      />
    </FormDialog>
  );
}
