import { memo } from 'react';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { healthOfCard } from '../../../core/views/status/health.ts';
import type { GraphNode } from '../../../core/topology/graph.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { useApp } from '../../use-app.ts';
import { problemCount, problemsOf, worstOf } from '../problems-of.ts';
import styles from './resource-node.module.css';

type Props = { resource: ResourceKey; origin: GraphNode['origin']; stale: boolean };

/** A card's state by shape and colour, and how many problems it has. */
export const StateMark = memo(function StateMark({ resource, origin, stale }: Props) {
  const worst = useApp((state) => worstOf(problemsOf(state.findings, resource)));
  const count = useApp((state) => problemCount(problemsOf(state.findings, resource)));
  const state = useApp(({ statusSummaries }) => statusSummaries.get(resource)?.state);
  const health = healthOfCard({ worst, state, unread: origin !== 'manifest' || stale });
  if (origin === 'derived' && worst === null) return null;
  return (
    <span className={styles.state} data-health={health}>
      {count > 0 && <span className={styles.count}>{count}</span>}
      <SeverityIcon severity={health} size={14} silent />
    </span>
  );
});
