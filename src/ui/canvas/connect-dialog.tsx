import { Command } from 'cmdk';
import { useEffect, useMemo, useState } from 'react';
import type { ConnectionRole } from '../../core/commands/connect-targets.ts';
import type { CommandCall } from '../../core/commands/command-call.ts';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import { rowFacts, rowName } from '../../core/kinds/row.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { KindIcon } from '../parts/kind-icon.tsx';
import { Modal } from '../parts/modal.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { connectingTexts } from '../../texts/en/connecting.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import type { End } from './canvas-store.ts';
import { connectCandidates, type Candidate } from './connect-candidates.ts';
import { roleNames } from './role-names.ts';
import styles from './connect-dialog.module.css';

/** How many candidates are planned in advance; the others are planned when they are chosen. */
const ASKED = 60;

const callOf = (from: End, to: End, role: ConnectionRole | null): CommandCall => ({
  id: 'connect',
  args: { from: from.key, fromRow: from.row, to: to.key, toRow: to.row, role },
});

/** The text that the filter searches; unique for each choice. */
const valueOf = ({ id, node, row }: Candidate): string =>
  `${id} ${node.kind} ${row ? rowName(row) : ''}`.trim();

/** Refused without a remedy. */
const isHopeless = (plan: CommandPlan | undefined): boolean =>
  plan !== undefined && !plan.ok && plan.remedies.length === 0;

const unanswered: ReadonlyMap<string, CommandPlan> = new Map();

/** The plan of each connection, as the answers arrive. */
function usePlans(
  from: End,
  candidates: readonly Candidate[],
  role: ConnectionRole | null,
): ReadonlyMap<string, CommandPlan> {
  const { actions } = useWorkspace();
  const [answers, setAnswers] = useState({ to: candidates, plans: unanswered });
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const plans = new Map<string, CommandPlan>();
      for (const { id, end } of candidates.slice(0, ASKED)) {
        plans.set(id, await actions.preview([callOf(from, end, role)]));
        if (stopped) return;
        setAnswers({ to: candidates, plans: new Map(plans) });
      }
    };
    void ask();
    return () => {
      stopped = true;
    };
  }, [actions, from, candidates, role]);
  return answers.to === candidates ? answers.plans : unanswered;
}

/** Drawing an edge without a mouse: what to connect with what, with the reasons why something cannot be. */
export function ConnectDialog({ from, row }: { from: string; row: string | null }) {
  const { store } = useWorkspace();
  const node = useApp((state) => state.nodes.get(from as ResourceKey));
  const close = () => store.getState().openDialog(null);
  if (node) return <ConnectFrom node={node} row={row} close={close} />;
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

function ConnectFrom({ node, row, close }: { node: GraphNode; row: string | null; close: () => void }) {
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
  const plans = usePlans(from, candidates, role);
  // Refused connections go last, and Enter never selects one.
  const hopeless = (candidate: Candidate) => isHopeless(plans.get(candidate.id));
  const sorted = [...candidates.filter((one) => !hopeless(one)), ...candidates.filter(hopeless)];
  const [marked, setMarked] = useState('');
  const markable = sorted.filter((one) => !hopeless(one)).map(valueOf);
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
          <Command.List className={styles.list}>
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
  const refused = plan && !plan.ok ? plan : null;
  const note = refused?.reason ?? (plan?.ok ? plan.caveats[0]?.message : undefined);
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
