import type { StepSetting } from '../../core/lessons/judge/step-setting.ts';
import type { LessonContent } from '../../core/lessons/view/lesson-content.ts';
import type { StepView } from '../../core/lessons/view/lesson-view.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { createListeners } from '../listeners.ts';
import { reportFailure } from '../report-failure.ts';
import type { LessonEngine } from './lesson-engine.ts';

/** The analyzer as what evaluates a lesson. A worker that was started anew knows of none: it is opened there again. */
export function analyzerEngine(
  { store, analyzer }: Pick<ActionContext, 'store' | 'analyzer'>,
  { lesson, start, solutions }: Pick<LessonContent, 'lesson' | 'start' | 'solutions'>,
): LessonEngine {
  const seen = createListeners<StepView>();
  let setting: StepSetting | null = null;
  let asked = 0;
  let isOpen = false;

  const reopened = async () => {
    await analyzer.openLesson({ lesson, start, solutions });
    isOpen = true;
  };
  const ask = async (about: StepSetting) => {
    const number = ++asked;
    if (!isOpen) await reopened();
    let view = await analyzer.judgeStep(about);
    if (!view) {
      await reopened();
      view = await analyzer.judgeStep(about);
    }
    if (view && number === asked) seen.emit(view);
  };
  const askAgain = () => {
    if (setting) ask(setting).catch((error: unknown) => reportFailure(store, error));
  };

  store.subscribe((state, before) => {
    if (state.stepView && state.stepView !== before.stepView) seen.emit(state.stepView);
    // The banner of a worker that had to be started anew is gone: there is one that answers.
    if (before.banners.has('analysis') && !state.banners.has('analysis')) {
      isOpen = false;
      askAgain();
    }
  });

  return {
    evaluate(about) {
      setting = about;
      askAgain();
    },
    predict: (id) => analyzer.predict(id),
    onView: seen.add,
  };
}
