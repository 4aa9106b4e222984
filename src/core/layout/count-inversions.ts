/** How often pairs of numbers are in opposite order: the crossings of edges between two columns, counted by merging. */
export function countInversions(values: number[]): number {
  if (values.length < 2) return 0;
  const middle = values.length >> 1;
  const left = values.slice(0, middle);
  const right = values.slice(middle);
  let count = countInversions(left) + countInversions(right);
  let i = 0;
  let j = 0;
  for (let at = 0; at < values.length; at++) {
    const a = left[i];
    const b = right[j];
    if (b === undefined || (a !== undefined && a <= b)) {
      values[at] = a ?? 0;
      i++;
    } else {
      values[at] = b;
      j++;
      count += left.length - i;
    }
  }
  return count;
}
