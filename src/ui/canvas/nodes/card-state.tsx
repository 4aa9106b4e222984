import type { PathMark } from '../../../core/views/traffic/trace-path-of.ts';
import { StopMark } from '../trace-path/stop-mark.tsx';
import { cardStateWords, type CardStateFacts } from './card-state-words.ts';
import styles from './resource-node.module.css';

/** The state of an object in words: a chip of its own that is never cut, for names give way to it. */
export function CardState({ traced, ...facts }: CardStateFacts & { traced: PathMark | undefined }) {
  const [first, ...others] = cardStateWords(facts);
  if (traced === 'stop' || traced === 'redirect') return <StopMark />;
  if (!first) return null;
  const [words, tone] = first;
  return (
    <span
      className={styles.words}
      data-tone={tone}
      title={[words, ...others.map(([other]) => other)].join(', ')}
    >
      {words}
    </span>
  );
}
