import type { NodeProps } from '@xyflow/react';
import { Lock, Plus } from 'lucide-react';
import { memo, useId } from 'react';
import { cardLines, headerFolds } from '../../../core/layout/card-lines.ts';
import { hasPortInHeader } from '../../../core/layout/node-size.ts';
import { TLS_CHIP } from '../../../core/kinds/row.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Role } from '../../../core/roles/role.ts';
import { isBundle } from '../../../core/topology/bundle/bundle.ts';
import { describe } from '../../../core/topology/describe.ts';
import type { GraphNode } from '../../../core/topology/graph.ts';
import { Button } from '../../parts/button.tsx';
import { KindIcon } from '../../parts/kind-icon.tsx';
import { lockOf } from '../../../state/lock-of.ts';
import { ownerOfCard } from '../../roles/owner-of-card.ts';
import { RoleSign } from '../../roles/role-sign.tsx';
import { useApp, useWorkspace } from '../../use-app.ts';
import { useCanvas, useCanvasStore } from '../canvas-store.ts';
import { createGhost } from '../create-object.ts';
import { isMissing } from '../edges/is-missing.ts';
import { troublesOf } from '../edges/troubles-of.ts';
import { CardLine } from './card-line.tsx';
import { CardState } from './card-state.tsx';
import { describeNode } from './describe-node.ts';
import { FoldChip } from './fold-chip.tsx';
import { LiveChip, withLive } from './live-chip.tsx';
import { MiddleEllipsis } from './middle-ellipsis.tsx';
import { NodeRow } from './node-row.tsx';
import { PortInHeader } from './port-in-header.tsx';
import { StateMark, useAlarm } from './state-mark.tsx';
import { tracePathMarks } from '../trace-path/trace-path-marks.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';
import { rolesTexts } from '../../../texts/en/roles.ts';
import { Inlet, Outlet } from './ports.tsx';
import styles from './resource-node.module.css';

/** While an edge is being drawn: where it starts, what could be its other end, and what could not. */
function useJoinable(node: GraphNode | undefined): 'from' | 'yes' | 'no' | undefined {
  return useCanvas(({ connecting }) => {
    if (!connecting || !node) return undefined;
    if (connecting.from.key === node.key) return 'from';
    return connecting.kinds.has(`${node.group}/${node.kind}`) ? 'yes' : 'no';
  });
}

