/** What a learner has reached in the lessons of a workshop. It is what they say, and no proof. */
export type Completion = Readonly<{
  pack: string;
  version: number;
  nonce: string;
  /** Empty where they gave none. */
  name: string;
  minutes: number;
  /** Predictions that were right at first. */
  right: number;
  lessons: readonly LessonCompletion[];
}>;

export type LessonCompletion = Readonly<{
  lesson: string;
  /** Whether each goal was met, in the order of the lesson. */
  goals: readonly boolean[];
  /** Whether a hint, or a solution, was used. */
  hint: boolean;
  solution: boolean;
}>;

/** How many goals were met, and how many there are. */
export function metOf(lessons: readonly LessonCompletion[]): Readonly<{ met: number; goals: number }> {
  const goals = lessons.flatMap((lesson) => lesson.goals);
  return { met: goals.filter(Boolean).length, goals: goals.length };
}
