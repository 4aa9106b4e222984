import { useCallback, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { BothDrafts, SentToBoth } from '../../core/side-by-side/send-to-both.ts';
import { useAnswer } from '../use-answer.ts';
import { COMPARISON_PAUSE } from './use-comparison.ts';

/** The request that runs through both sides. */
export type BothTraces = Readonly<{
  drafts: BothDrafts | null;
  /** What became of it; null where there is none. */
  sent: SentToBoth | null;
  send: (drafts: BothDrafts | null) => void;
}>;

/** Sends one request through both sides, and again after every edit. */
export function useBothTraces(): BothTraces {
  const [drafts, send] = useState<BothDrafts | null>(null);
  const ask = useCallback(
    async (analyzer: Analyzer) => ({ drafts, sent: drafts && (await analyzer.sendToBoth(drafts)) }),
    [drafts],
  );
  const answer = useAnswer(ask, COMPARISON_PAUSE);
  return { drafts, sent: answer?.drafts === drafts ? answer.sent : null, send };
}
