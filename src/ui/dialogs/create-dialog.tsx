import { useMemo, useState } from 'react';
import { kindOf, kinds } from '../../core/kinds/registry.ts';
import type { CommandCall } from '../../core/commands/command-call.ts';
import { resourceKey } from '../../core/model/resource.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { SelectField, TextField } from '../parts/field.tsx';
import { newName } from '../new-name.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import { FormDialog } from './form-dialog.tsx';
import { NamespaceField } from './namespace-field.tsx';
import { nameProblem, namespaceProblem } from './name-problem.ts';
import { useClose } from './use-close.ts';
import { usualNamespace } from './usual-namespace.ts';

type Props = { kind: string | null; namespace: string | null; connect: CommandCall | null };

const tierNames = {
  entry: dialogsTexts.classes,
  gateway: dialogsTexts.gateways,
  route: dialogsTexts.routes,
  service: dialogsTexts.services,
  workload: dialogsTexts.workloads,
  support: dialogsTexts.supporting,
} as const;

/** Adds an object: which kind, what it is called, in which namespace. */
export function CreateDialog({ kind: givenKind, namespace: givenNamespace, connect }: Props) {
  const { actions, store } = useWorkspace();
  const close = useClose();
  const nodes = useApp((state) => state.nodes);
  const defaultNamespace = useApp((state) => state.options.defaultNamespace);
  const [id, setId] = useState(givenKind ?? 'gateway.networking.k8s.io/HTTPRoute');
  const [group = '', kindName = ''] = id.split('/');
  const kind = kindOf(group, kindName);
  const [namespace, setNamespace] = useState(() => givenNamespace ?? usualNamespace(nodes, defaultNamespace));
  const isNamespaced = kind?.scope !== 'Cluster';
  const scoped = isNamespaced ? namespace : '';

  const suggested = useMemo(
    () => newName(nodes, { group, kind: kindName, namespace: scoped }),
    [nodes, group, kindName, scoped],
  );
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? suggested;

  const taken =
    nodes.get(resourceKey({ group, kind: kindName, namespace: scoped, name }))?.origin === 'manifest';
  const problem = nameProblem(name) ?? (taken ? dialogsTexts.exists({ kind: kindName, name }) : undefined);
  const homeless = isNamespaced && namespaceProblem(namespace) !== undefined;

  const create = async () => {
    if (!kind) return;
    close();
    const call: CommandCall = { id: 'create', args: { kind: id, name, namespace: scoped, file: null } };
    if (!(await actions.run(connect ? [call, connect] : [call]))) return;
    const key = resourceKey({ group, kind: kindName, namespace: scoped, name });
    store.getState().select([key], 'canvas');
    store.getState().centreOn([key]);
  };

  return (
    <FormDialog
      title={dialogsTexts.addObject()}
      width={460}
      verb={dialogsTexts.add()}
      invalid={problem !== undefined || homeless}
      onSubmit={create}
    >
      <SelectField
        label={dialogsTexts.kind()}
        hint={kind?.description}
        value={id}
        onChange={(event) => setId(event.target.value)}
      >
        {Object.entries(tierNames).map(([tier, title]) => (
          <optgroup key={tier} label={title()}>
            {kinds
              .filter((candidate) => candidate.tier === tier)
              .map((candidate) => (
                <option key={candidate.kind} value={`${candidate.group}/${candidate.kind}`}>
                  {candidate.kind}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <TextField
        label={dialogsTexts.name()}
        value={name}
        error={problem}
        data-first={givenKind !== null && givenNamespace !== '' ? true : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      {isNamespaced && (
        <NamespaceField
          value={namespace}
          onChange={setNamespace}
          hint={dialogsTexts.newNamespace()}
          first={givenNamespace === ''}
        />
      )}
    </FormDialog>
  );
}
