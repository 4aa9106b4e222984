import type { Scene } from '../../core/views/chain/chain-view.ts';
import { pointOn, WAYS } from './geometry.ts';

/** Something is asked there, and the answer comes back the same way; elsewhere the request itself goes. */
export const isLookUp = (scene: Scene): boolean => scene === 'dns' || scene === 'service';

/** How much of a scene something moves; the rest is for reading. */
const MOVING = 0.6;

/** Slow at both ends. */
const eased = (part: number): number => (part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2);

/** Where on its way what moves in a scene is. */
export type Travel = Readonly<{
  x: number;
  y: number;
  /** How much of the way is drawn, from 0 to 1. */
  drawn: number;
  /** It has arrived, or the answer has. */
  done: boolean;
  /** It is on its way back. */
  back: boolean;
}>;

/** What is seen of the way of a scene once a part of it has passed. */
export function travelAt(scene: Scene, part: number): Travel {
  const moved = Math.min(1, part / MOVING);
  const way = isLookUp(scene) ? 1 - Math.abs(1 - 2 * moved) : moved;
  const [x, y] = pointOn(WAYS[scene], eased(way));
  const back = isLookUp(scene) && moved > 0.5;
  return { x, y, drawn: back ? 1 : eased(way), done: moved === 1, back };
}
