import type { StoreApi } from 'zustand/vanilla';
import type { SessionState } from './session-state.ts';

type Setup = Readonly<{
  state: StoreApi<Pick<SessionState, 'record'>>;
  /** Null for an exam without a limit, and for what is none. */
  minutes: number | null;
  /** Called once the time is over, where nothing is handed in by then. */
  over: () => void;
}>;

/** Waits for the end of an exam's time. One that is begun anew has all of it again. */
export function createExamClock({ state, minutes, over }: Setup): Readonly<{ stop: () => void }> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(waiting);
    const { begun, handedIn } = state.getState().record;
    if (minutes === null || handedIn !== null) return;
    waiting = setTimeout(over, Math.max(0, begun + minutes * 60_000 - Date.now()));
  };
  wait();
  const unsubscribe = state.subscribe(({ record }, { record: before }) => {
    if (record.begun !== before.begun || record.handedIn !== before.handedIn) wait();
  });
  return {
    stop() {
      clearTimeout(waiting);
      unsubscribe();
    },
  };
}
