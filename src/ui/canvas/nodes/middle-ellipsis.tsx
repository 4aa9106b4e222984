import { memo } from 'react';
import styles from './middle-ellipsis.module.css';

/**
 * Shorter texts are cut at their end, if at all; of longer ones so much of the end stays in view, or the last word of
 * several, where it is no longer than `word`: half a word reads as another one.
 */
const SPLIT = { from: 12, tail: 6, word: 10 } as const;

/** How much of the end stays in view, and whether that is the last of several words. */
function tailOf(text: string): Readonly<{ length: number; isWord: boolean }> {
  const space = text.lastIndexOf(' ');
  const word = text.length - 1 - space;
  const isWord = space > 0 && word > 0 && word <= SPLIT.word;
  return { length: isWord ? word : SPLIT.tail, isWord };
}

/**
 * A text in one line that shows its beginning and its end where there is no room for all: names differ at either end.
 * The style sheet alone does it, so nothing is measured, and it holds at every zoom and size of type. Readers and
 * searches get the whole text. The tooltip is that of what surrounds it.
 */
export const MiddleEllipsis = memo(function MiddleEllipsis({
  text,
  className = '',
}: {
  text: string;
  className?: string | undefined;
}) {
  if (text.length < SPLIT.from) return <span className={`${styles.short} ${className}`}>{text}</span>;
  const tail = tailOf(text);
  return (
    <span className={`${styles.long} ${tail.isWord ? styles.words : ''} ${className}`}>
      <span className="visually-hidden">{text}</span>
      <span className={styles.head} aria-hidden>
        {text.slice(0, -tail.length)}
      </span>
      <span className={styles.tail} aria-hidden>
        {text.slice(-tail.length)}
      </span>
    </span>
  );
});
