/** Where a presenter is: how much of the canvas is revealed, and at which step of the lesson. */
export type Position = Readonly<{ revealed: number; step: number }>;

/** How far there is to go: groups to reveal, and steps of a lesson with its summary; 1 without a lesson. */
export type Extent = Readonly<{ groups: number; steps: number }>;

/** What comes next: a reveal, then a step; the same at the end. */
export function after({ revealed, step }: Position, { groups, steps }: Extent): Position {
  if (revealed < groups) return { revealed: revealed + 1, step };
  return { revealed, step: Math.min(step + 1, steps - 1) };
}

/** What was before: the step, while all is revealed; else less is revealed. Something always is. */
export function before({ revealed, step }: Position, { groups }: Extent): Position {
  if (step > 0 && revealed >= groups) return { revealed, step: step - 1 };
  return { revealed: Math.max(1, Math.min(revealed, groups) - 1), step };
}
