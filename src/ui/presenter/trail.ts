/** A place where the pointer was, and when. */
export type TrailPoint = Readonly<{ x: number; y: number; at: number }>;

/** How long the trail of a pointer can be seen, in milliseconds. */
export const FADES = 1000;

/** What is left of a trail. */
export const fresh = (trail: readonly TrailPoint[], now: number): readonly TrailPoint[] =>
  trail.filter(({ at }) => now - at < FADES);

/** How strong a point of the trail still is: 1 when the pointer is there, 0 a second later. */
export const strengthOf = ({ at }: TrailPoint, now: number): number =>
  Math.max(0, Math.min(1, 1 - (now - at) / FADES));
