import { sameValue } from '../core/incremental/same-value.ts';
import { analyze, type Analysis, type AnalysisSettings } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import type { Setting } from '../core/lessons/checks/check.ts';
import type { Step } from '../core/lessons/format/lesson.ts';
import { answerPrediction } from '../core/lessons/judge/answer-prediction.ts';
import { judgeStep } from '../core/lessons/judge/judge-step.ts';
import type { OpenedLesson, StepSetting } from '../core/lessons/judge/step-setting.ts';
import type { Texts } from '../core/lessons/learner/learner-record.ts';
import type { PredictionView, StepView } from '../core/lessons/view/lesson-view.ts';
import { loadModel } from '../core/model/update-model.ts';
import type { Model } from '../core/model/model.ts';

/** The lesson that is open, as long as it is. */
export type LessonSide = ReturnType<typeof createLessonSide>;

/** A state of the lesson, analysed when something asks about it, by the settings of the workspace. */
function createState(texts: Texts) {
  let model: Model | undefined;
  let last: Analysis | undefined;
  return (settings: AnalysisSettings): Analysis => {
    const { defaultNamespace } = settings;
    if (model?.reading.defaultNamespace !== defaultNamespace) {
      const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
      model = loadModel(files, { scopeOf, defaultNamespace });
    }
    return (last = analyze(model, settings, last));
  };
}

type State = ReturnType<typeof createState>;

/** Judges the lesson that is open: its goals with each report, its predictions when they are asked. */
export function createLessonSide() {
  let opened: OpenedLesson | null = null;
  let start: State | undefined;
  let solutions: readonly State[] = [];
  let step: StepSetting | null = null;
  let begin: State | undefined;
  /** Goals of the step that were met since it was entered. */
  let met = new Set<string>();
  /** What was said last. */
  let said: StepView | null = null;

  const settingOf = (now: Analysis, before: State, atStart: State, { facts }: StepSetting): Setting => ({
    now,
    // A check that asks neither costs neither.
    get begin() {
      return before(now.settings);
    },
    get start() {
      return atStart(now.settings);
    },
    learner: facts,
  });

  /** The state on which a prediction of a step is asked. */
  const stateFor = (on: Step['predictions'][number]['on'], index: number, now: Analysis): Analysis => {
    if (on === 'after') return now;
    const state = on === 'before' ? begin : solutions[index];
    return state ? state(now.settings) : now;
  };

  /** How the goals of the step stand; null while no step is open. */
  const judge = (now: Analysis): StepView | null => {
    if (!opened || !step || !begin || !start) return null;
    const view = judgeStep(opened.lesson, step.step, settingOf(now, begin, start, step), met);
    for (const { id, state } of view.goals) if (state === 'met') met.add(id);
    return (said = view);
  };

  return {
    /** Opens a lesson, or closes the one that is open (null). */
    open(given: OpenedLesson | null): void {
      opened = given;
      start = given ? createState(given.start) : undefined;
      solutions = (given?.solutions ?? []).map(createState);
      step = null;
      begin = undefined;
      met = new Set();
      said = null;
    },
    /** Another step is entered, or its learner has done something. */
    enter(given: StepSetting): void {
      if (step?.step !== given.step) met = new Set();
      if (!begin || step?.step !== given.step || !isSame(step.begin, given.begin))
        begin = createState(given.begin);
      step = given;
      for (const id of given.met) met.add(id);
    },
    judge,
    /** As `judge`, for reports: null where they stand as was said last. */
    news(now: Analysis): StepView | null {
      const before = said;
      const view = judge(now);
      return sameValue(before, view) ? null : view;
    },
    /** What the simulator says to a prediction of the step; null where there is none of that id. */
    predict(id: string, now: Analysis): PredictionView | null {
      if (!opened || !step || !begin || !start) return null;
      const index = opened.lesson.steps.findIndex((one) => one.id === step?.step);
      const prediction = opened.lesson.steps[index]?.predictions.find((one) => one.id === id);
      if (!prediction) return null;
      const state = stateFor(prediction.on, index, now);
      return answerPrediction(prediction, settingOf(state, begin, start, step));
    },
  };
}

const isSame = (a: Texts, b: Texts): boolean => {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
};
