export type Attempts = Readonly<{
  /** Counts one more. False where there were as many as allowed in the time before. */
  allow: (who: string) => boolean;
  /** Takes the last one back: it was not one of those that are limited. */
  forgive: (who: string) => void;
}>;

/**
 * Counts how often each does something in a window of time. What it knows of is bounded: the oldest are forgotten.
 *
 * @param now the clock, in milliseconds
 */
export function createAttempts(
  most: number,
  windowMs: number,
  now: () => number = () => performance.now(),
): Attempts {
  const counts = new Map<string, { count: number; since: number }>();
  return {
    allow(who) {
      const time = now();
      const known = counts.get(who);
      const entry = known && time - known.since < windowMs ? known : { count: 0, since: time };
      entry.count += 1;
      counts.delete(who);
      counts.set(who, entry);
      const [oldest] = counts.keys();
      if (counts.size > 10_000 && oldest !== undefined) counts.delete(oldest);
      return entry.count <= most;
    },
    forgive(who) {
      const entry = counts.get(who);
      if (entry) entry.count -= 1;
    },
  };
}
