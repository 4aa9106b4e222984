import type { Deed } from '../../core/lessons/learner/learner-facts.ts';
import type { Guess, LessonRecord, StepRecord, Texts } from '../../core/lessons/learner/learner-record.ts';

const freshStep = (begin: Texts, now: number): StepRecord => ({
  entered: now,
  begin,
  met: {},
  guesses: {},
  hints: {},
  deeds: [],
  solution: 'hidden',
  mine: null,
});

/** The record of a lesson that is opened for the first time. */
export const begunLesson = (step: string, begin: Texts, now: number): LessonRecord => ({
  begun: now,
  done: null,
  handedIn: null,
  step,
  texts: null,
  steps: { [step]: freshStep(begin, now) },
});

/** The learner goes to a step. One that was entered before keeps its beginning. */
export const entered = (record: LessonRecord, step: string, begin: Texts, now: number): LessonRecord => ({
  ...record,
  step,
  steps: { ...record.steps, [step]: record.steps[step] ?? freshStep(begin, now) },
});

type ChangeOfStep = (step: StepRecord) => StepRecord;

/** The record with a step changed; the same where there is no such step, or nothing changes. */
function changed(record: LessonRecord, step: string, change: ChangeOfStep): LessonRecord {
  const before = record.steps[step];
  if (!before) return record;
  const after = change(before);
  return after === before ? record : { ...record, steps: { ...record.steps, [step]: after } };
}

/** Goals that are met now; the time is that of the first time. */
export function goalsMet(
  record: LessonRecord,
  step: string,
  goals: readonly string[],
  now: number,
): LessonRecord {
  return changed(record, step, (before) => {
    const fresh = goals.filter((goal) => !Object.hasOwn(before.met, goal));
    if (fresh.length === 0) return before;
    return { ...before, met: { ...before.met, ...Object.fromEntries(fresh.map((goal) => [goal, now])) } };
  });
}

/** An answer to a prediction. The first one decides whether it was right at first. */
export const guessed = (
  record: LessonRecord,
  step: string,
  prediction: string,
  { option, right }: Readonly<{ option: number; right: boolean }>,
): LessonRecord =>
  changed(record, step, (before) => {
    const first = before.guesses[prediction];
    const guess: Guess = { option, right, rightAtFirst: first ? first.rightAtFirst : right };
    return { ...before, guesses: { ...before.guesses, [prediction]: guess } };
  });

/** Forgets an answer, so that it is asked again. */
export const askedAgain = (record: LessonRecord, step: string, prediction: string): LessonRecord =>
  changed(record, step, (before) => {
    const guess = before.guesses[prediction];
    if (!guess || guess.option === null) return before;
    return { ...before, guesses: { ...before.guesses, [prediction]: { ...guess, option: null } } };
  });

/** One more hint is open, of a goal or of the step (`step`). */
export const hinted = (record: LessonRecord, step: string, of: string): LessonRecord =>
  changed(record, step, (before) => ({
    ...before,
    hints: { ...before.hints, [of]: (before.hints[of] ?? 0) + 1 },
  }));

/** So many things that were done in a step are kept: the latest. */
const MOST_DEEDS = 200;

/** Something was done; again it is the same. */
export const withDeed = (record: LessonRecord, step: string, deed: Deed): LessonRecord =>
  changed(record, step, (before) => {
    const text = JSON.stringify(deed);
    if (before.deeds.some((other) => JSON.stringify(other) === text)) return before;
    return { ...before, deeds: [...before.deeds, deed].slice(-MOST_DEEDS) };
  });

/** The solution of a step was looked at. */
export const solutionShown = (record: LessonRecord, step: string): LessonRecord =>
  changed(record, step, (before) =>
    before.solution === 'hidden' ? { ...before, solution: 'shown' } : before,
  );

/** The solution of a step was applied to the files, which were `mine`. */
export const solutionApplied = (record: LessonRecord, step: string, mine: Texts): LessonRecord =>
  changed(record, step, (before) => ({ ...before, solution: 'applied', mine }));

/** The learner's own files are back. */
export const backAtMine = (record: LessonRecord, step: string): LessonRecord =>
  changed(record, step, (before) =>
    before.solution === 'applied' ? { ...before, solution: 'shown', mine: null } : before,
  );

/** The steps before are taken as their solutions leave them, and the step begins with that. What was met stays met. */
export function caughtUp(
  record: LessonRecord,
  step: string,
  before: readonly string[],
  begin: Texts,
): LessonRecord {
  const shown = before.reduce(solutionShown, record);
  return changed(shown, step, (now) => ({ ...now, begin }));
}

/** An exam is handed in, the first time. */
export const handedIn = (record: LessonRecord, now: number): LessonRecord =>
  record.handedIn === null ? { ...record, handedIn: now } : record;

/**
 * The lesson is begun anew: what was reached in later steps is open again, an exam can be handed in again, and that it was
 * done once stays.
 */
export const restarted = (record: LessonRecord, step: string, begin: Texts, now: number): LessonRecord => ({
  ...record,
  begun: now,
  handedIn: null,
  step,
  steps: { [step]: freshStep(begin, now) },
});
