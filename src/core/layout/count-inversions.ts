/** Up to so many numbers are sorted by inserting, which is quicker than merging. */
const FEW = 12;

/** How often pairs of numbers are in opposite order: the crossings of edges between two columns. Sorts them. */
export function countInversions(values: number[]): number {
  let sorted = 1;
  while (sorted < values.length && (values[sorted - 1] ?? 0) <= (values[sorted] ?? 0)) sorted++;
  return sorted >= values.length ? 0 : sort(values, 0, values.length, []);
}

function sort(values: number[], from: number, to: number, spare: number[]): number {
  if (to - from <= FEW) return insertAll(values, from, to);
  const middle = (from + to) >> 1;
  return (
    sort(values, from, middle, spare) +
    sort(values, middle, to, spare) +
    merge(values, from, middle, to, spare)
  );
}

function insertAll(values: number[], from: number, to: number): number {
  let count = 0;
  for (let next = from + 1; next < to; next++) {
    const value = values[next] ?? 0;
    let at = next;
    for (; at > from && (values[at - 1] ?? 0) > value; at--) values[at] = values[at - 1] ?? 0;
    values[at] = value;
    count += next - at;
  }
  return count;
}

/** Merges two sorted ranges that are beside each other. */
function merge(values: number[], from: number, middle: number, to: number, spare: number[]): number {
  const length = middle - from;
  for (let i = 0; i < length; i++) spare[i] = values[from + i] ?? 0;
  let count = 0;
  let [left, right] = [0, middle];
  for (let at = from; left < length; at++) {
    const [a, b] = [spare[left] ?? 0, right < to ? (values[right] ?? 0) : Infinity];
    if (a <= b) {
      values[at] = a;
      left++;
    } else {
      values[at] = b;
      right++;
      count += length - left;
    }
  }
  return count;
}
