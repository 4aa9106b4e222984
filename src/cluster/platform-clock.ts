import type { ClusterClock } from './cluster-types.ts';

/** A frame of 60 in a second. Frames of the screen do not come while a page is hidden, and are none in a worker or in Node. */
const FRAME = 16;

const after: ClusterClock['after'] = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** Time and chance as the platform has them. */
export const platformClock: ClusterClock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after,
  nextFrame: (run) => after(FRAME, run),
};
