import type { Box } from '../../core/layout/layout.ts';
import type { ResourceKey } from '../../core/model/resource.ts';

/** The card nearest to a place; of equally near ones the one below, then the one on the right. */
export function nearestCard(boxes: ReadonlyMap<ResourceKey, Box>, { x, y }: Box): ResourceKey | null {
  let best: ResourceKey | null = null;
  let least = Infinity;
  for (const [key, box] of boxes) {
    const [across, down] = [box.x - x, box.y - y];
    // Within the column is nearer than beside it, as for the eye that reads it.
    const distance = Math.abs(down) + Math.abs(across) * 3 + (down < 0 ? 0.5 : 0) + (across < 0 ? 0.25 : 0);
    if (distance < least) [best, least] = [key, distance];
  }
  return best;
}
