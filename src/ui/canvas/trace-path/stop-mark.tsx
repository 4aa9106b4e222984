import { OctagonX } from 'lucide-react';
import { useApp } from '../../use-app.ts';
import styles from './trace-path.module.css';

/** Marks the card where a request ended, and why. */
export function StopMark() {
  const reason = useApp((state) => (state.traced?.ok ? (state.traced.steps.at(-1)?.reason ?? '') : ''));
  const redirected = useApp(
    (state) => state.traced?.ok === true && state.traced.outcome.outcome === 'redirected',
  );
  return (
    <p className={styles.stop} data-redirected={redirected} title={reason}>
      <OctagonX size={12} aria-hidden />
      <span>
        {redirected ? 'Redirected here' : 'Ends here'}: {reason}
      </span>
    </p>
  );
}
