import { analyze, type Analysis } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { defaultOptions } from '../core/model/options.ts';
import { loadModel } from '../core/model/update-model.ts';

/** The analysis of texts beside the workspace, by the default settings. */
export const analysisOfTexts = (
  texts: readonly Readonly<{ path: string; text: string }>[],
  today: string | undefined,
): Analysis =>
  analyze(loadModel(texts, { scopeOf, defaultNamespace: defaultOptions.defaultNamespace }), {
    ...defaultOptions,
    ...(today !== undefined && { today }),
  });
