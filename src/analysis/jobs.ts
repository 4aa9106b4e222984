import type { Steps } from '../core/incremental/steps.ts';

/** So long a job has the thread before others may, in milliseconds. */
const SLICE = 24;

export type Jobs = ReturnType<typeof createJobs>;

/**
 * Long work that leaves the thread to others in between, so that it can be stopped, and typing does not wait for it. A job
 * ends an earlier one of its name.
 *
 * @param pause lets others have the thread
 */
export function createJobs(pause: () => Promise<void>) {
  const latest = new Map<string, number>();
  let started = 0;
  return {
    async run<Result>(name: string, steps: Steps<Result>): Promise<Result | 'stopped'> {
      const own = ++started;
      latest.set(name, own);
      for (let since = performance.now(); ;) {
        const step = steps.next();
        if (step.done) {
          if (latest.get(name) === own) latest.delete(name);
          return step.value;
        }
        if (performance.now() - since < SLICE) continue;
        await pause();
        if (latest.get(name) !== own) return 'stopped';
        since = performance.now();
      }
    },
    /** Stops what is running. */
    stop(): void {
      latest.clear();
    },
  };
}
