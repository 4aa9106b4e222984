import type { Item } from './prepare-graph.ts';

/**
 * The nodes of one lane by connected component: each is laid out apart, so that an edit in
 * one does not touch the others. Nodes without any edge are in `loose`.
 */
export function findBlocks(lane: readonly Item[]): Readonly<{ blocks: Item[][]; loose: Item[] }> {
  const blocks: Item[][] = [];
  const loose: Item[] = [];
  const seen = new Set<Item>();
  for (const first of lane) {
    if (seen.has(first)) continue;
    const block = [first];
    seen.add(first);
    for (const item of block) {
      for (const { other } of item.links) {
        if (other.lane !== item.lane || seen.has(other)) continue;
        seen.add(other);
        block.push(other);
      }
    }
    if (first.links.length === 0) loose.push(first);
    else blocks.push(block.sort((a, b) => a.index - b.index));
  }
  return { blocks, loose };
}
