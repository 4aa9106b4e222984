import { useEffect, useId, useRef, useState } from 'react';
import { pathText } from '../../../core/model/access.ts';
import type { CardWeights } from '../../../core/views/workspace/card-fields.ts';
import { scaleWeights, shareWeights } from '../../../core/views/workspace/share-weights.ts';
import { Button } from '../../parts/button.tsx';
import { RichText } from '../../parts/rich-text.tsx';
import { cardEditingTexts } from '../../../texts/en/card-editing.ts';
import styles from './editing.module.css';
import { useAnchored } from './use-anchored.ts';

type Props = Readonly<{
  /** What has the rule: `HTTPRoute cart`. */
  object: string;
  backends: CardWeights['backends'];
  /** The element that the box is put below. */
  find: () => Element | null;
  onWrite: (weights: readonly number[]) => void;
  onClose: (restoreFocus: boolean) => void;
}>;

const sumOf = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);

/** With a smaller sum a slider has too few steps. */
const FINE = 10;

const bold = (inside: readonly string[]) => <b>{inside}</b>;

/** The weights of a rule as sliders: what one backend gets, the others give, and the sum stays. */
export function WeightsBox({ object, backends, find, onWrite, onClose }: Props) {
  const [before] = useState(() => backends.map(({ weight }) => weight));
  const [weights, setWeights] = useState<readonly number[]>(before);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useAnchored(box, find);
  const sum = sumOf(weights);
  useEffect(() => box.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  // Taking the box away takes the focus out of it, which would write once more.
  const done = useRef(false);
  const close = (write: boolean, restoreFocus: boolean) => {
    if (done.current) return;
    done.current = true;
    const isChanged = weights.some((weight, index) => weight !== before[index]);
    // What was changed meanwhile, in another tab or by undo, is not written over.
    const isCurrent =
      backends.length === before.length && backends.every(({ weight }, index) => weight === before[index]);
    if (write && isChanged && isCurrent) onWrite(weights);
    onClose(restoreFocus);
  };
  return (
    <div
      ref={box}
      className={styles.weights}
      role="dialog"
      aria-label={cardEditingTexts.weightsOf({ object })}
      onBlur={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) close(true, false);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close(false, true);
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) close(true, true);
      }}
    >
      {backends.map((backend, index) => (
        <div key={pathText(backend.path)} className={styles.weight}>
          <label htmlFor={`${id}-${index}`}>{backend.label}</label>
          <input
            id={`${id}-${index}`}
            type="range"
            min={0}
            max={Math.max(1, sum)}
            value={weights[index] ?? 0}
            aria-valuetext={cardEditingTexts.share({ weight: weights[index] ?? 0, sum })}
            disabled={sum === 0}
            onChange={(event) => setWeights(shareWeights(weights, index, Number(event.target.value)))}
          />
          <output htmlFor={`${id}-${index}`}>{weights[index]}</output>
        </div>
      ))}
      <div className={styles.foot}>
        <span>
          <RichText parts={cardEditingTexts.sum({ sum, b: bold })} />
        </span>
        {sum < FINE && (
          <Button size="sm" onClick={() => setWeights(scaleWeights(weights, 100))}>
            {cardEditingTexts.share100()}
          </Button>
        )}
        <Button size="sm" variant="primary" onClick={() => close(true, true)}>
          {cardEditingTexts.done()}
        </Button>
      </div>
    </div>
  );
}
