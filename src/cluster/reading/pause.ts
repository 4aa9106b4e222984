import type { ClusterClock } from '../cluster-types.ts';

/** A wait that can be cut short. */
export type Pause = Readonly<{
  /** Waits so many milliseconds; less where it is woken or the signal ends it. */
  wait: (milliseconds: number) => Promise<void>;
  wake: () => void;
}>;

export function createPause(clock: ClusterClock, signal: AbortSignal): Pause {
  let wake = () => {};
  return {
    wake: () => wake(),
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const end = () => {
          stop();
          signal.removeEventListener('abort', end);
          wake = () => {};
          resolve();
        };
        const stop = Number.isFinite(milliseconds) ? clock.after(milliseconds, end) : () => {};
        wake = end;
        if (signal.aborted) end();
        else signal.addEventListener('abort', end);
      }),
  };
}
