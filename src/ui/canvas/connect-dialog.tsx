import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import type { ConnectionRole } from '../../core/commands/connect-targets.ts';
import type { CommandCall } from '../../core/commands/command-call.ts';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import { rowFacts, rowName } from '../../core/kinds/row.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import type { ConnectSide } from '../../state/notices-slice.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { KindIcon } from '../parts/kind-icon.tsx';
import { Modal } from '../parts/modal.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { connectingTexts } from '../../texts/en/connecting.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import type { End } from './canvas-store.ts';
import { connectCandidates, sortCandidates, type Candidate } from './connect-candidates.ts';
import { isHopeless, reasonOf } from './connect-order.ts';
import { roleNames } from './role-names.ts';
import { usePlans } from './use-plans.ts';
import styles from './connect-dialog.module.css';

const callOf = (from: End, to: End, role: ConnectionRole | null): CommandCall => ({
  id: 'connect',
  args: { from: from.key, fromRow: from.row, to: to.key, toRow: to.row, role },
});

/** The text that the filter searches; unique for each choice. */
const valueOf = ({ id, node, row }: Candidate): string =>
  `${id} ${node.kind} ${row ? rowName(row) : ''}`.trim();

type Props = Readonly<{
  from: string;
  row: string | null;
  /** Where the edge leaves the card; null where that is not known. */
  side: ConnectSide | null;
}>;

/** Drawing an edge without a mouse: what to connect with what, with the reasons why something cannot be. */
export function ConnectDialog({ from, row, side }: Props) {
  const { store } = useWorkspace();
  const node = useApp((state) => state.nodes.get(from as ResourceKey));
  const close = () => store.getState().openDialog(null);
  if (node) return <ConnectFrom node={node} row={row} side={side} close={close} />;
  return (
    <Modal
      title={connectingTexts.title()}
      onClose={close}
      width={420}
      footer={<Button onClick={close}>{partsTexts.close()}</Button>}
    >
      <p>{connectingTexts.isGone()}</p>
    </Modal>
  );
}

type FromProps = Pick<Props, 'row' | 'side'> & Readonly<{ node: GraphNode; close: () => void }>;

function ConnectFrom({ node, row, side, close }: FromProps) {
  const { actions } = useWorkspace();
  const nodes = useApp((state) => state.nodes);
  const starts = node.rows.filter(({ inlet, outlet }) => inlet || outlet);
  const [fromRow, setFromRow] = useState(row);
  const from = useMemo<End>(() => ({ key: node.key, row: fromRow }), [node.key, fromRow]);
  const joinable = useMemo(() => connectCandidates(nodes, from), [nodes, from]);
  const roles = [...new Set(joinable.flatMap((one) => one.roles))];
  const [wanted, setWanted] = useState<string>('');
  const role = roles.find((one) => one === wanted) ?? null;
  const candidates = useMemo(
    () => (role === null ? joinable : joinable.filter((one) => one.roles.includes(role))),
    [joinable, role],
  );
  const asked = useMemo(
    () => candidates.map(({ id, end }) => ({ id, calls: [callOf(from, end, role)] })),
    [candidates, from, role],
  );
  const plans = usePlans(asked);
  const sorted = sortCandidates(candidates, node, side, plans);
  const [marked, setMarked] = useState('');
  // Enter never selects a refused connection.
  const markable = sorted.filter(({ id }) => !isHopeless(plans.get(id))).map(valueOf);
  const value = markable.includes(marked) ? marked : (markable[0] ?? '');
  const choose = (to: End) => {
    close();
    void actions.run([callOf(from, to, role)]);
  };
  return (
    <Modal
      title={connectingTexts.connect({ object: `${node.kind} ${node.name}` })}
      onClose={close}
      width={520}
    >
      <div className={styles.body}>
        {starts.length > 0 && (
          <SelectField
            label={connectingTexts.from()}
            value={fromRow ?? ''}
            onChange={(event) => setFromRow(event.target.value || null)}
          >
            <option value="">{connectingTexts.whole({ kind: node.kind })}</option>
            {starts.map((row) => (
              <option key={row.id} value={row.id}>
                {rowFacts(row).join(' · ')}
              </option>
            ))}
          </SelectField>
        )}
        {roles.length > 1 && (
          <SelectField
            label={connectingTexts.as()}
            value={role ?? ''}
            onChange={(event) => setWanted(event.target.value)}
          >
            <option value="">{connectingTexts.usual()}</option>
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleNames[one]()}
              </option>
            ))}
          </SelectField>
        )}
        <Command
          className={styles.command}
          label={connectingTexts.whatWith({ name: node.name })}
          value={value}
          onValueChange={setMarked}
        >
          <Command.Input placeholder={connectingTexts.filter()} className={styles.input} data-first />
          <Command.List label={connectingTexts.whatWith({ name: node.name })} className={styles.list}>
            <Command.Empty className={styles.empty}>
              {candidates.length === 0
                ? connectingTexts.nothingFits({ name: node.name })
                : connectingTexts.nothingMatches()}
            </Command.Empty>
            {sorted.map((candidate) => (
              <Choice
                key={candidate.id}
                candidate={candidate}
                plan={plans.get(candidate.id)}
                onChoose={choose}
              />
            ))}
          </Command.List>
        </Command>
      </div>
    </Modal>
  );
}

type ChoiceProps = { candidate: Candidate; plan: CommandPlan | undefined; onChoose: (end: End) => void };

/** A refusal with remedies can be chosen: the remedies are offered next. */
function Choice({ candidate, plan, onChoose }: ChoiceProps) {
  const { end, node, row } = candidate;
  const hopeless = isHopeless(plan);
  const note = reasonOf(plan);
  return (
    <Command.Item
      value={valueOf(candidate)}
      disabled={hopeless}
      className={styles.choice}
      onSelect={() => onChoose(end)}
    >
      <KindIcon group={node.group} kind={node.kind} size={16} />
      <span className={styles.words}>
        <span>
          <b>{node.name}</b>
          {row && <> › {rowFacts(row).join(' · ')}</>}
          <span className={styles.where}>
            {' '}
            {node.namespace === ''
              ? node.kind
              : connectingTexts.kindIn({ kind: node.kind, namespace: node.namespace })}
          </span>
        </span>
        {note !== undefined && <span className={hopeless ? styles.hopeless : styles.caveat}>{note}</span>}
      </span>
    </Command.Item>
  );
}
