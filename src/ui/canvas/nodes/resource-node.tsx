import type { NodeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, useId } from 'react';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { GraphNode } from '../../../core/topology/graph.ts';
import { Button } from '../../parts/button.tsx';
import { KindIcon } from '../../parts/kind-icon.tsx';
import { useApp, useWorkspace } from '../../use-app.ts';
import { useCanvas, useCanvasStore } from '../canvas-store.ts';
import { createGhost } from '../create-object.ts';
import { isMissing } from '../edges/is-missing.ts';
import { troublesOf } from '../edges/troubles-of.ts';
import { describeNode } from './describe-node.ts';
import { NodeRow } from './node-row.tsx';
import { StateMark } from './state-mark.tsx';
import { StopMark } from '../trace-path/stop-mark.tsx';
import { tracePathMarks } from '../trace-path/trace-path-marks.ts';
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
  const node = useApp((state) => state.nodes.get(key));
  const tabIndex = useCanvas((state) => (state.active === key ? 0 : -1));
  const statusSummary = useApp((state) => state.statusSummaries.get(key));
  const missing = useApp((state) => node?.origin === 'ghost' && isMissing(state.edges, key));
  const label = useApp((state) => (node ? describeNode(node, state.findings, statusSummary, missing) : ''));
  const troubles = useApp((state) => troublesOf(state.edges, key));
  const tracePath = useApp((state) => tracePathMarks(state)?.cards.get(key));
  const joinable = useJoinable(node);
  const canvas = useCanvasStore();
  const about = useId();
  if (!node) return null;
  return (
    <div
      className={styles.card}
      role="group"
      aria-label={label}
      aria-describedby={troubles === undefined ? undefined : about}
      aria-current={selected || undefined}
      tabIndex={tabIndex}
      data-card={key}
      data-tier={node.tier}
      data-origin={node.origin}
      data-missing={missing || undefined}
      data-selected={selected}
      data-dragging={dragging}
      data-joinable={joinable}
      data-trace={tracePath}
      data-silent={statusSummary?.silent === true || undefined}
      onFocus={() => canvas.setState({ active: key })}
    >
      <header className={styles.header}>
        <Inlet row={null} className={styles.handle} connectable={node.inlet} />
        <span className={styles.icon}>
          <KindIcon group={node.group} kind={node.kind} size={16} />
        </span>
        <span className={styles.titles}>
          <span className={styles.kind}>
            {node.kind}
            {node.stale && <em className={styles.stale}> · not readable now</em>}
            {node.origin === 'ghost' && (
              <em className={styles.absent}>{missing ? ' · not found' : ' · not known'}</em>
            )}
            {node.origin === 'made' && <em> · made</em>}
            {node.origin === 'derived' && <em> · provided</em>}
            {statusSummary && statusSummary.words !== '' && (
              <em className={styles.statusSummary} data-state={statusSummary.state}>
                {` · ${statusSummary.words}`}
              </em>
            )}
          </span>
          <span className={styles.name}>{node.name}</span>
        </span>
        <StateMark resource={key} origin={node.origin} stale={node.stale} />
        <Outlet row={null} className={styles.handle} connectable={node.outlet} />
      </header>
      {node.summary !== '' && (
        <p className={styles.summary} title={node.summary}>
          {node.summary}
        </p>
      )}
      {node.rows.length > 0 && (
        <ul className={styles.rows}>
          {node.rows.map((row) => (
            <NodeRow key={row.id} row={row} statusSummary={statusSummary?.rows[row.id]} />
          ))}
        </ul>
      )}
      {troubles !== undefined && (
        <span id={about} hidden>
          {troubles}
        </span>
      )}
      {node.origin === 'ghost' && <CreateButton node={node} />}
      {tracePath === 'stop' && <StopMark />}
    </div>
  );
});

function CreateButton({ node }: { node: GraphNode }) {
  const workspace = useWorkspace();
  return (
    <div className={styles.action}>
      <Button
        size="sm"
        icon={<Plus size={14} />}
        className={`${styles.create} nodrag`}
        aria-label={`Create ${node.kind} ${node.name}`}
        onClick={() => void createGhost(workspace, node)}
      >
        Create
      </Button>
    </div>
  );
}