/** Nodes carry a key and nothing else; what they show is read from the analysis of the current text. */
export const ResourceNode = memo(function ResourceNode({ id, selected, dragging }: NodeProps) {
  const key = id as ResourceKey;
  const node = useApp((state) => state.cards.get(key));
  const tabIndex = useCanvas((state) => (state.active === key ? 0 : -1));
  const statusSummary = useApp((state) => state.statusSummaries.get(key));
  const missing = useApp((state) => node?.origin === 'ghost' && isMissing(state.edges, key));
  const label = useApp((state) =>
    node ? describeNode(node, state.findings, statusSummary, missing, state.checks === 'done') : '',
  );
  const troubles = useApp((state) => troublesOf(state.edges, key));
  const tracePath = useApp((state) => tracePathMarks(state)?.cards.get(key));
  const isLit = useApp((state) => state.lit.has(key));
  const isAside = useApp(({ subject }) => subject !== null && !subject.has(key));
  const owner = useApp((state) => ownerOfCard(state, node));
  // A lesson locks what it is about, too: that does not step back.
  const locked = useApp((state) =>
    state.locks.persona && node?.origin === 'manifest' ? lockOf(state, key) : null,
  );
  const isToRead = useApp((state) => state.locks.whole !== undefined);
  const liveMark = useApp((state) => state.liveMarks.get(key));
  const joinable = useJoinable(node);
  const alarm = useAlarm(key);
  const canvas = useCanvasStore();
  const about = useId();
  if (!node) return null;
  const lines = cardLines(node);
  const [port] = hasPortInHeader(node) ? node.rows : [];
  const state = <CardState node={node} missing={missing} statusSummary={statusSummary} traced={tracePath} />;
  return (
    <div
      className={styles.card}
      role="group"
      aria-label={withLive(withRole(label, owner, locked), liveMark)}
      aria-describedby={troubles === undefined ? undefined : about}
      aria-current={selected || undefined}
      tabIndex={tabIndex}
      data-card={key}
      data-origin={node.origin}
      data-missing={missing || undefined}
      data-alarm={alarm ?? undefined}
      data-selected={selected}
      data-dragging={dragging}
      data-owner={owner ?? undefined}
      data-locked={locked === null ? undefined : true}
      data-joinable={joinable}
      data-lit={isLit || undefined}
      data-aside={isAside || undefined}
      data-trace={tracePath}
      data-silent={statusSummary?.silent === true || undefined}
      onFocus={() => canvas.setState({ active: key })}
    >
      <header className={styles.header}>
        <Inlet row={null} className={styles.handle} connectable={node.inlet} />
        {owner && <RoleSign role={owner} />}
        <span className={styles.icon}>
          <KindIcon group={node.group} kind={node.kind} size={14} color="currentColor" />
        </span>
        <span className={styles.title} title={titleOf(node)}>
          <MiddleEllipsis className={styles.name} text={node.name} />
        </span>
        {locked !== null && (
          <span className={styles.lock} title={locked}>
            <Lock size={12} aria-hidden />
          </span>
        )}
        {headerFolds(node).map((fold) => (
          <FoldChip
            key={fold.key}
            fold={fold}
            text={fold.as === 'certificate' ? TLS_CHIP : fold.words}
            tabIndex={tabIndex}
          />
        ))}
        {liveMark && <LiveChip mark={liveMark} />}
        {port && <PortInHeader row={port} workloads={node.folds} />}
        {lines.length === 0 && state}
        <StateMark resource={key} alarm={alarm} />
        <Outlet row={null} className={styles.handle} connectable={node.outlet} />
        {port && <Inlet row={port.id} className={styles.handle} connectable={port.inlet} />}
        {port && <Outlet row={port.id} className={styles.handle} connectable={port.outlet} />}
      </header>
      {lines.map((line, index) => (
        <CardLine key={lineKey(line)} line={line} tabIndex={tabIndex}>
          {index === 0 && state}
        </CardLine>
      ))}
      {!port && node.rows.length > 0 && (
        <ul className={styles.rows}>
          {node.rows.map((row) => (
            <NodeRow
              key={row.id}
              row={row}
              folds={node.folds}
              statusSummary={statusSummary?.rows[row.id]}
              tabIndex={tabIndex}
            />
          ))}
        </ul>
      )}
      {troubles !== undefined && (
        <span id={about} hidden>
          {troubles}
        </span>
      )}
      {node.origin === 'ghost' && !isToRead && <CreateButton node={node} />}
    </div>
  );
});

/** The name of a card with whose it is, and that it cannot be changed. */
const withRole = (label: string, owner: Role | null, locked: string | null): string =>
  [
    label,
    ...(owner ? [rolesTexts.belongsTo({ role: owner })] : []),
    ...(locked === null ? [] : [rolesTexts.locked()]),
  ].join(', ');

/** The kind is not written on a card: its icon and its column say it, and this. */
const titleOf = (node: GraphNode): string =>
  node.origin === 'derived' && !isBundle(node)
    ? canvasTexts.providedByCluster({ object: describe(node) })
    : describe(node);

const lineKey = (line: ReturnType<typeof cardLines>[number]): string =>
  line.kind === 'workload' ? line.folds[0].key : line.kind;

function CreateButton({ node }: { node: GraphNode }) {
  const workspace = useWorkspace();
  return (
    <div className={styles.action}>
      <Button
        size="sm"
        icon={<Plus size={14} />}
        className={`${styles.create} nodrag`}
        aria-label={canvasTexts.createOne({ object: `${node.kind} ${node.name}` })}
        onClick={() => void createGhost(workspace, node)}
      >
        {canvasTexts.create()}
      </Button>
    </div>
  );
}
