import { useState } from 'react';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
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
  const what =
    keys.length === 1 && first !== undefined
      ? `${parseKey(first).kind} ${parseKey(first).name}`
      : `${keys.length} objects`;

  const move = async () => {
    close();
    await actions.run([{ id: 'move', args: { keys, namespace, follow } }]);
  };

  return (
    <FormDialog
      title={`Move ${what}`}
      description="Everything that would break is shown first."
      width={440}
      verb="Move"
      invalid={namespaceProblem(namespace) !== undefined}
      onSubmit={move}
    >
      <NamespaceField label="To namespace" value={namespace} onChange={setNamespace} />
      <Checkbox
        label="Update references"
        hint="Updates the references to these objects."
        checked={follow}
        onChange={(event) => setFollow(event.target.checked)}
      />
    </FormDialog>
  );
}
