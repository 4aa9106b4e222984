import { analyze, type Analysis, type AnalysisSettings } from '../core/analysis.ts';
import type { Steps } from '../core/incremental/steps.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import type { Layout } from '../core/layout/layout.ts';
import type { Model } from '../core/model/model.ts';
import { loadModel } from '../core/model/update-model.ts';
import { comparisonView, halvesView, type ComparisonView } from '../core/side-by-side/comparison-view.ts';
import {
  sendToBoth,
  type BothDrafts,
  type SentToBoth,
  type Target,
} from '../core/side-by-side/send-to-both.ts';

/** The texts that a workspace is compared with; null for its own Ingresses, which its Gateways are compared with. */
export type OtherTexts = readonly Readonly<{ path: string; text: string }>[] | null;

/** What a workspace is compared with, as long as that goes on. */
export type OtherSide = ReturnType<typeof createOtherSide>;

/** Holds the second analysis of a comparison: from the texts that are given until it is closed. */
export function createOtherSide() {
  let texts: OtherTexts | undefined;
  let model: Model | undefined;
  let last: Analysis | undefined;
  let layout: Layout | undefined;

  const close = (): void => {
    texts = model = last = layout = undefined;
  };

  /** Its analysis, by the settings of the workspace. */
  const analysisFor = (settings: AnalysisSettings): Analysis => {
    const { defaultNamespace } = settings;
    if (model?.reading.defaultNamespace !== defaultNamespace)
      model = loadModel(texts ?? [], { scopeOf, defaultNamespace });
    return (last = analyze(model, settings, last));
  };

  const targets = (after: Analysis): readonly [before: Target, after: Target] =>
    texts === null
      ? [
          { analysis: after, half: 'ingress' },
          { analysis: after, half: 'gateway' },
        ]
      : [
          { analysis: analysisFor(after.settings), half: null },
          { analysis: after, half: null },
        ];

  return {
    open(given: OtherTexts): void {
      close();
      texts = given;
    },
    close,
    /** How the workspace differs; null while nothing is there to compare it with. */
    *compare(after: Analysis): Steps<ComparisonView | null> {
      const begun = texts;
      if (begun === undefined) return null;
      const compared = yield* begun === null
        ? halvesView(after, layout)
        : comparisonView(analysisFor(after.settings), after, layout);
      // Others may have been taken up meanwhile.
      if (texts === begun) layout = compared.layout;
      return compared.view;
    },
    /** What becomes of a request on both sides; null while there is one side only. */
    send: (drafts: BothDrafts, after: Analysis): SentToBoth | null =>
      texts === undefined ? null : sendToBoth(drafts, ...targets(after)),
  };
}
