import { Minus } from 'lucide-react';
import type { ListenerVerdict } from '../../core/views/status/status-blocks.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { statusTexts } from '../../texts/en/status.ts';
import styles from './status-view.module.css';
import { hostnameWords, isNotSelected, stepWords } from './step-words.ts';

type Props = {
  listeners: readonly ListenerVerdict[];
  /** Shown above already. */
  messages: ReadonlySet<string>;
};

/** The verdict of each listener of a parent on the route: attached with which hostnames, or refused at which step. */
export function ListenerVerdicts({ listeners, messages }: Props) {
  // A parentRef that names a listener does not concern the others, unless that listener does not exist.
  const selected = listeners.filter(({ step }) => !isNotSelected(step));
  const shown = selected.length > 0 ? selected : listeners;
  if (shown.length === 0) return null;
  const served = shown.some(({ step }) => step === 'attached');
  return (
    <ul className={styles.verdicts} aria-label={statusTexts.listeners()}>
      {shown.map(({ name, step, reason, unknown, hostnames }) => {
        const attached = step === 'attached';
        return (
          <li key={name}>
            {served && !attached ? (
              <Minus size={13} aria-hidden />
            ) : (
              <SeverityIcon severity={attached ? 'ok' : unknown ? 'unknown' : 'error'} size={13} silent />
            )}
            <code>{name}</code>{' '}
            <span>
              {attached
                ? statusTexts.attached({ hostnames: hostnameWords(hostnames) })
                : served
                  ? statusTexts.passedOver({ step: stepWords[step]() })
                  : statusTexts.refused({ step: stepWords[step]() })}
              {reason !== null && !messages.has(reason) && <small>{reason}</small>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
