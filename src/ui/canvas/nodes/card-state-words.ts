import type { GraphNode } from '../../../core/topology/graph.ts';
import type { StatusSummary } from '../../../core/views/status/status-summary-of.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';

export type CardStateFacts = {
  node: Pick<GraphNode, 'origin' | 'stale'>;
  /** Of an object without a manifest: whether it counts as missing, and not as not known. */
  missing: boolean;
  statusSummary: StatusSummary | undefined;
};

export type Tone = 'error' | 'warning' | 'unknown' | 'quiet';

/** What a card says of its state, worst first; nothing for what is as it should be. */
export function cardStateWords({
  node,
  missing,
  statusSummary,
}: CardStateFacts): readonly (readonly [string, Tone])[] {
  const words: (readonly [string, Tone])[] = [];
  if (node.stale) words.push([canvasTexts.notReadable(), 'warning']);
  if (node.origin === 'ghost')
    words.push(missing ? [canvasTexts.notFound(), 'error'] : [canvasTexts.notKnown(), 'unknown']);
  if (statusSummary && statusSummary.words !== '' && node.origin !== 'ghost') {
    const tone = { ok: 'quiet', problem: 'error', unknown: 'unknown' } as const;
    words.push([statusSummary.words, tone[statusSummary.state]]);
  }
  if (node.origin === 'made') words.push([canvasTexts.made(), 'quiet']);
  return words;
}
