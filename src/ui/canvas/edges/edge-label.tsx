import { KeyRound, TriangleAlert } from 'lucide-react';
import type { Fix } from '../../../core/rules/finding.ts';
import { parseKey } from '../../../core/model/resource.ts';
import type { Edge } from '../../../core/topology/graph.ts';
import { Button } from '../../parts/button.tsx';
import { Tooltip } from '../../parts/tooltip.tsx';
import { useApp, useWorkspace } from '../../use-app.ts';
import { fixesOf } from './edge-fixes.ts';
import styles from './link-edge.module.css';

type Props = {
  edge: Edge;
  at: Readonly<{ x: number; y: number }>;
  /** The whole story, not only the marks. */ open: boolean;
  selected: boolean;
};

/** What an edge says about itself: its weight, the permission it rests on or lacks, and why it does not work. */
export function EdgeLabel({ edge, at, open, selected }: Props) {
  const edges = useApp((state) => state.edges);
  const findings = useApp((state) => (edge.state === 'ok' ? null : state.findings));
  const fixes = findings && open ? fixesOf(findings, edges, edge) : [];
  return (
    <div
      className={styles.tag}
      data-open={open && edge.reason !== null}
      style={{ translate: `calc(${at.x}px - 50%) calc(${at.y}px - 50%)` }}
    >
      <div className={styles.marks}>
        {edge.label !== '' && <span className={styles.label}>{edge.label}</span>}
        {edge.grant !== undefined && <GrantKey edge={edge} />}
      </div>
      {open && edge.reason !== null && (
        <div className={styles.reason} data-state={edge.state}>
          <span>
            <TriangleAlert size={13} aria-hidden /> {edge.reason}
          </span>
          {selected && <Fixes fixes={fixes} />}
        </div>
      )}
    </div>
  );
}

function Fixes({ fixes }: { fixes: readonly Fix[] }) {
  const { actions } = useWorkspace();
  return fixes.slice(0, 2).map(({ title, call }) => (
    <Button
      key={title}
      size="sm"
      variant="primary"
      className={styles.fix}
      onClick={() => void actions.run([call])}
    >
      {title}
    </Button>
  ));
}

/** The key of an edge across namespaces: the grant that allows it, or the offer to write the one that is missing. */
function GrantKey({ edge }: { edge: Edge }) {
  const { actions, store } = useWorkspace();
  const { grant } = edge;
  const target = parseKey(edge.target);
  const words = grant
    ? `Allowed by ReferenceGrant ${parseKey(grant).namespace}/${parseKey(grant).name}`
    : `No ReferenceGrant in ${target.namespace} allows this. Click to add it.`;
  const press = () => {
    if (grant) {
      store.getState().select([grant], 'canvas');
      store.getState().centreOn([grant]);
      return;
    }
    const { edges, findings } = store.getState();
    const [fix] = fixesOf(findings, edges, edge);
    if (fix) void actions.run([fix.call]);
    else store.getState().selectEdge(edge.id);
  };
  return (
    <Tooltip content={words}>
      <button type="button" className={styles.key} data-missing={!grant} aria-label={words} onClick={press}>
        <KeyRound size={12} aria-hidden />
      </button>
    </Tooltip>
  );
}
