import { EqualNot, History, Hourglass } from 'lucide-react';
import type { LiveMark } from '../../../core/cluster/status-differences.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';
import styles from './resource-node.module.css';

const icons = { differs: EqualNot, stale: History, unanswered: Hourglass } as const;

/** The name of a card with what its live status is. */
export const withLive = (label: string, mark: LiveMark | undefined): string =>
  mark === undefined ? label : `${label}, ${canvasTexts.liveStatus({ mark })}`;

/** That the live status of an object of a cluster is not what is computed; the name of the card says it in words. */
export function LiveChip({ mark }: { mark: LiveMark }) {
  const Icon = icons[mark];
  return (
    <span className={styles.live} title={canvasTexts.aboutLive({ mark })}>
      <Icon size={12} aria-hidden />
    </span>
  );
}
