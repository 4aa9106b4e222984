import { useState } from 'react';
import type { CommandCall } from '../../core/commands/command-call.ts';
import { rowKind } from '../../core/kinds/row.ts';
import { parseKey, resourceKey, type ResourceKey } from '../../core/model/resource.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { SelectField } from '../parts/field.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { FormDialog } from './form-dialog.tsx';
import { namespaceProblem } from './name-problem.ts';
import { NamespaceField } from './namespace-field.tsx';

/** Lets the routes of a team's namespace attach to a listener; the namespace is made where it is not there. */
export function AdmitTeamDialog({
  gateway,
  namespace: wished = '',
}: {
  gateway: ResourceKey;
  /** The namespace of the team, where it is known already. */
  namespace?: string | undefined;
}) {
  const { actions, store } = useWorkspace();
  const listeners = useApp((state) => state.nodes.get(gateway)?.rows ?? []).filter(
    ({ id }) => rowKind(id) === 'listener',
  );
  const [listener, setListener] = useState(listeners[0]?.label ?? '');
  const [namespace, setNamespace] = useState(wished);

  const show = async () => {
    const key = resourceKey({ group: '', kind: 'Namespace', namespace: '', name: namespace });
    const isThere = store.getState().nodes.get(key)?.origin === 'manifest';
    const make: readonly CommandCall[] = isThere
      ? []
      : [{ id: 'create', args: { kind: '/Namespace', name: namespace, exact: true } }];
    const calls: readonly CommandCall[] = [
      ...make,
      { id: 'admit-namespace', args: { gateway, listener, namespace } },
    ];
    store.getState().openDialog({ type: 'plan', calls, plan: await actions.preview(calls) });
  };

  return (
    <FormDialog
      title={dialogsTexts.admitTeam({ name: parseKey(gateway).name })}
      description={dialogsTexts.aboutAdmitTeam()}
      width={440}
      verb={dialogsTexts.showChanges()}
      invalid={namespace === '' || listener === '' || namespaceProblem(namespace) !== undefined}
      onSubmit={show}
    >
      <NamespaceField
        label={dialogsTexts.namespaceOfTeam()}
        value={namespace}
        onChange={setNamespace}
        first
      />
      <SelectField
        label={dialogsTexts.listener()}
        value={listener}
        onChange={(event) => setListener(event.target.value)}
      >
        {listeners.map(({ id, label }) => (
          <option key={id} value={label}>
            {label}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
