import { counted } from '../../../core/text/words.ts';
import type { ListenerSummary } from '../../../core/views/status/status-summary-of.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { healthOf } from '../../parts/state-words.ts';
import styles from './resource-node.module.css';

/** A listener in words: its state, and how many routes are attached. */
export function listenerWords({ state, words, attachedRoutes }: ListenerSummary): string {
  const routes = counted(attachedRoutes, 'attached route');
  if (state === 'ok') return routes;
  return `${state === 'problem' ? 'problem' : 'not known'}: ${words}, ${routes}`;
}

/** At the end of a listener's row: how many routes it has, and whether it can serve them. */
export const ListenerMark = ({ statusSummary }: { statusSummary: ListenerSummary }) => (
  <span className={styles.attached} data-state={statusSummary.state}>
    {statusSummary.state !== 'ok' && (
      <SeverityIcon severity={healthOf[statusSummary.state]} size={12} silent />
    )}
    <span aria-hidden>{statusSummary.attachedRoutes}</span>
    <span className="visually-hidden">{listenerWords(statusSummary)}</span>
  </span>
);
