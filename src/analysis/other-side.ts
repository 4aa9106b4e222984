import { analyze, type Analysis, type AnalysisSettings } from '../core/analysis.ts';
import { convert } from '../core/convert/convert.ts';
import { defaultConvertOptions } from '../core/convert/options.ts';
import { memo } from '../core/incremental/memo.ts';
import type { Steps } from '../core/incremental/steps.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import type { Layout } from '../core/layout/layout.ts';
import type { Model } from '../core/model/model.ts';
import { loadModel } from '../core/model/update-model.ts';
import { besideConversion } from '../core/planning/after-conversion.ts';
import { modernised } from '../core/planning/modernised.ts';
import { comparisonView, halvesView, type ComparisonView } from '../core/side-by-side/comparison-view.ts';
import {
  groupOnSide,
  sendToBoth,
  type GroupOnSide,
  type BothDrafts,
  type SentToBoth,
  type Target,
} from '../core/side-by-side/send-to-both.ts';

/**
 * The texts that a workspace is compared with; null for its own Ingresses, which its Gateways are compared with, and `converted`
 * where those are what a conversion makes of them.
 */
export type OtherTexts = readonly Readonly<{ path: string; text: string }>[] | null | 'converted';

/** The workspace with what its Ingresses would become, by the choices that a conversion makes by itself. */
const converted: (analysis: Analysis) => Analysis = memo((written) => {
  const { analysis } = modernised(written);
  return besideConversion(analysis, convert(analysis.index, defaultConvertOptions));
});

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
  const analysisFor = (
    given: Exclude<OtherTexts, null | 'converted'>,
    settings: AnalysisSettings,
  ): Analysis => {
    const { defaultNamespace } = settings;
    if (model?.reading.defaultNamespace !== defaultNamespace)
      model = loadModel(given, { scopeOf, defaultNamespace });
    return (last = analyze(model, settings, last));
  };

  const targets = (given: OtherTexts, after: Analysis): readonly [before: Target, after: Target] => {
    if (given !== null && given !== 'converted')
      return [
        { analysis: analysisFor(given, after.settings), half: null },
        { analysis: after, half: null },
      ];
    const analysis = given === null ? after : converted(after);
    return [
      { analysis, half: 'ingress' },
      { analysis, half: 'gateway' },
    ];
  };

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
      const compared = yield* begun === null || begun === 'converted'
        ? halvesView(begun === null ? after : converted(after), layout)
        : comparisonView(analysisFor(begun, after.settings), after, layout);
      // Others may have been taken up meanwhile.
      if (texts === begun) layout = compared.layout;
      return compared.view;
    },
    /** What becomes of a request on both sides; null while there is one side only. */
    send: (drafts: BothDrafts, after: Analysis): SentToBoth | null =>
      texts === undefined ? null : sendToBoth(drafts, ...targets(texts, after)),
    /** Those that the trace of one side reports as one. */
    group: (drafts: BothDrafts, after: Analysis, group: GroupOnSide) =>
      texts === undefined ? null : groupOnSide(drafts, ...targets(texts, after), group),
  };
}
