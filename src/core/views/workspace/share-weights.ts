/**
 * Weights after one of them was moved: their sum stays, and the others keep their proportion among themselves. Whole
 * numbers, of which the largest remainders are rounded up.
 *
 * @param index of the weight that was moved
 * @param wanted its new value, from 0 to the sum
 */
export function shareWeights(weights: readonly number[], index: number, wanted: number): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const value = Math.min(sum, Math.max(0, Math.round(wanted)));
  const rest = sum - value;
  const before = sum - (weights[index] ?? 0);
  const count = weights.length - 1;
  const exact = weights.map((weight, at) =>
    at === index ? value : before === 0 ? rest / Math.max(1, count) : (weight * rest) / before,
  );
  return rounded(exact, sum);
}

/** Weights in the same proportion with another sum; all the same where all were 0. */
export function scaleWeights(weights: readonly number[], sum: number): readonly number[] {
  const before = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (before === 0 ? sum / weights.length : (weight * sum) / before));
  return rounded(exact, sum);
}

/** Whole numbers with a sum: the largest remainders are rounded up. What is whole already stays. */
function rounded(exact: readonly number[], sum: number): readonly number[] {
  const floors = exact.map(Math.floor);
  let missing = sum - floors.reduce((total, weight) => total + weight, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .filter(({ remainder }) => remainder > 0)
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder) {
    if (missing <= 0) break;
    floors[at] = (floors[at] ?? 0) + 1;
    missing -= 1;
  }
  return floors;
}
