import { createStore } from 'zustand/vanilla';
import type { StepTrials, Trial } from '../../core/lessons/author/lesson-trials.ts';
import type { Prediction } from '../../core/lessons/format/lesson.ts';
import type { LessonContent } from '../../core/lessons/view/lesson-content.ts';
import type { LessonRecord, StepRecord } from '../../core/lessons/learner/learner-record.ts';
import type { LessonSession, SessionState } from '../lessons/session-state.ts';

/** A lesson as its learner sees it, for its author: nothing of it is kept, and nothing in the window is changed by it. */
export type Preview = Readonly<{
  /** The lesson as it is written now. Opened hints and guesses stay while it is written. */
  sessionOf: (pack: string, content: LessonContent) => LessonSession;
  /** Shows a step, with its goals as they stand in a trial. */
  show: (content: LessonContent, step: number, trials: StepTrials, trial: Trial) => void;
}>;

const NEW_STEP: StepRecord = {
  entered: 0,
  begin: {},
  met: {},
  guesses: {},
  hints: {},
  deeds: [],
  solution: 'hidden',
  mine: null,
};

const NEW: LessonRecord = {
  begun: 0,
  done: null,
  handedIn: null,
  step: '',
  texts: null,
  steps: {},
};

type Options = Readonly<{
  /** Goes to a step. */
  goTo: (step: number) => void;
  /** Something was pressed that only does something in the lesson itself. */
  onlyInLesson: () => void;
}>;

export function createPreview({ goTo, onlyInLesson }: Options): Preview {
  const state = createStore<SessionState>()(() => ({
    at: 0,
    record: NEW,
    view: null,
    isDone: false,
    picked: {},
    answers: {},
    isKept: true,
    beginning: null,
  }));
  let answers: StepTrials['answers'] = [];

  const changeStep = (id: string, change: (step: StepRecord) => Partial<StepRecord>) =>
    state.setState(({ record }) => {
      const before = record.steps[id] ?? NEW_STEP;
      return {
        record: { ...record, steps: { ...record.steps, [id]: { ...before, ...change(before) } } },
      };
    });

  return {
    show(content, step, trials, { view, kind }) {
      answers = trials.answers;
      const before = state.getState();
      state.setState({
        at: step,
        view,
        isDone: view.done && kind !== 'start',
        answers: Object.fromEntries(answers.map((answer) => [answer.id, answer])),
        ...(before.at !== step && { picked: {} }),
        record: { ...before.record, step: content.lesson.steps[step]?.id ?? '' },
      });
    },

    sessionOf(pack, content) {
      const { steps } = content.lesson;
      const step = () => steps[state.getState().at] ?? null;
      const stepId = () => step()?.id ?? '';
      const move = (at: number) => goTo(Math.max(0, Math.min(steps.length - 1, at)));
      const hint = (goal: string | null) =>
        changeStep(stepId(), ({ hints }) => {
          const key = goal ?? 'step';
          return { hints: { ...hints, [key]: (hints[key] ?? 0) + 1 } };
        });
      const guess = ({ id, options }: Prediction) => {
        const option = state.getState().picked[id];
        const answer = answers.find((one) => one.id === id);
        if (option === undefined || !options[option]) return Promise.resolve();
        const right = answer?.right === option;
        changeStep(stepId(), ({ guesses }) => ({
          guesses: { ...guesses, [id]: { option, right, rightAtFirst: right } },
        }));
        return Promise.resolve();
      };
      return {
        isPreview: true,
        open: { ...content, name: { pack, lesson: content.lesson.id } },
        state,
        step,
        goTo: move,
        goToStep: (id) => move(steps.findIndex((one) => one.id === id)),
        pick: (id, option) => state.setState(({ picked }) => ({ picked: { ...picked, [id]: option } })),
        guess,
        guessPicked: onlyInLesson,
        askAgain: (id) =>
          changeStep(stepId(), ({ guesses }) => ({
            guesses: Object.fromEntries(Object.entries(guesses).filter(([key]) => key !== id)),
          })),
        nextHint: onlyInLesson,
        hint,
        show: onlyInLesson,
        select: onlyInLesson,
        light: () => undefined,
        lightKeys: () => undefined,
        send: onlyInLesson,
        solution: () => ({}),
        noteSolutionShown: onlyInLesson,
        applySolution: onlyInLesson,
        backToMine: onlyInLesson,
        resetStep: onlyInLesson,
        resetLesson: onlyInLesson,
        handIn: () =>
          state.setState(({ record }) => ({ record: { ...record, handedIn: Number.MAX_SAFE_INTEGER } })),
        catchUp: onlyInLesson,
        workshop: null,
        showBeginning: () => Promise.resolve(onlyInLesson()),
        showNow: () => undefined,
        takeAlong: () => Promise.resolve(onlyInLesson()),
        leave: onlyInLesson,
        stop: () => undefined,
      };
    },
  };
}
