import { analyze, type Analysis, type AnalysisSettings } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import type { Model } from '../core/model/model.ts';
import { defaultOptions } from '../core/model/options.ts';
import { emptyModel, updateModel } from '../core/model/update-model.ts';
import { createDraftSide } from './draft-side.ts';
import { createJobs } from './jobs.ts';
import { createLessonSide } from './lesson-side.ts';
import { createOtherSide } from './other-side.ts';
import { createParts } from './create-parts.ts';
import type { Analyzer, AnalysisReport } from './protocol.ts';
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
 *
 * @param patience so many milliseconds of work may pass without a report where new files are read: after them, what is known by
 *   then is said, and the rest is asked for with `more`
 */
export function createAnalyzer(pause: () => Promise<void>, patience = Infinity): Analyzer {
  const report = createReporter();
  const lesson = createLessonSide();
  const parts = createParts(patience);
  let model: Model = emptyModel;
  let options: AnalysisSettings = defaultOptions;
  let version = 0;
  let updates = 0;
  let last: Analysis | undefined;

  /** Of the text as it is now; what a question does not ask for is not computed. */
  const current = (): Analysis => (last = analyze(model, options, last));

  /** The next report about the latest update, unless another one comes first. */
  const next = async (started: number): Promise<AnalysisReport | null> => {
    const own = updates;
    await pause();
    if (own !== updates) return null;
    const analysis = current();
    const part = parts.next(analysis, started);
    const step = part.stage === 'whole' ? lesson.news(analysis) : null;
    return { ...report(analysis, version, started, part), ...(step && { lesson: step }) };
  };

  const update: Analyzer['update'] = async (changes, newVersion, change) => {
    const started = performance.now();
    updates++;
    options = { ...options, ...change };
    model = updateModel(model, changes, { scopeOf, defaultNamespace: options.defaultNamespace });
    version = newVersion;
    parts.begin(changes.some(({ type }) => type === 'put'));
    return next(started);
  };

  const more: Analyzer['more'] = async () => (parts.areDone() ? null : next(performance.now()));

  const [other, jobs, draft] = [createOtherSide(), createJobs(pause), createDraftSide()];
  const questions = answerQuestions(() => ({ analysis: current(), version, other, jobs, lesson, draft }));
  return { ...questions, update, more, dispose: () => undefined };
}
