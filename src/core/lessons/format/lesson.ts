import type { Tier } from '../../kinds/define-kind.ts';
import type { Settings } from '../../model/options.ts';
import type { SavedRequest } from '../../traffic/expectations/saved-request.ts';
import type { Check } from '../checks/check.ts';
import type { Selector } from '../selectors/selector.ts';
import type { LessonPlace } from './place.ts';
import type { Prose } from './prose.ts';
import type { Translation } from './translation.ts';

/** A text of the front matter or of a block, with its place. */
export type Written = Readonly<{ text: string; at: LessonPlace }>;

/** Which part of the screen a lesson begins with. */
export const SCREEN_PARTS = ['canvas', 'yaml', 'status', 'routing', 'matrix'] as const;
export type ScreenPart = (typeof SCREEN_PARTS)[number];

export const LESSON_MODES = ['guided', 'exam', 'tour'] as const;
export type LessonMode = (typeof LESSON_MODES)[number];

/** A lesson as its author wrote it, without the files of its states (`states/`). */
export type Lesson = Readonly<{
  /** `a-z0-9-`, unique in the pack. */
  id: string;
  title: string;
  minutes: number;
  /** What is learnt, and which common mistake is put right: a sentence each. */
  learns: string;
  corrects: string;
  /** Its folder below the pack, without a slash at the end: `05-matching`; empty for a lesson that is no part of a pack. */
  folder: string;
  /** Its file below the pack: `05-matching/lesson.md`. */
  file: string;
  start: LessonStart;
  /** Lessons to know before, by id. */
  needs: readonly Written[];
  locked: readonly Lock[];
  /** Codes of the errors and warnings that the start has, and that may remain at the end: exact sets. */
  faults: readonly Written[];
  leaves: readonly Written[];
  mode: LessonMode;
  screen: LessonScreen;
  /** Settings of the analyzer, those of the pack included. */
  options: Settings;
  introduction: Prose;
  steps: readonly Step[];
  /** Speaker notes (`lesson.notes.md`); empty where there are none. */
  notes: Prose;
  /** Its words in other languages. */
  translations: readonly Translation[];
  /** Where the title stands. */
  at: LessonPlace;
}>;

/** Files below the pack, or the last state of another lesson. */
export type LessonStart =
  | Readonly<{ from: 'files'; files: readonly Written[] }>
  | Readonly<{ from: 'lesson'; lesson: Written }>;

/** Objects that must not be edited, and why, where the author says so. */
export type Lock = Readonly<{ selector: Selector; why: string | null; at: LessonPlace }>;

export type LessonScreen = Readonly<{
  /** What is open at the beginning; empty for the usual. */
  show: readonly ScreenPart[];
  /** What is not dimmed; empty for all. */
  focus: readonly LocatedSelector[];
  /** A request that is sent at the beginning. */
  request: Written | null;
  /** Ingress and Gateway beside each other. */
  compare: boolean;
  /** The order in which a presenter reveals the canvas; empty for the usual. */
  reveal: readonly Tier[];
}>;

export type LocatedSelector = Readonly<{ selector: Selector; at: LessonPlace }>;

/** What stands below one `##`: prose, predictions, goals and hints. */
export type Step = Readonly<{
  /** From the heading (`Which rule wins?` is `which-rule-wins`), or given behind it: `## Which rule wins? {#rules}`. */
  id: string;
  title: string;
  /** The prose before the goals, and behind them. */
  prose: Prose;
  after: Prose;
  predictions: readonly Prediction[];
  goals: readonly Goal[];
  hints: readonly HintLadder[];
  /** Words of its prose. */
  words: number;
  at: LessonPlace;
}>;

/** A result that is judged with each report. */
export type Goal = Readonly<{
  /** `a-z0-9-`, unique in the lesson. */
  id: string;
  /** The result as a sentence. */
  say: string;
  check: Check;
  /** It holds before the step, and must hold behind it. */
  guard: boolean;
  /** It is judged in later steps, too. */
  kept: boolean;
  /** It is not shown before an exam is handed in. */
  hidden: boolean;
  /** Words instead of those of the check where it is not met. */
  miss: string | null;
  /** What to light up. */
  show: readonly LocatedSelector[];
  at: LessonPlace;
}>;

/** The state on which a prediction is asked: the text of the learner before or after the step's goals are met, or the solution of the step. */
export const PREDICTION_STATES = ['before', 'after', 'solution'] as const;
export type PredictionState = (typeof PREDICTION_STATES)[number];

export type Prediction = Readonly<{
  /** `a-z0-9-`, unique in the lesson. */
  id: string;
  ask: string;
  because: string;
  /** The request that is sent once an option is chosen; null for a question without one. */
  request: SavedRequest | null;
  on: PredictionState;
  /** Two to five. */
  options: readonly PredictionOption[];
  at: LessonPlace;
}>;

/** Right where its check holds on the prediction's state, or as the author states it. */
export type PredictionOption = Readonly<{
  say: string;
  right: Check | boolean;
  at: LessonPlace;
}>;

/** Hints of a goal, or of the step: where to look, which field, what to write. */
export type HintLadder = Readonly<{
  /** The id of a goal; null for the whole step. */
  goal: string | null;
  /** One to three, in the order in which they are opened. */
  rungs: readonly string[];
  at: LessonPlace;
}>;
