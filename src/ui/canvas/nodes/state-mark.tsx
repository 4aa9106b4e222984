import { memo } from 'react';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Severity } from '../../../core/rules/finding.ts';
import type { State } from '../../../core/views/status/state.ts';
import type { GraphNode, Health } from '../../../core/topology/graph.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { useApp } from '../../use-app.ts';
import { healthOf } from '../../parts/state-words.ts';
import { problemCount, problemsOf, worstOf } from '../problems-of.ts';
import styles from './resource-node.module.css';

type Props = { resource: ResourceKey; origin: GraphNode['origin']; stale: boolean };

/** What a card shows: a problem of its status comes first, then its findings, then an unknown status. */
function graver(worst: Severity | null, state: State | undefined, unread: boolean): Health {
  if (state === 'problem') return 'error';
  if (worst === 'error' || worst === 'warning') return worst;
  if (unread) return worst ?? 'unknown';
  return state === 'unknown' ? 'unknown' : (worst ?? healthOf[state ?? 'ok']);
}

/** A card's state by shape and colour, and how many problems it has. */
export const StateMark = memo(function StateMark({ resource, origin, stale }: Props) {
  const worst = useApp((state) => worstOf(problemsOf(state.findings, resource)));
  const count = useApp((state) => problemCount(problemsOf(state.findings, resource)));
  const state = useApp(({ statusSummaries }) => statusSummaries.get(resource)?.state);
  const health = graver(worst, state, origin !== 'manifest' || stale);
  if (origin === 'derived' && worst === null) return null;
  return (
    <span className={styles.state} data-health={health}>
      {count > 0 && <span className={styles.count}>{count}</span>}
      <SeverityIcon severity={health} size={14} silent />
    </span>
  );
});
