import type { StoreApi } from 'zustand/vanilla';
import type { Shown } from '../../core/lessons/checks/check.ts';
import type { Prediction, Step } from '../../core/lessons/format/lesson.ts';
import type { LessonRecord, Texts } from '../../core/lessons/learner/learner-record.ts';
import type { LessonContent } from '../../core/lessons/view/lesson-content.ts';
import type { PredictionView, StepView } from '../../core/lessons/view/lesson-view.ts';
import type { Workspace } from '../workspace.ts';
import type { KeptWorkshop } from './kept-workshop.ts';
import type { LessonName } from './lesson-link.ts';

/** A lesson with what is around it, and its name. */
export type OpenLesson = LessonContent & Readonly<{ name: LessonName }>;

/** What the pane of a lesson shows. */
export type SessionState = Readonly<{
  /** The index of the step on screen; as many as there are steps for the summary. */
  at: number;
  record: LessonRecord;
  /** How the goals of the step stand; null until the first report. */
  view: StepView | null;
  /** The goals of the step have been met for a moment. */
  isDone: boolean;
  /** The options that are picked and not sent yet, by prediction. */
  picked: Readonly<Record<string, number>>;
  /** What the simulator says to answered predictions. */
  answers: Readonly<Record<string, PredictionView>>;
  /** The files at the beginning of the lesson, where they are shown in the place of those that there are now. */
  beginning: Workspace | null;
  /** Whether progress is stored. */
  isKept: boolean;
}>;

/** The lesson of the open workspace, and what its learner can do. */
export type LessonSession = Readonly<{
  /** It is shown to its author, beside its text: there is no workspace that it could act upon. */
  isPreview: boolean;
  open: OpenLesson;
  state: StoreApi<SessionState>;
  /** The step on screen; null for the summary. */
  step: () => Step | null;
  /** Goes to a step, or to the summary behind the last one. */
  goTo: (at: number) => void;
  /** Goes to the step of an id; stays where there is none. */
  goToStep: (id: string | null) => void;
  pick: (prediction: string, option: number) => void;
  /** Sends what is picked: the guess is kept, and the simulator answers. */
  guess: (prediction: Prediction) => Promise<void>;
  askAgain: (prediction: string) => void;
  /** Sends the first prediction that is picked and not sent. */
  guessPicked: () => void;
  /** Opens the next hint of the goal that is open longest, else of any; says so where there is none. */
  nextHint: () => void;
  /** Opens the next hint of a goal, or of the step (null). */
  hint: (goal: string | null) => void;
  show: (shown: Shown) => void;
  /** Selects the objects that a selector means, and shows their text. */
  select: (selector: string) => void;
  /** Lights them; null for nothing. */
  light: (selector: string | null) => void;
  /** Lights objects by their keys. */
  lightKeys: (keys: readonly string[]) => void;
  send: (line: string) => void;
  /** What the solution of the step would make of the files. */
  solution: () => Texts;
  noteSolutionShown: () => void;
  applySolution: () => void;
  backToMine: () => void;
  resetStep: () => void;
  resetLesson: () => void;
  handIn: () => void;
  /** Makes the files those that the solutions of the steps before leave. */
  catchUp: () => void;
  /** The workshop that the lesson is part of; null for none. */
  workshop: KeptWorkshop | null;
  /** Shows canvas and text as they were at the beginning of the lesson, to be read. */
  showBeginning: () => Promise<void>;
  /** Shows them as they are. */
  showNow: () => void;
  /** Copies the files into the learner's own workspace, and goes there. */
  takeAlong: () => Promise<void>;
  /** Goes back to the learner's own workspace. */
  leave: () => void;
  stop: () => void;
}>;
