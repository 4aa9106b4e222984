import type { StoreApi } from 'zustand/vanilla';
import type { Shown } from '../../core/lessons/checks/check.ts';
import type { GlossaryTerm } from '../../core/lessons/format/glossary-term.ts';
import type { Lesson, Prediction, Step } from '../../core/lessons/format/lesson.ts';
import type { LessonRecord, Texts } from '../../core/lessons/learner/learner-record.ts';
import type { PredictionView, StepView } from '../../core/lessons/view/lesson-view.ts';
import type { RequestDraft } from '../../core/views/traffic/draft-of.ts';
import type { LessonName } from './lesson-link.ts';

/** A lesson with what is around it, as it was opened. */
export type OpenLesson = Readonly<{
  name: LessonName;
  packTitle: string;
  packVersion: number;
  lesson: Lesson;
  /** Its number in the pack, from 1, and the heading it is under. */
  number: number;
  chapter: string;
  /** The lesson that follows; null for the last one. */
  next: (LessonName & Readonly<{ title: string }>) | null;
  /** The files at the beginning, and as the solution of each step leaves them. */
  start: Texts;
  solutions: readonly Texts[];
  glossary: readonly GlossaryTerm[];
}>;

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
  /** The hidden goals of an exam are shown: it was handed in. */
  isHandedIn: boolean;
  /** Whether progress is stored. */
  isKept: boolean;
}>;

/** The lesson of the open workspace, and what its learner can do. */
export type LessonSession = Readonly<{
  open: OpenLesson;
  state: StoreApi<SessionState>;
  /** The step on screen; null for the summary. */
  step: () => Step | null;
  /** Goes to a step, or to the summary behind the last one. */
  goTo: (at: number) => void;
  pick: (prediction: string, option: number) => void;
  /** Sends what is picked: the guess is kept, and the simulator answers. */
  guess: (prediction: Prediction) => Promise<void>;
  askAgain: (prediction: string) => void;
  /** Opens the next hint of a goal, or of the step (null). */
  hint: (goal: string | null) => void;
  show: (shown: Shown) => void;
  /** Selects the objects that a selector means, and shows their text. */
  select: (selector: string) => void;
  /** Lights them; null for nothing. */
  light: (selector: string | null) => void;
  send: (line: string) => void;
  /** What the solution of the step would make of the files. */
  solution: () => Texts;
  noteSolutionShown: () => void;
  applySolution: () => void;
  backToMine: () => void;
  resetStep: () => void;
  resetLesson: () => void;
  handIn: () => void;
  /** Compares the files with those at the beginning of the lesson. */
  compareWithStart: () => void;
  /** Copies the files into the learner's own workspace, and goes there. */
  takeAlong: () => Promise<void>;
  /** Goes back to the learner's own workspace. */
  leave: () => void;
  stop: () => void;
}>;

/** A request as it stands in the request bar. */
export type LineToSend = Pick<RequestDraft, 'url' | 'method'>;
