import { useState } from 'react';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { Checkbox, TextField } from '../parts/field.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { FormDialog } from './form-dialog.tsx';
import { nameProblem } from './name-problem.ts';
import { useClose } from './use-close.ts';

/** Gives an object another name, and asks whether what refers to it should follow. */
export function RenameDialog({ resource: key }: { resource: ResourceKey }) {
  const { actions } = useWorkspace();
  const close = useClose();
  const { kind, name: old } = parseKey(key);
  const referrers = useApp((state) => {
    let count = 0;
    for (const edge of state.edges.values()) {
      if (edge.holder !== key && (edge.source === key || edge.target === key)) count++;
    }
    return count;
  });
  const [name, setName] = useState(old);
  const [follow, setFollow] = useState(true);
  const problem = nameProblem(name);

  const rename = async () => {
    close();
    await actions.run([{ id: 'rename', args: { key, name, follow } }]);
  };

  return (
    <FormDialog
      title={dialogsTexts.renameOne({ kind, name: old })}
      width={420}
      verb={dialogsTexts.rename()}
      invalid={problem !== undefined || name === old}
      onSubmit={rename}
    >
      <TextField
        label={dialogsTexts.newName()}
        value={name}
        error={problem}
        onChange={(event) => setName(event.target.value)}
      />
      <Checkbox
        label={dialogsTexts.updateReferences()}
        hint={dialogsTexts.referrers({ count: referrers })}
        checked={follow}
        onChange={(event) => setFollow(event.target.checked)}
      />
    </FormDialog>
  );
}
