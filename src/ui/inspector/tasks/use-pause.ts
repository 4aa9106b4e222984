import { useEffect, useRef } from 'react';

type Pause = Readonly<{
  /** Waits from now on. */
  begin: () => void;
  /** Does not wait: it goes on. */
  hold: () => void;
  /** Waits no longer, and runs. */
  end: () => void;
}>;

/**
 * Runs something once after a pause: several steps that follow each other are one.
 *
 * @param run what is done; also when the component goes while it waits
 * @param time in milliseconds
 */
export function usePause(run: () => void, time: number): Pause {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => () => {
      if (timer.current === null) return;
      clearTimeout(timer.current);
      latest.current();
    },
    [],
  );
  const hold = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const end = () => {
    hold();
    latest.current();
  };
  const begin = () => {
    hold();
    timer.current = setTimeout(end, time);
  };
  return { begin, hold, end };
}
