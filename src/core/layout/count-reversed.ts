/** How many pairs of a number of `above` and one of `below` are in reverse order: crossings, if these are where edges end. Both are sorted. */
export function countReversed(above: readonly number[], below: readonly number[]): number {
  let count = 0;
  let at = 0;
  for (const value of above) {
    while (at < below.length && (below[at] ?? 0) < value) at++;
    count += at;
  }
  return count;
}
