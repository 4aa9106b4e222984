import { createPortal } from 'react-dom';
import styles from './attachments.module.css';

/** The text about a cell, and where it is in the window. */
export type Tip = Readonly<{ text: string; x: number; top: number; bottom: number }>;

const WIDTH = 320;

/** Describes the hovered or focused cell, above it or below; the cell's accessible name has the same text. */
export function CellTip({ tip: { text, x, top, bottom } }: { tip: Tip }) {
  const left = Math.max(8, Math.min(x - WIDTH / 2, window.innerWidth - WIDTH - 8));
  const above = top > 160;
  return createPortal(
    <div
      className={styles.tip}
      aria-hidden
      style={{
        left,
        maxWidth: WIDTH,
        ...(above ? { bottom: window.innerHeight - top + 4 } : { top: bottom + 4 }),
      }}
    >
      {text}
    </div>,
    document.body,
  );
}
