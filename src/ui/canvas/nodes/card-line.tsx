import type { ReactNode } from 'react';
import type { CardLine as Line } from '../../../core/layout/card-lines.ts';
import { FoldChip } from './fold-chip.tsx';
import styles from './resource-node.module.css';

type Props = {
  line: Line;
  tabIndex: 0 | -1;
  /** At its end: the state of the card, on the first line. */
  children: ReactNode;
};

/** A line of text below the header of a card, with what it shows instead of as a card of its own. */
export function CardLine({ line, tabIndex, children }: Props) {
  return (
    <div className={styles.line} title={line.kind === 'summary' ? line.text : undefined}>
      {line.kind === 'summary' ? (
        <span className={styles.summary}>{line.text}</span>
      ) : (
        line.folds.map((fold) => <FoldChip key={fold.key} fold={fold} tabIndex={tabIndex} />)
      )}
      {children}
    </div>
  );
}
