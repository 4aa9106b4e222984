import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Scene } from '../../core/views/chain/chain-view.ts';
import { beside, endOf, momentAt, startOf, type Moment } from './timeline.ts';

/** Whether the system asks for less motion, now and when that changes. */
function useStill(): boolean {
  const query = useMemo(() => matchMedia('(prefers-reduced-motion: reduce)'), []);
  const [still, setStill] = useState(query.matches);
  useEffect(() => {
    const follow = () => setStill(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return still;
}

export type Playback = Readonly<{
  moment: Moment;
  /** In milliseconds. */
  time: number;
  playing: boolean;
  /** Nothing moves: each scene is shown as it ends. */
  still: boolean;
  toggle: () => void;
  seek: (time: number) => void;
  step: (by: 1 | -1) => void;
  show: (scene: Scene) => void;
}>;

type State = Readonly<{
  time: number;
  /** At the end of this scene it stops. */
  until: Scene;
  running: boolean;
}>;

/** What is seen: the last moment of the scene at whose end it stops, not the first of the next. */
const seenAt = ({ time, until }: State): Moment =>
  time === endOf(until) ? { scene: until, part: 1 } : momentAt(time);

/**
 * Plays the scenes until the one in which the way ends; one that is chosen plays alone. Where less motion is asked for,
 * nothing plays, and each scene is a still of its end.
 */
export function usePlayback(last: Scene): Playback {
  const still = useStill();
  const [state, setState] = useState<State>({ time: 0, until: last, running: true });
  const { time } = state;
  const stop = endOf(state.until);
  const playing = state.running && !still && time < stop;

  useEffect(() => {
    if (!playing) return undefined;
    let before = performance.now();
    let frame = requestAnimationFrame(function next(now) {
      const passed = now - before;
      before = now;
      setState((at) => ({ ...at, time: Math.min(stop, at.time + passed) }));
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, stop]);

  const seen = seenAt(state);
  const { scene } = seen;
  const seek = useCallback((to: number) => setState({ time: to, until: 'pod', running: false }), []);
  const show = useCallback(
    (next: Scene) => setState({ time: startOf(next), until: next, running: true }),
    [],
  );
  const step = useCallback((by: 1 | -1) => show(beside(scene, by)), [show, scene]);
  const toggle = useCallback(
    () =>
      setState((at) => {
        if (playing) return { ...at, running: false };
        return { time: at.time >= endOf(last) ? 0 : at.time, until: last, running: true };
      }),
    [last, playing],
  );
  return { moment: still ? { scene, part: 1 } : seen, time, playing, still, toggle, seek, step, show };
}
