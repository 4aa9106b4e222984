import type { Box } from '../../core/layout/layout.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { Scene } from './scene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const centre = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Cards sorted as one reads: lane by lane from the top, column by column. */
export const readingOrder = (scene: Scene): readonly ResourceKey[] =>
  [...scene.boxes].sort(([, a], [, b]) => a.y - b.y || a.x - b.x).map(([key]) => key);

/** Cards joined with this one whose edge leads that way, nearest in height first. */
function along(scene: Scene, from: ResourceKey, box: Box, forward: boolean): ResourceKey | null {
  let best: ResourceKey | null = null;
  let least = Infinity;
  for (const { edge } of scene.edges) {
    if (!edge) continue;
    const [near, far] = forward ? [edge.source, edge.target] : [edge.target, edge.source];
    const other = near === from ? scene.boxes.get(far) : undefined;
    if (!other) continue;
    const distance = Math.abs(centre(other).y - centre(box).y);
    if (distance < least) [best, least] = [far, distance];
  }
  return best;
}

/**
 * Where an arrow key leads: right and left follow the edges (with the traffic and against it) and else the nearest
 * card that way; up and down stay in the column. Null where there is no further card.
 */
export function neighbour(scene: Scene, from: ResourceKey, direction: Direction): ResourceKey | null {
  const box = scene.boxes.get(from);
  if (!box) return readingOrder(scene)[0] ?? null;
  const sideways = direction === 'left' || direction === 'right';
  const joined = sideways ? along(scene, from, box, direction === 'right') : null;
  if (joined) return joined;
  const here = centre(box);
  let best: ResourceKey | null = null;
  let least = Infinity;
  for (const [key, other] of scene.boxes) {
    const there = centre(other);
    const [ahead, aside] = sideways
      ? [there.x - here.x, there.y - here.y]
      : [there.y - here.y, there.x - here.x];
    const way = direction === 'right' || direction === 'down' ? ahead : -ahead;
    const inColumn = other.x < box.x + box.width && box.x < other.x + other.width;
    if (way <= 1 || (!sideways && !inColumn)) continue;
    const distance = way + Math.abs(aside) * 2;
    if (distance < least) [best, least] = [key, distance];
  }
  return best;
}
