import type { EdgeState } from '../../../core/topology/graph.ts';
import { isBroken } from '../../../core/topology/is-broken.ts';
import styles from './link-edge.module.css';

const ids = { works: 'arrowhead-works', broken: 'arrowhead-broken' } as const;

/** The id of the arrowhead of an edge: only what is selected or traced says which way it leads, the others by their place. */
export const arrowhead = (state: EdgeState, marked: boolean): string | undefined =>
  marked ? ids[isBroken({ state }) ? 'broken' : 'works'] : undefined;

/** The arrowheads that edges refer to. Their size is that of the line, which is the same at every zoom. */
export const Arrowheads = () => (
  <svg className={styles.defs} aria-hidden>
    <defs>
      {Object.values(ids).map((id) => (
        <marker
          key={id}
          id={id}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="4.5"
          markerHeight="4.5"
          orient="auto"
        >
          <path d="M0.5 0.5L7.5 4L0.5 7.5Z" className={styles.arrowhead} data-broken={id === ids.broken} />
        </marker>
      ))}
    </defs>
  </svg>
);
