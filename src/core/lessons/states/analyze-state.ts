import { analyze, type Analysis } from '../../analysis.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { workspaceOptions, type Settings } from '../../model/options.ts';
import { loadModel } from '../../model/update-model.ts';
import type { StateFiles } from './lesson-states.ts';

/** The analysis of a state with the options of its lesson. Its parts are computed when they are read. */
export function analyzeState(files: StateFiles, settings: Settings): Analysis {
  const options = workspaceOptions(settings);
  const texts = [...files].map(([path, text]) => ({ path, text }));
  return analyze(loadModel(texts, { scopeOf, defaultNamespace: options.defaultNamespace }), options);
}
