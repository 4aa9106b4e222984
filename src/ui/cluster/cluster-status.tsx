import { Boxes, TriangleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { Tooltip } from '../parts/tooltip.tsx';
import styles from '../shell/status-bar.module.css';
import { connectionWords } from './cluster-bar.tsx';

/** Whence the objects are that the window shows, in the place of where files are stored. */
export function ClusterStatus({ session }: { session: ClusterSession }) {
  const view = useStore(session.state, ({ view: now }) => now);
  const stands = view.connection.state;
  const isOld = stands === 'reconnecting' || stands === 'ended';
  const Icon = isOld ? TriangleAlert : Boxes;
  const about = clusterTexts.aboutStatus({ context: session.link.context, state: connectionWords(view) });
  return (
    <Tooltip content={about} side="top">
      <button type="button" className={styles.item} aria-label={about}>
        <Icon size={14} color={isOld ? 'var(--warn)' : 'currentColor'} aria-hidden />
        <span>{clusterTexts.cluster()}</span>
      </button>
    </Tooltip>
  );
}
