/**
 * Sorts positions by whole numbers from 0 up, in time that grows with both how many there are and how large: those with equal
 * numbers keep their order, so that sorts by several keys are made one after the other, the least one first.
 *
 * @param keys the number of each position
 */
export function countingSort(positions: Int32Array, keys: ArrayLike<number>): Int32Array<ArrayBuffer> {
  let most = 0;
  for (let at = 0; at < positions.length; at++) most = Math.max(most, keys[positions[at] ?? 0] ?? 0);
  const ends = new Int32Array(most + 2);
  for (let at = 0; at < positions.length; at++) {
    const slot = (keys[positions[at] ?? 0] ?? 0) + 1;
    ends[slot] = (ends[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < ends.length; slot++) ends[slot] = (ends[slot] ?? 0) + (ends[slot - 1] ?? 0);
  const sorted = new Int32Array(positions.length);
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] ?? 0;
    const key = keys[position] ?? 0;
    const place = ends[key] ?? 0;
    sorted[place] = position;
    ends[key] = place + 1;
  }
  return sorted;
}

/** The positions from 0 up. */
export function positionsOf(count: number): Int32Array<ArrayBuffer> {
  const positions = new Int32Array(count);
  for (let at = 0; at < count; at++) positions[at] = at;
  return positions;
}
