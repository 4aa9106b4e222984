import { CircleCheck, CornerUpLeft, OctagonX, TriangleAlert, X } from 'lucide-react';
import { IconButton } from '../../parts/icon-button.tsx';
import { describeOutcome, toneOf } from '../../traffic/describe-outcome.ts';
import { useApp, useWorkspace } from '../../use-app.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';
import styles from './trace-path.module.css';

const icons = { ok: CircleCheck, info: CornerUpLeft, warning: TriangleAlert, error: OctagonX } as const;

/** The outcome of the request on the canvas, in a line above it. */
export function OutcomePill() {
  const { actions, store } = useWorkspace();
  const outcome = useApp((state) => (state.traced?.ok ? state.traced.outcome : null));
  if (!outcome) return null;
  const tone = toneOf(outcome);
  const Icon = icons[tone];
  const show = () => {
    store.getState().showTraceView('trace');
    store.getState().showBottom('trace');
  };
  return (
    <div className={styles.pill} data-tone={tone} role="group" aria-label={canvasTexts.outcome()}>
      <button type="button" className={styles.summary} title={canvasTexts.showTrace()} onClick={show}>
        <Icon size={14} aria-hidden />
        <span>{describeOutcome(outcome)}</span>
      </button>
      <IconButton
        icon={X}
        size="sm"
        label={canvasTexts.clearRequest()}
        onClick={() => actions.clearTrace()}
      />
    </div>
  );
}
