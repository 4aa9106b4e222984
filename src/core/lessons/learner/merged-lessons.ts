import type { Guess, LessonRecord, StepRecord } from './learner-record.ts';

/**
 * Two records of one lesson as one: what was reached, answered or opened in either is. The files and the step are those of
 * the record in which more is reached; where that is the same, those of the first.
 */
export function mergedLessons(one: LessonRecord, other: LessonRecord): LessonRecord {
  const [ahead, behind] = reached(other) > reached(one) ? [other, one] : [one, other];
  return {
    begun: Math.min(ahead.begun, behind.begun),
    done: earliest(ahead.done, behind.done),
    handedIn: earliest(ahead.handedIn, behind.handedIn),
    step: ahead.step,
    texts: ahead.texts,
    steps: mergedEntries(ahead.steps, behind.steps, mergedSteps),
  };
}

const reached = ({ done, steps }: LessonRecord): number =>
  (done === null ? 0 : 1_000_000) +
  Object.values(steps).reduce((sum, { met }) => sum + Object.keys(met).length, 0);

const earliest = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

type Entries<T> = Readonly<Record<string, T>>;

const mergedEntries = <T>(one: Entries<T>, other: Entries<T>, merge: (one: T, other: T) => T): Entries<T> => {
  const entries = new Map(Object.entries(one));
  for (const [name, value] of Object.entries(other)) {
    const own = entries.get(name);
    entries.set(name, own === undefined ? value : merge(own, value));
  }
  return Object.fromEntries(entries);
};

const SOLUTIONS = ['hidden', 'shown', 'applied'] as const satisfies readonly StepRecord['solution'][];

function mergedSteps(one: StepRecord, other: StepRecord): StepRecord {
  const deeds = new Map([...other.deeds, ...one.deeds].map((deed) => [JSON.stringify(deed), deed]));
  // Own texts belong to the solution that took their place.
  const further = SOLUTIONS.indexOf(other.solution) > SOLUTIONS.indexOf(one.solution) ? other : one;
  return {
    entered: Math.min(one.entered, other.entered),
    begin: one.begin,
    met: mergedEntries(one.met, other.met, Math.min),
    guesses: mergedEntries(one.guesses, other.guesses, mergedGuesses),
    hints: mergedEntries(one.hints, other.hints, Math.max),
    deeds: [...deeds.values()],
    solution: further.solution,
    mine: further.mine,
  };
}

/** What was answered stands before what is asked again. */
const mergedGuesses = (one: Guess, other: Guess): Guess =>
  one.option === null && other.option !== null ? other : one;
