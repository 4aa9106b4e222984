import { useState } from 'react';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { Checkbox } from '../parts/field.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { FormDialog } from './form-dialog.tsx';
import { namespaceProblem } from './name-problem.ts';
import { NamespaceField } from './namespace-field.tsx';
import { useClose } from './use-close.ts';

/** Moves objects to another namespace. What that would break is listed first. */
export function MoveDialog({
  keys,
  namespace: given,
}: {
  keys: readonly ResourceKey[];
  namespace: string | null;
}) {
  const { actions } = useWorkspace();
  const close = useClose();
  const defaultNamespace = useApp((state) => state.options.defaultNamespace);
  const [namespace, setNamespace] = useState(given ?? defaultNamespace);
  const [follow, setFollow] = useState(true);
  const [first] = keys;
  const title =
    keys.length === 1 && first !== undefined
      ? dialogsTexts.moveOne({ object: `${parseKey(first).kind} ${parseKey(first).name}` })
      : dialogsTexts.moveMany({ count: keys.length });

  const move = async () => {
    close();
    await actions.run([{ id: 'move', args: { keys, namespace, follow } }]);
  };

  return (
    <FormDialog
      title={title}
      description={dialogsTexts.aboutMove()}
      width={440}
      verb={dialogsTexts.move()}
      invalid={namespaceProblem(namespace) !== undefined}
      onSubmit={move}
    >
      <NamespaceField label={dialogsTexts.toNamespace()} value={namespace} onChange={setNamespace} />
      <Checkbox
        label={dialogsTexts.updateReferences()}
        hint={dialogsTexts.aboutReferences()}
        checked={follow}
        onChange={(event) => setFollow(event.target.checked)}
      />
    </FormDialog>
  );
}
