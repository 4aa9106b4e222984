import { useEffect, useMemo } from 'react';
import type { OtherTexts } from '../../analysis/other-side.ts';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { ComparisonView } from '../../core/side-by-side/comparison-view.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import { useAnswer } from '../use-answer.ts';
import { useWorkspace } from '../use-app.ts';

/** A comparison, or why there is none at the moment. */
export type ComparisonAnswer =
  | Readonly<{ ok: true; view: ComparisonView }>
  | Readonly<{ ok: false; reason: string }>;

const answerOf = (view: ComparisonView | 'stopped' | null): ComparisonAnswer =>
  view === null || view === 'stopped' ? { ok: false, reason: compareTexts.stopped() } : { ok: true, view };

/** How long typing has to pause, in milliseconds: a comparison asks many requests. */
export const COMPARISON_PAUSE = 300;

/** Gives the other texts to the analyzer, again where a new worker does not have them, and asks for the comparison. */
function askWith(texts: OtherTexts): (analyzer: Analyzer) => Promise<ComparisonAnswer> {
  let given = false;
  return async (analyzer) => {
    try {
      if (!given) await analyzer.compareWith(texts);
      given = true;
      const view = await analyzer.comparison();
      if (view !== null) return answerOf(view);
      await analyzer.compareWith(texts);
      return answerOf(await analyzer.comparison());
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
  };
}

/**
 * How the workspace differs from other texts, the same as long as this is shown; undefined until it is known. The analyzer frees them
 * when it no longer is.
 */
export function useComparison(texts: OtherTexts): ComparisonAnswer | undefined {
  const { analyzer } = useWorkspace();
  const ask = useMemo(() => askWith(texts), [texts]);
  useEffect(
    () => () => {
      analyzer.endComparison().catch((error: unknown) => {
        console.warn('The comparison was not ended:', error);
      });
    },
    [analyzer],
  );
  return useAnswer(ask, COMPARISON_PAUSE);
}
