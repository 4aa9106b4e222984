import type { RowStanding } from '../../../analysis/status-protocol.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { healthOf } from '../../parts/state-words.ts';
import styles from './resource-node.module.css';

/** A listener in words: its state, and how many routes are attached. */
export function listenerWords({ state, words, attachedRoutes }: RowStanding): string {
  const routes = `${attachedRoutes} attached ${attachedRoutes === 1 ? 'route' : 'routes'}`;
  if (state === 'ok') return routes;
  return `${state === 'problem' ? 'problem' : 'not known'}: ${words}, ${routes}`;
}

/** At the end of a listener's row: how many routes it has, and whether it can serve them. */
export const ListenerMark = ({ standing }: { standing: RowStanding }) => (
  <span className={styles.attached} data-state={standing.state}>
    {standing.state !== 'ok' && <SeverityIcon severity={healthOf[standing.state]} size={12} silent />}
    <span aria-hidden>{standing.attachedRoutes}</span>
    <span className="visually-hidden">{listenerWords(standing)}</span>
  </span>
);
