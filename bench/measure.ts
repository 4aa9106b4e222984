/**
 * Something to measure: `run` does it once and gives back how often it did its work. The work of `prepare` is not
 * counted.
 */
export type Subject = Readonly<{ name: string; prepare?: () => void; run: () => number }>;

/** Milliseconds per piece of work. */
export type Timing = Readonly<{ name: string; median: number; least: number; most: number }>;

/**
 * Runs all subjects in turn, round after round, so that a busy moment of the machine hits all of them alike.
 * The first round is not counted: it warms up.
 */
export function measure(subjects: readonly Subject[], rounds: number): readonly Timing[] {
  const times = subjects.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    subjects.forEach(({ prepare, run }, index) => {
      prepare?.();
      const started = performance.now();
      const pieces = run();
      const took = (performance.now() - started) / pieces;
      if (round > 0) times[index]?.push(took);
    });
  }
  return subjects.map(({ name }, index) => {
    const sorted = (times[index] ?? []).toSorted((a, b) => a - b);
    return {
      name,
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      least: sorted[0] ?? 0,
      most: sorted.at(-1) ?? 0,
    };
  });
}
