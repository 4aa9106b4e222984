import { analyze, type Analysis, type AnalysisSettings } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import type { Model } from '../core/model/model.ts';
import { defaultOptions } from '../core/model/options.ts';
import { emptyModel, updateModel } from '../core/model/update-model.ts';
import { createDraftSide } from './draft-side.ts';
import { createJobs } from './jobs.ts';
import { createLessonSide } from './lesson-side.ts';
import { createOtherSide } from './other-side.ts';
import type { Analyzer } from './protocol.ts';
import { answerQuestions } from './questions.ts';
import { createReporter } from './reporter.ts';

/** The analyzer over the core in the thread of a test. Answers are copied, as messages from the worker are. */
export function createInlineAnalyzer(): Analyzer {
  const analyzer = createAnalyzer(() => Promise.resolve());
  return new Proxy(analyzer, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name);
      if (typeof own !== 'function') return own;
      return async (...args: readonly unknown[]) =>
        structuredClone(await (Reflect.apply(own, target, args) as unknown));
    },
  });
}

/**
 * An analyzer that reads changes of text at once and looks at what follows from them after a `pause`. When another
 * update arrives meanwhile, the earlier one answers with null and the later one speaks for both.
 */
export function createAnalyzer(pause: () => Promise<void>): Analyzer {
  const report = createReporter();
  const lesson = createLessonSide();
  let model: Model = emptyModel;
  let options: AnalysisSettings = defaultOptions;
  let version = 0;
  let updates = 0;
  let last: Analysis | undefined;

  /** Of the text as it is now; what a question does not ask for is not computed. */
  const current = (): Analysis => (last = analyze(model, options, last));

  const update: Analyzer['update'] = async (changes, newVersion, change) => {
    const started = performance.now();
    const own = ++updates;
    options = { ...options, ...change };
    model = updateModel(model, changes, { scopeOf, defaultNamespace: options.defaultNamespace });
    version = newVersion;
    await pause();
    if (own !== updates) return null;
    const analysis = current();
    const step = lesson.news(analysis);
    return { ...report(analysis, version, started), ...(step && { lesson: step }) };
  };

  const [other, jobs, draft] = [createOtherSide(), createJobs(pause), createDraftSide()];
  const questions = answerQuestions(() => ({ analysis: current(), version, other, jobs, lesson, draft }));
  return { ...questions, update, dispose: () => undefined };
}
