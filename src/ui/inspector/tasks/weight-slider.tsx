import { shareWeights } from '../../../core/views/workspace/share-weights.ts';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { usePause } from './use-pause.ts';
import styles from './tasks.module.css';

type Props = {
  label: string;
  weights: readonly number[];
  index: number;
  /** While it is moved. */
  onMove: (weights: readonly number[]) => void;
  /** When it is let go. */
  onCommit: () => void;
};

/** Keys that follow each other within this time are one move, in milliseconds. */
const PAUSE = 800;

/**
 * The weight of a backend: what it gets, the others give, and the sum stays. It is written once, when it is let go: by
 * the pointer, by leaving it, or by not pressing another key.
 */
export function WeightSlider({ label, weights, index, onMove, onCommit }: Props) {
  const pause = usePause(onCommit, PAUSE);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const weight = weights[index] ?? 0;
  const percent = sum === 0 ? 0 : Math.round((100 * weight) / sum);
  return (
    <div className={styles.slider}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={taskFormsTexts.weightOf({ weight, sum, percent })}
        min={0}
        max={Math.max(1, sum)}
        value={weight}
        disabled={sum === 0}
        onChange={(event) => onMove(shareWeights(weights, index, Number(event.target.value)))}
        onPointerUp={pause.end}
        onKeyDown={pause.hold}
        onKeyUp={pause.begin}
        onBlur={pause.end}
      />
      <output>{taskFormsTexts.percent({ percent })}</output>
    </div>
  );
}
