import type { GraphNode } from '../../../core/topology/graph.ts';
import type { StatusSummary } from '../../../core/views/status/status-summary-of.ts';
import { StopMark } from '../trace-path/stop-mark.tsx';
import styles from './resource-node.module.css';

type Facts = {
  node: Pick<GraphNode, 'origin' | 'stale'>;
  /** Of an object without a manifest: whether it counts as missing, and not as not known. */
  missing: boolean;
  statusSummary: StatusSummary | undefined;
};

type Tone = 'error' | 'warning' | 'unknown' | 'quiet';

/** What a card says of its state, worst first; nothing for what is as it should be. */
function stateWords({ node, missing, statusSummary }: Facts): readonly (readonly [string, Tone])[] {
  const words: (readonly [string, Tone])[] = [];
  if (node.stale) words.push(['not readable now', 'warning']);
  if (node.origin === 'ghost') words.push(missing ? ['not found', 'error'] : ['not known', 'unknown']);
  if (statusSummary && statusSummary.words !== '' && node.origin !== 'ghost') {
    const tone = { ok: 'quiet', problem: 'error', unknown: 'unknown' } as const;
    words.push([statusSummary.words, tone[statusSummary.state]]);
  }
  if (node.origin === 'made') words.push(['made', 'quiet']);
  if (node.origin === 'derived') words.push(['provided', 'quiet']);
  return words;
}

/** The state of an object in words: a chip of its own that is never cut, for names give way to it. */
export function CardState({ traced, ...facts }: Facts & { traced: 'on' | 'stop' | undefined }) {
  const [first, ...others] = stateWords(facts);
  if (traced === 'stop') return <StopMark />;
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
