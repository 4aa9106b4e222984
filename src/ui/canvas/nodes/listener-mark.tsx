import { Lock } from 'lucide-react';
import type { ListenerSummary } from '../../../core/views/status/status-summary-of.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { healthOf } from '../../parts/state-words.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';
import styles from './resource-node.module.css';

/** A listener in words: its state, how many routes are attached, and who makes its certificates. */
export function listenerWords({ state, words, attachedRoutes, provided }: ListenerSummary): string {
  const facts = [canvasTexts.attachedRoutes({ count: attachedRoutes }), ...provided].join(', ');
  if (state === 'ok') return facts;
  return canvasTexts.listenerIn({ state, words, facts });
}

type Props = {
  statusSummary: ListenerSummary;
  /** Whether its certificates are shown beside it. */
  locked: boolean;
};

/** At the end of a listener's row: how many routes it has, whether it can serve them, and a lock for certificates that controllers make. */
export const ListenerMark = ({ statusSummary, locked }: Props) => (
  <span className={styles.attached} data-state={statusSummary.state}>
    {statusSummary.state !== 'ok' && (
      <SeverityIcon severity={healthOf[statusSummary.state]} size={12} silent />
    )}
    {statusSummary.provided.length > 0 && !locked && (
      <span title={statusSummary.provided.join('; ')}>
        <Lock size={11} aria-hidden />
      </span>
    )}
    <span aria-hidden>{statusSummary.attachedRoutes}</span>
    <span className="visually-hidden">{listenerWords(statusSummary)}</span>
  </span>
);
