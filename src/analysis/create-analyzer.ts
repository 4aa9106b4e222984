import { analyze, type Analysis } from '../core/analysis.ts';
import { complete } from '../core/assist/complete.ts';
import { hover } from '../core/assist/hover.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { absoluteSpan } from '../core/model/locate.ts';
import type { Model } from '../core/model/model.ts';
import { defaultOptions } from '../core/model/options.ts';
import { emptyModel, updateModel } from '../core/model/update-model.ts';
import { rules } from '../core/rules/registry.ts';
import { ruleDoc } from '../core/rules/rule-doc.ts';
import { definedSchema } from './defined-schema.ts';
import { exportText } from './export-text.ts';
import { inspectObject, locateOffset, revealPath } from './places.ts';
import { planCalls } from './plan-calls.ts';
import type { Analyzer } from './protocol.ts';
import { matrixView } from './matrix-view.ts';
import { createReporter } from './reporter.ts';
import { statusView } from './status-view.ts';
import { routingView } from './routing-view.ts';
import { suggestRequests } from './suggest-requests.ts';
import { traceDraft, whyNotRoute } from './trace-draft.ts';

/** The analyzer over the core, in the thread that calls it: for tests and the command line, and inside the worker. */
export const createInlineAnalyzer = (): Analyzer => createAnalyzer(() => Promise.resolve());

/**
 * An analyzer that reads changes of text at once and looks at what follows from them after a `pause`. When another
 * update arrives meanwhile, the earlier one answers with null and the later one speaks for both.
 */
export function createAnalyzer(pause: () => Promise<void>): Analyzer {
  const report = createReporter();
  let model: Model = emptyModel;
  let options = defaultOptions;
  let version = 0;
  let updates = 0;
  let last: Analysis | undefined;

  /** Of the text as it is now; what a question does not ask for is not computed. */
  const current = (): Analysis => (last = analyze(model, options, last));

  return {
    async update(changes, newVersion, change) {
      const started = performance.now();
      const update = ++updates;
      options = { ...options, ...change };
      model = updateModel(model, changes, { scopeOf, defaultNamespace: options.defaultNamespace });
      version = newVersion;
      await pause();
      return update === updates ? report(current(), version, started) : null;
    },
    plan: async (calls) => ({ version, plan: planCalls(current(), calls) }),
    inspect: async (key) => inspectObject(model, key, () => current().index),
    definedSchema: async (key) => definedSchema(model.resources.get(key), current().index),
    locate: async (file, offset) => locateOffset(model, file, offset),
    reveal: async (key, path) => revealPath(model, key, path),
    spans: async (locations) => locations.map((location) => absoluteSpan(model, location)),
    hover: async (file, offset) => hover(current(), file, offset),
    complete: async (file, offset) => complete(current(), file, offset),
    status: async (key, pasted) => statusView(current(), key, pasted),
    matrix: async (filter) => matrixView(current(), filter),
    trace: async (draft) => traceDraft(draft, current()),
    whyNot: async (draft, route) => whyNotRoute(draft, route, current()),
    suggestRequests: async () => suggestRequests(current()),
    routing: async () => routingView(current()),
    rules: async () => rules.map(ruleDoc),
    exportText: async (kind) => exportText(current(), kind),
  };
}
