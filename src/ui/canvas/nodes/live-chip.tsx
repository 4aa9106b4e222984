import type { LiveMark } from '../../../core/cluster/status-differences.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';
import styles from './resource-node.module.css';

/** The name of a card with what its live status is. */
export const withLive = (label: string, mark: LiveMark | undefined): string =>
  mark === undefined ? label : `${label}, ${canvasTexts.liveStatus({ mark })}`;

/** That the live status of an object of a cluster is not what is computed. */
export const LiveChip = ({ mark }: { mark: LiveMark }) => (
  <span className={styles.live} title={canvasTexts.aboutLive({ mark })} aria-hidden>
    {canvasTexts.live({ mark })}
  </span>
);
