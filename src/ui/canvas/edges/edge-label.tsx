import { KeyRound, X } from 'lucide-react';
import { parseKey } from '../../../core/model/resource.ts';
import type { Edge } from '../../../core/topology/graph.ts';
import { isBroken } from '../../../core/topology/is-broken.ts';
import { Tooltip } from '../../parts/tooltip.tsx';
import { useApp, useWorkspace } from '../../use-app.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';
import { fixesOf } from './edge-fixes.ts';
import styles from './link-edge.module.css';

type Props = {
  edge: Edge;
  at: Readonly<{ x: number; y: number }>;
  /** The request on screen runs along it. */
  passed: boolean;
};

const isWeight = ({ label, role }: Edge): boolean => role === 'backend' && label.endsWith('%');

/** The label of an edge: its weight, and the grant across namespaces that it depends on or lacks. */
export function EdgeLabel({ edge, at, passed }: Props) {
  return (
    <div
      className={styles.tag}
      data-trace={passed}
      style={{ translate: `calc(${at.x}px - 50%) calc(${at.y}px - 50%)` }}
    >
      {edge.label !== '' && (
        <span
          className={styles.label}
          title={edge.label}
          {...(isWeight(edge) && { 'data-weight-of': edge.id })}
        >
          {edge.label}
        </span>
      )}
      {edge.grant !== undefined && <GrantKey edge={edge} />}
      {isBroken(edge) && edge.grant !== null && (
        <span className={styles.cross} title={edge.reason ?? undefined}>
          <X size={11} strokeWidth={2.5} aria-hidden />
        </span>
      )}
    </div>
  );
}

/** The key of an edge across namespaces: the grant that allows it, or the offer to write the one that is missing. */
function GrantKey({ edge }: { edge: Edge }) {
  const { actions, store } = useWorkspace();
  const { grant } = edge;
  const selected = useApp((state) => grant !== undefined && grant !== null && state.selected.has(grant));
  const target = parseKey(edge.target);
  const words = grant
    ? canvasTexts.allowedBy({ grant: `${parseKey(grant).namespace}/${parseKey(grant).name}` })
    : canvasTexts.notAllowed({ namespace: target.namespace });
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
      <button
        type="button"
        className={styles.key}
        data-fold={grant ?? undefined}
        data-missing={!grant}
        data-selected={selected}
        aria-label={words}
        onClick={press}
      >
        <KeyRound size={12} aria-hidden />
      </button>
    </Tooltip>
  );
}
