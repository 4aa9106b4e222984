import { useMemo, useState } from 'react';
import { kindOf, kinds } from '../../core/kinds/registry.ts';
import type { CommandCall } from '../../core/model/plan.ts';
import { resourceKey } from '../../core/model/resource.ts';
import { Button } from '../parts/button.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { Modal } from '../parts/modal.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';
import { NamespaceField } from './namespace-field.tsx';
import { nameProblem } from './name-problem.ts';
import { useClose } from './use-close.ts';

type Props = { kind: string | null; namespace: string | null; connect: CommandCall | null };

const tierNames = {
  entry: 'Classes',
  gateway: 'Gateways',
  route: 'Routes',
  service: 'Services',
  workload: 'Workloads',
  support: 'Beside the chain',
} as const;

/** Adds an object: which kind, what it is called, in which namespace. */
export function CreateDialog({ kind: givenKind, namespace: givenNamespace, connect }: Props) {
  const { actions } = useWorkspace();
  const close = useClose();
  const nodes = useApp((state) => state.nodes);
  const defaultNamespace = useApp((state) => state.options.defaultNamespace);
  const [id, setId] = useState(givenKind ?? 'gateway.networking.k8s.io/HTTPRoute');
  const [group = '', kindName = ''] = id.split('/');
  const kind = kindOf(group, kindName);
  const [namespace, setNamespace] = useState(givenNamespace ?? defaultNamespace);
  const scoped = kind?.scope === 'Cluster' ? '' : namespace;

  const suggested = useMemo(() => {
    const base = kindName.toLowerCase();
    for (let n = 1; ; n++) {
      const name = n === 1 ? base : `${base}-${n}`;
      if (!nodes.has(resourceKey({ group, kind: kindName, namespace: scoped, name }))) return name;
    }
  }, [nodes, group, kindName, scoped]);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? suggested;

  const taken =
    nodes.get(resourceKey({ group, kind: kindName, namespace: scoped, name }))?.origin === 'manifest';
  const problem = nameProblem(name) ?? (taken ? `${kindName} ${name} is there already.` : undefined);

  const create = async () => {
    if (problem !== undefined || !kind) return;
    close();
    const call: CommandCall = { id: 'create', args: { kind: id, name, namespace: scoped, file: null } };
    await actions.run(connect ? [call, connect] : [call]);
  };

  return (
    <Modal
      title="Add an object"
      onClose={close}
      width={460}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={problem !== undefined} onClick={() => void create()}>
            Add
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <SelectField
          label="Kind"
          hint={kind?.description}
          value={id}
          onChange={(event) => setId(event.target.value)}
        >
          {Object.entries(tierNames).map(([tier, title]) => (
            <optgroup key={tier} label={title}>
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
          label="Name"
          value={name}
          error={problem}
          // The kind is chosen mostly; the name is what is typed.
          onChange={(event) => setTyped(event.target.value)}
        />
        {kind?.scope !== 'Cluster' && <NamespaceField value={namespace} onChange={setNamespace} />}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
