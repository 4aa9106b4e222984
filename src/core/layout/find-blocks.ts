import type { NumberedCards, PreparedLane } from './numbered-cards.ts';

/** Cards that are laid out together, in the order of their numbers. */
export type Block = Int32Array;

/**
 * The cards of one lane by connected component: each is laid out apart, so that an edit in
 * one does not touch the others. Cards without any edge are in `loose`.
 */
export function findBlocks(
  { starts, other }: NumberedCards,
  { first, end }: PreparedLane,
): Readonly<{ blocks: readonly Block[]; loose: Block }> {
  const blocks: Block[] = [];
  const found = new Int32Array(end - first);
  const seen = new Uint8Array(end - first);
  const loose: number[] = [];
  let count = 0;
  for (let start = first; start < end; start++) {
    if (seen[start - first] === 1) continue;
    seen[start - first] = 1;
    if (starts[start] === starts[start + 1]) {
      loose.push(start);
      continue;
    }
    const begin = count;
    found[count++] = start;
    for (let at = begin; at < count; at++) {
      const card = found[at] ?? 0;
      for (let link = starts[card] ?? 0; link < (starts[card + 1] ?? 0); link++) {
        const next = other[link] ?? 0;
        if (next < first || next >= end || seen[next - first] === 1) continue;
        seen[next - first] = 1;
        found[count++] = next;
      }
    }
    blocks.push(found.subarray(begin, count).sort());
  }
  return { blocks, loose: Int32Array.from(loose) };
}
