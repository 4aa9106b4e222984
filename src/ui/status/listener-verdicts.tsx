import type { ListenerVerdict } from '../../analysis/status-protocol.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import styles from './status-view.module.css';
import { hostnameWords, isNotAsked, stepWords } from './step-words.ts';

/** What each listener of a parent said to the route: attached with which hostnames, or refused at which step. */
export function ListenerVerdicts({ listeners }: { listeners: readonly ListenerVerdict[] }) {
  // A parentRef that names a listener does not ask the others, unless nobody was found at all.
  const asked = listeners.filter(({ step }) => !isNotAsked(step));
  const shown = asked.length > 0 ? asked : listeners;
  if (shown.length === 0) return null;
  return (
    <ul className={styles.verdicts} aria-label="Listeners">
      {shown.map(({ name, step, reason, unknown, hostnames }) => (
        <li key={name}>
          <SeverityIcon
            severity={step === 'attached' ? 'ok' : unknown ? 'unknown' : 'error'}
            size={13}
            silent
          />
          <code>{name}</code>{' '}
          {step === 'attached' ? (
            <span>attached, {hostnameWords(hostnames)}</span>
          ) : (
            <span>
              refused by {stepWords[step]}
              {reason !== null && <small>{reason}</small>}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
