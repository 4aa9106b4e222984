import { CornerUpRight, OctagonX } from 'lucide-react';
import { useApp } from '../../use-app.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';
import styles from './trace-path.module.css';

/** Marks the card where a request ended; why is in its tooltip, in the outcome and in the trace. */
export function StopMark() {
  const reason = useApp((state) => (state.traced?.ok ? (state.traced.steps.at(-1)?.reason ?? '') : ''));
  const redirected = useApp(
    (state) => state.traced?.ok === true && state.traced.outcome.outcome === 'redirected',
  );
  return (
    <span className={styles.stop} data-redirected={redirected} title={reason}>
      {redirected ? <CornerUpRight size={12} aria-hidden /> : <OctagonX size={12} aria-hidden />}
      {redirected ? canvasTexts.redirectedHere() : canvasTexts.endsHere()}
      <span className="visually-hidden">: {reason}</span>
    </span>
  );
}
