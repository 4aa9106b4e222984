import type { CSSProperties } from 'react';
import { presenterTexts } from '../../texts/en/presenter.ts';
import { useApp } from '../use-app.ts';
import styles from './hands.module.css';

type Props = {
  prediction: string;
  /** All options, as they are said. */
  options: readonly string[];
  index: number;
  /** The option that most hands are up for. */
  onMost: (option: number) => void;
};

const none: readonly number[] = [];

/** The index of the largest number, the first of several. */
const mostOf = (counts: readonly number[]): number => counts.indexOf(Math.max(...counts));

/** How many hands are up for an option, with a bar beside those of the others; only during presentations. */
export function Hands({ prediction, options, index, onMost }: Props) {
  const isPresenting = useApp((state) => state.presentation !== null);
  const counted = useApp((state) => state.presentation?.hands[prediction] ?? none);
  const hands = useApp((state) => state.presentation?.hands);
  const present = useApp((state) => state.present);
  if (!isPresenting) return null;
  const counts = options.map((_, at) => counted[at] ?? 0);
  const count = counts[index] ?? 0;
  const most = Math.max(1, ...counts);
  const change = (value: string) => {
    const number = Math.max(0, Math.min(9999, Math.floor(Number(value) || 0)));
    const next = counts.map((before, at) => (at === index ? number : before));
    present({ hands: { ...hands, [prediction]: next } });
    if (Math.max(...next) > 0) onMost(mostOf(next));
  };
  return (
    <span className={styles.hands}>
      <input
        type="number"
        min={0}
        max={9999}
        inputMode="numeric"
        className={styles.count}
        aria-label={presenterTexts.hands({ option: options[index] ?? '' })}
        value={count === 0 ? '' : count}
        placeholder="0"
        onChange={(event) => change(event.target.value)}
      />
      <Bar count={count} most={most} />
    </span>
  );
}

function Bar({ count, most }: { count: number; most: number }) {
  return (
    <span className={styles.track}>
      <span className={styles.bar} style={{ '--part': count / most } as CSSProperties} />
      <span className="visually-hidden">{presenterTexts.handsOf({ count })}</span>
    </span>
  );
}

/** The hands that were counted for an option, once it is answered; nothing where none were. */
export function CountedHands({ prediction, index }: { prediction: string; index: number }) {
  const counts = useApp((state) => state.presentation?.hands[prediction] ?? none);
  if (counts.every((count) => count === 0)) return null;
  const count = counts[index] ?? 0;
  return (
    <span className={styles.hands}>
      <span className={styles.number}>{count}</span>
      <Bar count={count} most={Math.max(1, ...counts)} />
    </span>
  );
}
