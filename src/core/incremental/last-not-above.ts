/** The index of the last of some rising numbers that is at most `most`; -1 where all are above. */
export function lastNotAbove(rising: readonly number[], most: number): number {
  let low = -1;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
